// SPDX-License-Identifier: MIT
//! The trace's file: header, what describes the events, and records. Anybody who has the right to
//! drain a ring appends to it, without a lock.

use std::cell::UnsafeCell;
use std::io::IoSlice;
use std::os::raw::c_int;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU32, AtomicU64, Ordering};
use std::{mem, ptr};

use super::describe::{mapping, Description, MAPPING_HEAD};
use super::handle::{borrowed, metadata, Handle};
use super::path::Name;
use super::quiet::file_limit;
use super::ring::Ring;
use super::session::Info;
use super::{c, groups, head, report};
use crate::simple::Group;

const CHUNK_NAME: usize = 43;
const CHUNK_HEAD: usize = MAPPING_HEAD + CHUNK_NAME;

/// One of the trace's files. Whoever writes to it is counted, and then looks whether it still is.
struct File {
    handle: Handle,
    /// Its name, unless somebody has given it another. It changes, with the lock held, only while
    /// the file is not the trace's.
    path: UnsafeCell<Name>,
    users: AtomicU32,
    number: AtomicU64,
    /// Space is reserved up to here,
    end: AtomicU64,
    /// and here ends the last piece of it that was written.
    good_end: AtomicU64,
    described: AtomicU64,
    /// Writes have.
    has_failed: AtomicBool,
}

// SAFETY: all of it is atomic but the path, which tells by itself when it changes.
unsafe impl Sync for File {}

static FILES: [File; 2] = [File::new(), File::new()];
static CURRENT: AtomicPtr<File> = AtomicPtr::new(ptr::null_mut());

