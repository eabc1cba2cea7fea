// SPDX-License-Identifier: MIT
//! Opening and writing log files.

use std::fs::{self, File, Metadata, OpenOptions};
use std::sync::atomic::{AtomicBool, Ordering};
use std::{io, mem};

use super::{descriptor, LogError};
use crate::apart::apart;
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
        .and_then(|file| empty(apart(file)?))
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

/// A log file that is open, and its name.
pub(super) struct LogFile {
    file: File,
    name: Vec<u8>,
    /// Which file it is, where that can be told.
    identity: Option<(u64, u64)>,
}

impl LogFile {
    pub(super) fn new(file: File, name: Vec<u8>) -> Self {
        let identity = file.metadata().ok().and_then(|file| identity(&file));
        Self {
            file,
            name,
            identity,
        }
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Opens the same file again, whose descriptor the program has closed; the number is left alone.
    /// False where another file has the name, or none, or what is no regular file.
    pub(super) fn open_again(&mut self) -> bool {
        let name = os_bytes::string(&self.name);
        let is_it = |there: &Metadata| self.identity.is_some() && identity(there) == self.identity;
        if !fs::metadata(&name).map_or(false, |there| is_it(&there)) {
            return false;
        }
        let opened = OpenOptions::new().append(true).open(&name).and_then(apart);
        match opened {
            Ok(file) if file.metadata().map_or(false, |there| is_it(&there)) => {
                mem::forget(mem::replace(&mut self.file, file));
                true
            }
            _ => false,
        }
    }
}

#[cfg(unix)]
fn identity(file: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;

    file.is_file().then(|| (file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Option<(u64, u64)> {
    None
}

/// Writes all of `bytes`, in one piece where the system lets us.
pub(super) fn write(file: &File, bytes: &[u8]) -> io::Result<()> {
    #[cfg(unix)]
    return descriptor::unix::write(std::os::unix::io::AsRawFd::as_raw_fd(file), bytes);
    #[cfg(not(unix))]
    return descriptor::write(file, bytes);
}
