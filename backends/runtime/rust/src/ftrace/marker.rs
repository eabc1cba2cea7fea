// SPDX-License-Identifier: MIT
//! The file `trace_marker`. Signal handlers come here too: nothing is allocated unless something
//! has to be told.

use std::ffi::CStr;
use std::fs::File;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::os::raw::{c_char, c_int};
use std::os::unix::io::{AsRawFd, FromRawFd, IntoRawFd, RawFd};
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering};

use super::path::Path;
use super::{place, NO_FOLDER};
use crate::apart::apart;
use crate::cut::cut;
use crate::line::Buffer;
use crate::{environment, message, os_bytes, program};

const VARIABLE: &str = "TRACEGEN_TRACEFS";

const O_RDONLY: c_int = 0;
const O_WRONLY: c_int = 0o1;
const O_NOCTTY: c_int = 0o400;
const O_APPEND: c_int = 0o2000;
const O_NONBLOCK: c_int = 0o4000;
const O_CLOEXEC: c_int = 0o2_000_000;
const F_GETFD: c_int = 1;
const F_GETFL: c_int = 3;
const F_SETFL: c_int = 4;
const F_OK: c_int = 0;
const ENXIO: i32 = 6;
const EBADF: i32 = 9;
const ENAMETOOLONG: i32 = 36;

extern "C" {
    fn open(path: *const c_char, flags: c_int, ...) -> c_int;
    fn access(path: *const c_char, mode: c_int) -> c_int;
    fn fcntl(descriptor: c_int, command: c_int, ...) -> c_int;
}

/// What one write may have, newline included. Beyond it, kernels before 6.8 cut at 1024 bytes,
/// newer ones where a page without its headers ends; only those have `buffer_subbuf_size_kb`.
const EVERY_KERNEL_TAKES: usize = 1024;
const NEWER_KERNELS_TAKE: usize = 4054;

const NOT_OPENED: RawFd = -1;
const CANNOT_BE_OPENED: RawFd = -2;

/// The descriptor. Nobody waits for it: who opens it second closes it again.
static MARKER: AtomicI32 = AtomicI32::new(NOT_OPENED);

static MOST: AtomicUsize = AtomicUsize::new(EVERY_KERNEL_TAKES);

/// How the marker was looked for.
struct Attempt {
    named: bool,
    has_folder: bool,
    path: Path,
}

/// The descriptor, of a marker that is opened where it has not been.
fn opened() -> Option<RawFd> {
    let known = MARKER.load(Ordering::Acquire);
    if known != NOT_OPENED {
        return usable(known);
    }
    let mut attempt = Attempt::new();
    let (mine, error) = match attempt.open() {
        Ok(file) => (file.into_raw_fd(), None),
        Err(error) => (CANNOT_BE_OPENED, Some(error)),
    };
    match MARKER.compare_exchange(NOT_OPENED, mine, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => {
            if let Some(error) = error {
                attempt.tell(&error);
            }
            usable(mine)
        }
        Err(theirs) => {
            if error.is_none() {
                // SAFETY: it was opened above, and nobody else knows it.
                drop(unsafe { File::from_raw_fd(mine) });
            }
            usable(theirs)
        }
    }
}

crate::__destructor!(end);

/// A library that has the crate in it may be closed in the middle of the program's life.
extern "C" fn end() {
    if !program::is_program() {
        let descriptor = MARKER.swap(NOT_OPENED, Ordering::AcqRel);
        if descriptor >= 0 {
            // SAFETY: it was opened here, and nobody knows it any more.
            drop(unsafe { File::from_raw_fd(descriptor) });
        }
    }
}

fn usable(descriptor: RawFd) -> Option<RawFd> {
    Some(descriptor).filter(|&descriptor| descriptor != CANNOT_BE_OPENED)
}

impl Attempt {
    fn new() -> Self {
        Self {
            named: false,
            has_folder: false,
            path: Path::new(),
        }
    }

    fn open(&mut self) -> io::Result<File> {
        let path = &mut self.path;
        self.named = environment::copy_variable(VARIABLE, &mut |byte| path.push(byte));
        if !self.named {
            self.path = find_folder().ok_or(io::ErrorKind::NotFound)?;
        }
        self.has_folder = true;
        if self.path.is_cut() {
            return Err(io::Error::from_raw_os_error(ENAMETOOLONG));
        }
        let length = self.path.as_bytes().len();
        self.path.extend(b"/buffer_subbuf_size_kb");
        // SAFETY: a string that ends in a NUL.
        if !self.path.is_cut() && unsafe { access(self.path.as_c_str().as_ptr(), F_OK) } == 0 {
            MOST.store(NEWER_KERNELS_TAKE, Ordering::Relaxed);
        }
        self.path.truncate(length);
        self.path.extend(b"/trace_marker");
        if self.path.is_cut() {
            return Err(io::Error::from_raw_os_error(ENAMETOOLONG));
        }
        open_at_once(self.path.as_c_str()).and_then(apart)
    }