/// The file, while it is being written to.
struct Entered(&'static File);

impl Drop for Entered {
    fn drop(&mut self) {
        self.0.users.fetch_sub(1, Ordering::SeqCst);
    }
}

/// What stopped a write, and how much was written before.
pub(super) struct Stopped {
    pub(super) errno: c_int,
    written: usize,
}

/// Writes all the parts, and uses them up.
pub(super) fn write_at(
    fd: c_int,
    parts: &mut [IoSlice<'_>; 2],
    offset: u64,
) -> Result<(), Stopped> {
    let (mut first, mut second) = (&*parts[0], &*parts[1]);
    let mut written = 0;
    while !first.is_empty() || !second.is_empty() {
        let left = [IoSlice::new(first), IoSlice::new(second)];
        let mut done = match c::write_at(fd, &left, offset + written as u64) {
            Err(c::EINTR) => continue,
            Ok(0) => Err(c::ENOSPC),
            done => done,
        }
        .map_err(|errno| Stopped {
            errno: file_limit(errno),
            written,
        })?;
        written += done;
        let of_first = done.min(first.len());
        first = &first[of_first..];
        done -= of_first;
        second = &second[done..];
    }
    Ok(())
}

/// The same of one part.
pub(super) fn write_part_at(fd: c_int, part: &[u8], offset: u64) -> Result<(), c_int> {
    write_at(fd, &mut [IoSlice::new(part), IoSlice::new(b"")], offset)
        .map_err(|stopped| stopped.errno)
}

impl File {
    const fn new() -> Self {
        Self {
            handle: Handle::none(),
            path: UnsafeCell::new(Name::new()),
            users: AtomicU32::new(0),
            number: AtomicU64::new(0),
            end: AtomicU64::new(0),
            good_end: AtomicU64::new(0),
            described: AtomicU64::new(0),
            has_failed: AtomicBool::new(false),
        }
    }

    /// The descriptor; an error: the program has closed it, and it cannot be opened again.
    fn descriptor(&self) -> Result<c_int, c_int> {
        static REPORTED: AtomicBool = AtomicBool::new(false);
        // SAFETY: it is the trace's file, whose name does not change.
        let path = unsafe { &*self.path.get() };
        if self.handle.mend(path, c::O_WRONLY)? && !REPORTED.swap(true, Ordering::Relaxed) {
            report::say(&[b"the trace's file was closed by the program; it is opened again"]);
        }
        Ok(self.handle.fd())
    }

    fn append(&self, ring: &Ring, from: u64, to: u64) -> Result<(), c_int> {
        let size = (to - from) as usize;
        let fd = self.descriptor()?;
        let head = chunk_head(ring, from, size);
        // SAFETY: published, and not in front of the tail.
        let bytes = unsafe { ring.published_bytes(from, size) };
        let whole = (head.len() + size) as u64;
        let offset = self.end.fetch_add(whole, Ordering::Relaxed);
        ring.pending_offset.store(offset, Ordering::Relaxed);
        ring.pending_file
            .store(self.number.load(Ordering::Relaxed), Ordering::Relaxed);
        ring.pending_to.store(to, Ordering::Release);
        let mut parts = [IoSlice::new(&head), IoSlice::new(bytes)];
        write_at(fd, &mut parts, offset).map_err(|stopped| {
            self.has_failed.store(true, Ordering::Relaxed);
            self.give_back(fd, offset, whole, stopped.written);
            stopped.errno
        })?;
        self.good_end.fetch_max(offset + whole, Ordering::Relaxed);
        Ok(())
    }

    /// Of bytes that were reserved at `offset`, only some were written: gives back what is possible,
    /// and lets readers skip the rest.
    fn give_back(&self, fd: c_int, offset: u64, mut size: u64, written: usize) {
        static NOTHING: [u8; 4096] = [0; 4096];
        let kept = if written < MAPPING_HEAD {
            0
        } else {
            written as u64
        };
        let end = offset + size;
        let given =
            self.end
                .compare_exchange(end, offset + kept, Ordering::Relaxed, Ordering::Relaxed);
        if given.is_ok() {
            size = kept;
        }
        let mut at = 0;
        while at < written {
            let part = NOTHING.len().min(written - at);
            if write_part_at(fd, &NOTHING[..part], offset + at as u64).is_err() {
                return;
            }
            at += part;
        }
        if size > 0 {
            let filler = mapping(head::FILLER, size as usize - MAPPING_HEAD);
            // Readers do with zeros, too.
            let _ = write_part_at(fd, &filler, offset);
        }
    }
}

fn enter() -> Option<Entered> {
    loop {
        let current = CURRENT.load(Ordering::SeqCst);
        // SAFETY: NULL, or one of the statics.
        let file: &'static File = unsafe { current.as_ref() }?;
        file.users.fetch_add(1, Ordering::SeqCst);
        let entered = Entered(file);
        if CURRENT.load(Ordering::SeqCst) == current {
            return Some(entered);
        }
    }
}

/// Lets `file`, or none, be the current one, and closes the former.
fn replace(file: Option<&'static File>) {
    let file = file.map_or(ptr::null_mut(), |file| ptr::addr_of!(*file) as *mut File);
    let former = CURRENT.swap(file, Ordering::SeqCst);
    // SAFETY: NULL, or one of the statics.
    if let Some(former) = unsafe { former.as_ref() } {
        // Not by yielding, which would not let a thread of lower priority run.
        while former.users.load(Ordering::SeqCst) > 0 {
            c::sleep(50_000);
        }
        former.handle.close();
    }
}

fn other_than_current() -> &'static File {
    let is_first = ptr::eq(CURRENT.load(Ordering::Relaxed), &FILES[0]);
    &FILES[usize::from(is_first)]
}

fn report(errno: c_int) {
    static REPORTED: AtomicBool = AtomicBool::new(false);
    if !REPORTED.swap(true, Ordering::Relaxed) {
        report::say_why(
            &[b"cannot write the trace: "],
            errno,
            b"; events are dropped",
        );
    }
}

/// The files of a trace, of which one is written to; what wants the lock.
pub(super) struct Files {
    next_number: u64,
    /// It is large, and a thread may have little stack.
    description: Description,
}

impl Files {
    pub(super) const fn new() -> Self {
        Self {
            next_number: 0,
            description: Description::new(),
        }
    }

    /// Makes the file `path`, to be the trace's next.
    pub(super) fn make(&mut self, path: &Name, info: &Info) -> Result<(), c_int> {
        let file = other_than_current();
        file.handle.open(path, c::O_WRONLY | c::O_CREAT)?;
        let description = &mut self.description;
        description.begin(Some(file.handle.fd()), 0);
        description.header();
        description.info(info, self.next_number);
        for group in groups::all() {
            description.group(group);
        }
        let end = description.end().map_err(|errno| {
            file.handle.close();
            errno
        })?;
        file.number.store(self.next_number, Ordering::Relaxed);
        self.next_number += 1;
        for place in [&file.end, &file.good_end, &file.described] {
            place.store(end, Ordering::Relaxed);
        }
        file.has_failed.store(false, Ordering::Relaxed);
        Ok(())
    }

    /// Lets it be the trace's, which is called `path` by now. The former one takes no more, and is
    /// closed.
    #[allow(clippy::unused_self)] // it is locked
    pub(super) fn use_made(&mut self, path: &Name) {
        let file = other_than_current();
        // SAFETY: with the lock held, and the file is not the trace's yet: nobody looks at it.
        unsafe { *file.path.get() = *path };
        replace(Some(file));
    }

    /// Thinks better of it.
    pub(super) fn unmake(&mut self) {
        other_than_current().handle.close();
        self.next_number -= 1;
    }

    /// Describes events that were registered when the file was there already.
    pub(super) fn describe(&mut self, group: &Group) {
        let entered = match enter() {
            Some(entered) => entered,
            None => return,
        };
        let file = entered.0;
        let description = &mut self.description;
        // Only measured at first: the space must be ours before anything is written to it.
        description.begin(None, 0);
        description.group(group);
        let offset = file.end.fetch_add(description.offset, Ordering::Relaxed);
        let described = file.descriptor().and_then(|fd| {
            description.begin(Some(fd), offset);
            description.group(group);
            description.end()
        });
        match described {
            Ok(end) => {
                file.good_end.fetch_max(end, Ordering::Relaxed);
            }
            Err(errno) => report(errno),
        }
    }

    pub(super) fn close(&mut self) {
        replace(None);
        self.next_number = 0;
    }

    /// The same in the child of a fork, where nobody else is left in it.
    pub(super) fn forget(&mut self) {
        CURRENT.store(ptr::null_mut(), Ordering::Relaxed);
        for file in &FILES {
            file.handle.close();
            file.users.store(0, Ordering::Relaxed);
        }
        self.next_number = 0;
    }
}

/// Appends what is complete in a ring. The caller has the right to drain it, and is quiet.
pub(super) fn drain(ring: &Ring) {
    let from = ring.tail.load(Ordering::Relaxed);
    let to = ring.published.load(Ordering::Acquire);
    if from == to {
        return;
    }
    let appended = match enter() {
        Some(entered) => entered.0.append(ring, from, to),
        None => Err(c::EBADF),
    };
    if let Err(errno) = appended {
        ring.lose(ring.count_events(from, to));
        report(errno);
    }
    ring.tail.store(to, Ordering::Release);
    ring.pending_to.store(0, Ordering::Release);
}

/// Bytes in the file, and how many there were before the first event.
pub(super) fn size() -> Option<(u64, u64)> {
    let entered = enter()?;
    let file = entered.0;
    Some((
        file.end.load(Ordering::Relaxed),
        file.described.load(Ordering::Relaxed),
    ))
}

/// Puts the file's end right after writes that failed. `alone`: nobody but the caller can be writing,
/// and what they left behind the last whole chunk is cut off.
pub(super) fn finish(alone: bool) {
    let entered = match enter() {
        Some(entered) => entered,
        None => return,
    };
    let file = entered.0;
    if !file.has_failed.load(Ordering::Relaxed) {
        return;
    }
    if alone {
        let good_end = file.good_end.load(Ordering::Relaxed);
        file.end.store(good_end, Ordering::Relaxed);
    }
    let end = file.end.load(Ordering::Relaxed);
    let size = file
        .descriptor()
        .and_then(|fd| Ok((fd, metadata(fd)?.len())));
    if let Ok((fd, size)) = size {
        // A hole takes no room on the disk.
        if size < end || (alone && size > end) {
            if let Err(error) = borrowed(fd).set_len(end) {
                report(file_limit(error.raw_os_error().unwrap_or(c::EBADF)));
            }
        }
    }
}

fn chunk_head(ring: &Ring, from: u64, size: usize) -> [u8; CHUNK_HEAD] {
    let mut bytes = [b' '; CHUNK_HEAD];
    let numbers = [
        (u64::from(ring.number.load(Ordering::Relaxed)), 8),
        (u64::from(ring.tid.load(Ordering::Relaxed)), 8),
        (from, 16),
        (size as u64, 8),
    ];
    bytes[..MAPPING_HEAD].copy_from_slice(&mapping(head::CHUNK, CHUNK_NAME));
    let mut at = MAPPING_HEAD;
    for (number, digits) in numbers {
        put_hexadecimal(&mut bytes[at..at + digits], number);
        at += digits + 1;
    }
    bytes
}

fn put_hexadecimal(to: &mut [u8], mut number: u64) {
    for digit in to.iter_mut().rev() {
        *digit = b"0123456789abcdef"[(number & 15) as usize];
        number >>= 4;
    }
}

const _: () = assert!(mem::size_of::<IoSlice<'_>>() == 2 * mem::size_of::<usize>());
