// SPDX-License-Identifier: MIT
//! The parts of a trace's file that tell what is in it.

use std::fmt::Write;
use std::io::IoSlice;
use std::mem::size_of;
use std::os::raw::{c_int, c_long};
use std::sync::atomic::Ordering;

use super::file::write_at;
use super::head;
use super::session::Info;
use super::text::Text;
use crate::simple::Group;

/// Bytes in front of a mapping's name.
pub(super) const MAPPING_HEAD: usize = 20;

/// A description that is being written. After a failure, nothing more is.
pub(super) struct Description {
    /// Where to; `None`: it is only measured.
    fd: Option<c_int>,
    failure: Option<c_int>,
    /// In the file, behind what was described.
    pub(super) offset: u64,
    /// What is not written yet.
    held: usize,
    bytes: [u8; 4096],
}

impl Description {
    pub(super) const fn new() -> Self {
        Self {
            fd: None,
            failure: None,
            offset: 0,
            held: 0,
            bytes: [0; 4096],
        }
    }

    /// Begins at this offset of a file.
    pub(super) fn begin(&mut self, fd: Option<c_int>, offset: u64) {
        self.fd = fd;
        self.failure = None;
        self.offset = offset;
        self.held = 0;
    }

    pub(super) fn header(&mut self) {
        for number in [u64::MAX, 0xf2b1_77cb_0aa4_29b4, 4] {
            self.add(&number.to_ne_bytes());
        }
    }

    pub(super) fn info(&mut self, info: &Info, number: u64) {
        let mut text = Text::<256>::new();
        // It fits.
        let _ = write!(
            text,
            "tracegen 1\nword={}\nlong={}\nrealtime={}\nmonotonic={}\npid={}\nsession={:016x}\n\
             file={number}\n",
            size_of::<usize>(),
            size_of::<c_long>(),
            info.realtime,
            info.monotonic,
            info.pid,
            info.session,
        );
        self.mapping(head::INFO, text.bytes(), b"");
    }

    pub(super) fn group(&mut self, group: &Group) {
        for event in group.events() {
            let id = event.id().load(Ordering::Relaxed);
            let declaration = event.declaration().to_bytes();
            let name = declaration.split(|&byte| byte == b'(').next();
            let mut number = Text::<24>::new();
            // It fits.
            let _ = write!(number, "{id} ");
            self.mapping(id, name.unwrap_or_default(), b"");
            self.mapping(head::DECLARATION, number.bytes(), declaration);
        }
    }

    /// Writes what is held, and tells of failures.
    pub(super) fn end(&mut self) -> Result<u64, c_int> {
        self.write();
        self.failure.map_or(Ok(self.offset), Err)
    }

    /// A mapping whose name is two texts.
    fn mapping(&mut self, id: u64, name: &[u8], more: &[u8]) {
        self.add(&mapping(id, name.len() + more.len()));
        self.add(name);
        self.add(more);
    }

    fn add(&mut self, mut from: &[u8]) {
        while !from.is_empty() {
            let part = from.len().min(self.bytes.len() - self.held);
            self.bytes[self.held..][..part].copy_from_slice(&from[..part]);
            self.held += part;
            self.offset += part as u64;
            from = &from[part..];
            if self.held == self.bytes.len() {
                self.write();
            }
        }
    }

    fn write(&mut self) {
        if let (Some(fd), None) = (self.fd, self.failure) {
            let held = &self.bytes[..self.held];
            let mut parts = [IoSlice::new(held), IoSlice::new(b"")];
            let offset = self.offset - self.held as u64;
            self.failure = write_at(fd, &mut parts, offset)
                .err()
                .map(|stopped| stopped.errno);
        }
        self.held = 0;
    }
}

/// The bytes in front of a mapping's name.
pub(super) fn mapping(id: u64, length: usize) -> [u8; MAPPING_HEAD] {
    let mut bytes = [0; MAPPING_HEAD];
    let length = length as u32;
    bytes[8..16].copy_from_slice(&id.to_ne_bytes());
    bytes[16..].copy_from_slice(&length.to_ne_bytes());
    bytes
}
