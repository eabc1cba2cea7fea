// SPDX-License-Identifier: MIT
//! A log file for each thread, by what std has.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::name::Name;
use super::{descriptor, file};
use crate::message;

/// Files of one name, in which each thread has its number.
#[derive(Debug)]
pub(super) struct PerThread {
    name: Name,
    /// Tells the files of this name from those that threads have opened for another one before.
    series: u32,
}

/// A thread's file, and the series that it belongs to; no file where it could not be opened.
type Opened = (u32, Option<File>);

thread_local! {
    static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
}

/// The system keeps a library as long as threads have files that std closes.
#[cfg(target_os = "linux")]
pub(super) const fn forget_thread_ends() {}

impl PerThread {
    pub(super) fn new(name: Name) -> Self {
        Self {
            name,
            series: next_series(),
        }
    }

    /// Has each thread open a file once more.
    #[cfg(unix)]
    pub(super) fn open_anew(&mut self) {
        self.series = next_series();
    }

    /// Writes to this thread's file, which is opened the first time; to standard error where that
    /// is impossible.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        let written = OPENED.try_with(|opened| {
            let mut opened = opened.try_borrow_mut().ok()?;
            if !matches!(*opened, Some((series, _)) if series == self.series) {
                *opened = Some((self.series, self.open()));
            }
            let (_, file) = opened.as_ref()?;
            file.as_ref().map(|file| file::write(file, bytes))
        });
        match written {
            Ok(Some(done)) => done,
            Ok(None) => descriptor::write_to_stderr(bytes),
            // The thread has closed its file already: these are the last things it does.
            Err(_) => file::write(
                &file::open_to_append(&self.name.with_number(thread_id()))?,
                bytes,
            ),
        }
    }

    fn open(&self) -> Option<File> {
        static TOLD: AtomicBool = AtomicBool::new(false);
        file::open(&self.name.with_number(thread_id()))
            .map_err(|error| {
                if !TOLD.swap(true, Ordering::Relaxed) {
                    message::say(error);
                }
            })
            .ok()
    }
}

fn next_series() -> u32 {
    static SERIES: AtomicU32 = AtomicU32::new(0);
    SERIES.fetch_add(1, Ordering::Relaxed)
}

/// This thread's file is known only to who may look at the log.
#[cfg(unix)]
pub(super) fn own_descriptor() -> Option<i32> {
    None
}

/// The system's number of this thread; where it has no way to tell, numbers in the order of asking.
fn thread_id() -> u32 {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    // PID/task/TID
    let id = fs::read_link("/proc/thread-self").ok();
    id.as_ref()
        .and_then(|path| path.file_name()?.to_str()?.parse().ok())
        .unwrap_or_else(|| COUNT.fetch_add(1, Ordering::Relaxed))
}
