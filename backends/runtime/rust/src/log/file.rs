// SPDX-License-Identifier: MIT
//! Log files: the one that all threads share, or one a thread.

use std::cell::RefCell;
use std::fs::{self, File, OpenOptions};
use std::io;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::name::Name;
use super::{descriptor, LogError};
use crate::message;

/// Whether files are appended to, rather than emptied, when they are opened.
static APPEND: AtomicBool = AtomicBool::new(false);

/// Has files that are opened from now on appended to, or emptied first.
pub(super) fn set_append(append: bool) {
    APPEND.store(append, Ordering::Relaxed);
}

/// Opens a log file. Whatever else writes to it, lines go to its end.
pub(super) fn open(name: &str) -> Result<File, LogError> {
    let open = || {
        let file = open_to_append(name)?;
        // What is not a regular file, such as a pipe, has nothing to be emptied of.
        if !APPEND.load(Ordering::Relaxed) && file.metadata()?.is_file() {
            file.set_len(0)?;
        }
        Ok(file)
    };
    open().map_err(|error: io::Error| LogError::open(name, &error))
}

fn open_to_append(name: &str) -> io::Result<File> {
    OpenOptions::new().append(true).create(true).open(name)
}

/// Writes all of `bytes`, in one piece where the system lets us.
pub(super) fn write(file: &File, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    return descriptor::unix::write(std::os::unix::io::AsRawFd::as_raw_fd(file), bytes);
    #[cfg(not(unix))]
    return descriptor::write(file, bytes);
}

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

impl PerThread {
    pub(super) fn new(name: Name) -> Self {
        Self {
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
        let written = OPENED.try_with(|opened| {
            let mut opened = opened.try_borrow_mut().ok()?;
            if !matches!(*opened, Some((series, _)) if series == self.series) {
                *opened = Some((self.series, self.open()));
            }
            let (_, file) = opened.as_ref()?;
            file.as_ref().map(|file| write(file, bytes))
        });
        match written {
            Ok(Some(done)) => done,
            Ok(None) => descriptor::write_to_stderr(bytes),
            // The thread has closed its file already: these are the last things it does.
            Err(_) => write(&open_to_append(&self.name.with_number(thread_id()))?, bytes),
        }
    }

    fn open(&self) -> Option<File> {
        static TOLD: AtomicBool = AtomicBool::new(false);
        open(&self.name.with_number(thread_id()))
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

/// The system's number of this thread; where it has no way to tell, numbers in the order of asking.
fn thread_id() -> String {
    static COUNT: AtomicU32 = AtomicU32::new(1);
    // PID/task/TID
    let id = fs::read_link("/proc/thread-self").ok();
    let id = id
        .as_ref()
        .and_then(|path| path.file_name())
        .and_then(|id| id.to_str());
    id.map_or_else(
        || COUNT.fetch_add(1, Ordering::Relaxed).to_string(),
        str::to_owned,
    )
}
