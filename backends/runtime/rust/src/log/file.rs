// SPDX-License-Identifier: MIT
//! Opening and writing log files.

use std::fs::{File, OpenOptions};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{descriptor, LogError};
use crate::os_bytes;

/// Whether files are appended to, rather than emptied, when they are opened.
static APPEND: AtomicBool = AtomicBool::new(false);

/// Has files that are opened from now on appended to, or emptied first.
pub(super) fn set_append(append: bool) {
    APPEND.store(append, Ordering::Relaxed);
}

/// Opens a log file. Whatever else writes to it, lines go to its end.
pub(super) fn open(name: &[u8]) -> Result<File, LogError> {
    open_to_append(name)
        .and_then(|file| empty(above_standard_error(file)?))
        .map_err(|error| LogError::open(name, &error))
}

pub(super) fn open_to_append(name: &[u8]) -> io::Result<File> {
    OpenOptions::new()
        .append(true)
        .create(true)
        .open(os_bytes::string(name))
}

/// Empties a file that was opened, if files are to be emptied.
pub(super) fn empty(file: File) -> io::Result<File> {
    // What is not a regular file, such as a pipe, has nothing to be emptied of.
    if !APPEND.load(Ordering::Relaxed) && file.metadata()?.is_file() {
        file.set_len(0)?;
    }
    Ok(file)
}

/// Where standard error is closed a file could take its place, and get what is printed there.
#[cfg(unix)]
pub(super) fn above_standard_error(file: File) -> io::Result<File> {
    if std::os::unix::io::AsRawFd::as_raw_fd(&file) > 2 {
        return Ok(file);
    }
    // This one is open until the other has a number above it.
    let other = file.try_clone()?;
    above_standard_error(other)
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps)] // as above
fn above_standard_error(file: File) -> io::Result<File> {
    Ok(file)
}

/// Writes all of `bytes`, in one piece where the system lets us.
pub(super) fn write(file: &File, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    return descriptor::unix::write(std::os::unix::io::AsRawFd::as_raw_fd(file), bytes);
    #[cfg(not(unix))]
    return descriptor::write(file, bytes);
}
