// SPDX-License-Identifier: MIT
//! A log file for each thread, also for signal handlers that interrupt `malloc()`: nothing is
//! allocated, neither by this crate nor by what it calls.

use std::cell::{Cell, RefCell};
use std::fs::File;
use std::io;
use std::os::raw::{c_char, c_int, c_long, c_uint, c_void};
use std::os::unix::io::{FromRawFd, IntoRawFd, RawFd};
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::Once;

use super::name::Name;
use super::{descriptor, file, LogError};
use crate::apart::apart;
use crate::message;

// The numbers are those of the systems that this file is for.
const O_WRONLY: c_int = 0o1;
const O_CREAT: c_int = 0o100;
const O_APPEND: c_int = 0o2000;
const O_CLOEXEC: c_int = 0o2_000_000;
#[cfg(target_arch = "x86_64")]
const SYS_GETTID: c_long = 186;
#[cfg(not(target_arch = "x86_64"))]
const SYS_GETTID: c_long = 178;

extern "C" {
    fn open(path: *const c_char, flags: c_int, ...) -> c_int;
    fn syscall(number: c_long, ...) -> c_long;
    fn pthread_key_create(
        key: *mut c_uint,
        destructor: Option<extern "C" fn(*mut c_void)>,
    ) -> c_int;
    fn pthread_key_delete(key: c_uint) -> c_int;
    fn pthread_setspecific(key: c_uint, value: *const c_void) -> c_int;
}

/// Files of one name, in which each thread has its number.
#[derive(Debug)]
pub(super) struct PerThread {
    name: Name,
    /// Tells the files of this name from those that threads have opened for another one before.
    series: u32,
    /// Where names of files are made.
    room: RefCell<Vec<u8>>,
}

// Never dropped, so they work in signal handlers and until the very end of a thread.
thread_local! {
    /// This thread's file; `CLOSED` where it has none, or none that could be opened.
    static DESCRIPTOR: Cell<RawFd> = const { Cell::new(CLOSED) };
    /// The series that it belongs to.
    static SERIES: Cell<u32> = const { Cell::new(0) };
    /// The series of which this thread's file was emptied already.
    static EMPTIED: Cell<u32> = const { Cell::new(0) };
}

const CLOSED: RawFd = -1;

impl PerThread {
    pub(super) fn new(name: Name) -> Self {
        prepare_for_thread_ends();
        Self {
            room: RefCell::new(name.room()),
            name,
            series: next_series(),
        }
    }

    /// Has each thread open a file once more.
    pub(super) fn open_anew(&mut self) {
        self.series = next_series();
    }

    /// Writes to this thread's file, which is opened the first time; to standard error where that
    /// is impossible.
    pub(super) fn write(&self, bytes: &[u8]) -> io::Result<()> {
        if SERIES.with(Cell::get) != self.series {
            self.open();
        }
        match own_descriptor() {
            Some(own) => descriptor::unix::write(own, bytes),
            None => descriptor::write_to_stderr(bytes),
        }
    }

    fn open(&self) {
        static TOLD: AtomicBool = AtomicBool::new(false);
        close();
        SERIES.with(|series| series.set(self.series));
        let mut name = self.room.borrow_mut();
        self.name.put_with_number(thread_id(), &mut name);
        match self.open_file(&mut name) {
            Ok(file) => {
                EMPTIED.with(|emptied| emptied.set(self.series));
                DESCRIPTOR.with(|own| own.set(file.into_raw_fd()));
                close_at_thread_end();
            }
            Err(error) => {
                if !TOLD.swap(true, Ordering::Relaxed) {
                    message::say(LogError::open(&name, &error));
                }
            }
        }
    }

    fn open_file(&self, name: &mut Vec<u8>) -> io::Result<File> {
        if name.contains(&0) {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        name.push(0);
        let file = open_to_append(name);
        name.pop();
        let file = apart(file?)?;
        // The last destructors of a thread come back to its file when it is closed.
        if EMPTIED.with(Cell::get) == self.series {
            return Ok(file);
        }
        file::empty(file)
    }
}

/// This thread's file.
pub(super) fn own_descriptor() -> Option<RawFd> {
    Some(DESCRIPTOR.with(Cell::get)).filter(|&own| own != CLOSED)
}

/// Opens the file of a name that ends in a NUL.
fn open_to_append(name: &[u8]) -> io::Result<File> {
    const MODE: c_uint = 0o666;
    loop {
        // SAFETY: the name ends in a NUL, and flags that create a file are followed by its mode.
        let opened = unsafe {
            open(
                name.as_ptr().cast(),
                O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                MODE,
            )
        };
        if opened >= 0 {
            // SAFETY: it was opened here, and nobody else knows it.
            return Ok(unsafe { File::from_raw_fd(opened) });
        }
        let error = io::Error::last_os_error();
        if error.kind() != io::ErrorKind::Interrupted {
            return Err(error);
        }
    }
}

/// Closes this thread's file, if it has one.
fn close() {
    let own = DESCRIPTOR.with(|own| own.replace(CLOSED));
    if own != CLOSED {
        // SAFETY: `open` has put it there, and it is there no more.
        drop(unsafe { File::from_raw_fd(own) });
    }
}

const NO_KEY: c_uint = c_uint::MAX;

/// What has the system call `end` when a thread ends that has a file.
static KEY: AtomicU32 = AtomicU32::new(NO_KEY);

fn prepare_for_thread_ends() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut key = NO_KEY;
        // SAFETY: a place for the key, which is there during the call, and a function of C's kind.
        // Where there is no key left, files of threads are closed at the end of the process.
        if unsafe { pthread_key_create(&mut key, Some(end)) } == 0 {
            KEY.store(key, Ordering::Relaxed);
        }
    });
}

fn close_at_thread_end() {
    let key = KEY.load(Ordering::Relaxed);
    if key != NO_KEY {
        // SAFETY: the key was created, and is deleted when the library is closed that has this code
        // in it; the value only must not be NULL.
        unsafe { pthread_setspecific(key, ptr::addr_of!(KEY).cast()) };
    }
}

/// The library that has this code in it is closed: files of threads that live on are closed at the
/// end of the process, but for the calling one's.
pub(super) fn forget_thread_ends() {
    let key = KEY.swap(NO_KEY, Ordering::Relaxed);
    if key != NO_KEY {
        // SAFETY: it was created, and is forgotten.
        unsafe { pthread_key_delete(key) };
        end(ptr::null_mut());
    }
}

extern "C" fn end(_: *mut c_void) {
    SERIES.with(|series| series.set(0));
    close();
}

fn next_series() -> u32 {
    static LAST: AtomicU32 = AtomicU32::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// The system's number of this thread.
fn thread_id() -> u32 {
    // SAFETY: a system call without arguments, which always succeeds.
    let id = unsafe { syscall(SYS_GETTID) };
    u32::try_from(id).unwrap_or_default()
}