    fn tell(&self, error: &io::Error) {
        if !self.has_folder {
            message::say(NO_FOLDER);
            return;
        }
        let origin = if self.named { VARIABLE } else { "" };
        let separator = if self.named { ": " } else { "" };
        let path = os_bytes::text(self.path.as_bytes());
        if error.raw_os_error() == Some(ENXIO) {
            message::say(format_args!(
                "{origin}{separator}cannot open '{path}': nobody reads it"
            ));
        } else {
            let reason = message::reason(error);
            message::say(format_args!(
                "{origin}{separator}cannot open '{path}': {reason}"
            ));
        }
    }
}

/// Opens for writes that wait, and never waits for somebody to open the other end of a FIFO.
fn open_at_once(path: &CStr) -> io::Result<File> {
    let flags = O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
    let file = open_file(path, flags)?;
    // SAFETY: a call without pointers.
    let set = unsafe { fcntl(file.as_raw_fd(), F_GETFL) };
    // SAFETY: as above.
    unsafe { fcntl(file.as_raw_fd(), F_SETFL, set & !O_NONBLOCK) };
    Ok(file)
}

fn find_folder() -> Option<Path> {
    let mounted = |kind: &[u8]| {
        let name = CStr::from_bytes_with_nul(b"/proc/mounts\0").unwrap_or_default();
        place::find(open_file(name, O_RDONLY | O_CLOEXEC).ok()?, kind)
    };
    mounted(b"tracefs").or_else(|| {
        let mut path = mounted(b"debugfs")?;
        path.extend(b"/tracing");
        Some(path)
    })
}

fn open_file(path: &CStr, flags: c_int) -> io::Result<File> {
    loop {
        // SAFETY: a string that ends in a NUL, and flags that need no mode.
        let opened = unsafe { open(path.as_ptr(), flags) };
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

/// Whether there is a marker, which is opened where it has not been.
pub(super) fn open_marker() -> bool {
    opened().is_some()
}

/// Writes the line with one call: a second one, for what it has left, would be an event of its own.
pub(super) fn write(line: &mut Buffer) {
    let marker = match opened() {
        Some(marker) => marker,
        None => return,
    };
    let kept = cut(line.text(), MOST.load(Ordering::Relaxed) - 1);
    line.with_newline_at(kept, |bytes| {
        let written =
            write_once(marker, bytes).or_else(|error| match opened_again(marker, &error) {
                Some(marker) => write_once(marker, bytes),
                None => Err(error),
            });
        match written {
            Ok(written) if written < bytes.len() && written >= EVERY_KERNEL_TAKES => {
                // A kernel unknown to us: it has cut this line, and we cut the next one.
                MOST.store(written, Ordering::Relaxed);
            }
            Ok(_) => {}
            Err(error) => failed(&error),
        }
    });
}

fn write_once(marker: RawFd, bytes: &[u8]) -> io::Result<usize> {
    // SAFETY: the file is never dropped, so that the descriptor is not closed here; writing to one
    // that somebody has closed is an error like others.
    let mut file = ManuallyDrop::new(unsafe { File::from_raw_fd(marker) });
    loop {
        match file.write(bytes) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            done => return done,
        }
    }
}

/// The marker that is to be written to instead: the program has closed this one.
#[cold]
fn opened_again(marker: RawFd, error: &io::Error) -> Option<RawFd> {
    static TOLD: AtomicBool = AtomicBool::new(false);
    // SAFETY: a number in, a number out.
    let is_open = || unsafe { fcntl(marker, F_GETFD) } >= 0;
    if error.raw_os_error() != Some(EBADF) || is_open() {
        return None;
    }
    // It may have been another thread's affair already.
    let _ = MARKER.compare_exchange(marker, NOT_OPENED, Ordering::AcqRel, Ordering::Acquire);
    let again = opened()?;
    if !TOLD.swap(true, Ordering::Relaxed) {
        message::say("trace_marker was closed by the program; it is opened again");
    }
    Some(again)
}

fn failed(error: &io::Error) {
    static TOLD: AtomicBool = AtomicBool::new(false);
    // What the kernel says while tracing_on is 0; and where there is no marker any more, that was
    // told.
    let is_told = error.raw_os_error() == Some(EBADF);
    if !is_told && !TOLD.swap(true, Ordering::Relaxed) {
        message::say(format_args!(
            "cannot write to trace_marker: {}",
            message::reason(error)
        ));
    }
}
