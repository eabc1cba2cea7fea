// SPDX-License-Identifier: MIT
//! A descriptor of a file that the trace is written to. A program that closes descriptors which it
//! does not know, as daemons do, closes this one too, and its next file gets the number: what is not
//! the file that was opened is neither written to nor closed.

use std::fs::{File, Metadata};
use std::mem::ManuallyDrop;
use std::os::raw::{c_int, c_uint};
use std::os::unix::fs::MetadataExt;
use std::os::unix::io::{FromRawFd, IntoRawFd};
use std::sync::atomic::{AtomicI32, AtomicU64, Ordering};

use super::c;
use super::path::Name;
use crate::apart::apart;

pub(super) struct Handle {
    /// -1: none.
    fd: AtomicI32,
    device: AtomicU64,
    inode: AtomicU64,
}

impl Handle {
    pub(super) const fn none() -> Self {
        Self {
            fd: AtomicI32::new(-1),
            device: AtomicU64::new(0),
            inode: AtomicU64::new(0),
        }
    }

    /// Opens a file for this program alone, never with the number of a standard stream.
    pub(super) fn open(&self, path: &Name, flags: c_int) -> Result<(), c_int> {
        self.fd.store(-1, Ordering::Relaxed);
        let fd = open(path, flags)?;
        let file = metadata(fd).map_err(|errno| {
            close(fd);
            errno
        })?;
        self.device.store(file.dev(), Ordering::Relaxed);
        self.inode.store(file.ino(), Ordering::Relaxed);
        self.fd.store(fd, Ordering::Release);
        Ok(())
    }

    /// The descriptor, -1 for none.
    pub(super) fn fd(&self) -> c_int {
        self.fd.load(Ordering::Acquire)
    }

    pub(super) fn is_open(&self) -> bool {
        self.fd() >= 0
    }

    /// Whether the descriptor is still that of the file.
    pub(super) fn is_good(&self) -> bool {
        self.is_open_as(self.fd())
    }

    /// Makes sure that it is: where it is not, and `path` still leads to the file, that is opened
    /// again with `flags`, which is told. Several threads may do so at once.
    pub(super) fn mend(&self, path: &Name, flags: c_int) -> Result<bool, c_int> {
        let former = self.fd();
        if self.is_open_as(former) {
            return Ok(false);
        }
        let fd = open(path, flags).map_err(|_| c::EBADF)?;
        if !self.is_open_as(fd) {
            close(fd);
            return Err(c::EBADF);
        }
        let set = self
            .fd
            .compare_exchange(former, fd, Ordering::AcqRel, Ordering::Relaxed);
        if set.is_ok() {
            return Ok(true);
        }
        // Another thread was quicker.
        close(fd);
        if self.is_good() {
            Ok(false)
        } else {
            Err(c::EBADF)
        }
    }

    /// Whether `path` leads to the file.
    pub(super) fn is_named(&self, path: &Name) -> bool {
        look_at(path, 0).map_or(false, |file| self.is_it(&file))
    }

    /// Closes it; there is none then.
    pub(super) fn close(&self) {
        if self.is_good() {
            close(self.fd());
        }
        self.fd.store(-1, Ordering::Relaxed);
    }

    fn is_open_as(&self, fd: c_int) -> bool {
        fd >= 0 && metadata(fd).map_or(false, |file| self.is_it(&file))
    }

    fn is_it(&self, file: &Metadata) -> bool {
        file.dev() == self.device.load(Ordering::Relaxed)
            && file.ino() == self.inode.load(Ordering::Relaxed)
    }
}

/// What the system says of the file that a path leads to; with `O_NOFOLLOW`, of a link itself.
pub(super) fn look_at(path: &Name, flags: c_int) -> Result<Metadata, c_int> {
    let fd = open_plainly(path, c::O_PATH | flags)?;
    let file = metadata(fd);
    close(fd);
    file
}

/// A descriptor as a file of std's, which does not close it.
pub(super) fn borrowed(fd: c_int) -> ManuallyDrop<File> {
    // SAFETY: the file is never dropped, so that the descriptor is not closed by it; to use one that
    // somebody has closed is an error like others.
    ManuallyDrop::new(unsafe { File::from_raw_fd(fd) })
}

pub(super) fn metadata(fd: c_int) -> Result<Metadata, c_int> {
    let file = borrowed(fd).metadata();
    file.map_err(|error| error.raw_os_error().unwrap_or(c::EBADF))
}

pub(super) fn close(fd: c_int) {
    // SAFETY: the callers have opened it.
    unsafe { c::close(fd) };
}

fn open(path: &Name, flags: c_int) -> Result<c_int, c_int> {
    let fd = open_plainly(path, flags)?;
    // SAFETY: it was opened here, and nobody else knows it.
    let file = apart(unsafe { File::from_raw_fd(fd) });
    file.map(File::into_raw_fd)
        .map_err(|error| error.raw_os_error().unwrap_or(c::EBADF))
}

fn open_plainly(path: &Name, flags: c_int) -> Result<c_int, c_int> {
    const MODE: c_uint = 0o666;
    loop {
        // SAFETY: a path that ends in a NUL; flags that create a file are followed by its mode.
        let fd = unsafe { c::open(path.pointer(), flags | c::O_CLOEXEC, MODE) };
        if fd >= 0 {
            return Ok(fd);
        }
        match c::errno() {
            c::EINTR => {}
            errno => return Err(errno),
        }
    }
}
