// SPDX-License-Identifier: MIT
//! Where lines go.

use std::io;
use std::mem;
use std::process;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::{Mutex, MutexGuard, TryLockError};

use super::context::Context;
use super::file::LogFile;
use super::name::Name;
#[cfg(unix)]
use super::per_thread;
use super::per_thread::PerThread;
use super::{descriptor, file, guard, hook, LogError};
use crate::line::Buffer;
#[cfg(target_os = "linux")]
use crate::program;
use crate::{lock, message};

/// Written to with the crate's lock held. Its own is only ever tried: who finds it taken is a
/// signal handler that has interrupted its thread in here.
static SINK: Mutex<Sink> = Mutex::new(Sink::new());

/// The descriptor that `SINK` writes to, for such a signal handler; `EACH_ITS_OWN` where each thread
/// has one.
static DESCRIPTOR: AtomicI32 = AtomicI32::new(STDERR);

const STDERR: i32 = 2;
const EBADF: i32 = 9;
const EACH_ITS_OWN: i32 = -1;

struct Sink {
    name: Option<Name>,
    destination: Destination,
    /// What a `LogGuard` has not written yet.
    pending: Vec<u8>,
}

enum Destination {
    StandardError,
    File(LogFile),
    PerThread(PerThread),
    /// The library that has the crate in it has come to its end: a file is opened once more if
    /// somebody writes nevertheless.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    Ended,
}

impl Destination {
    fn open(name: Option<&Name>, per_thread: bool) -> Result<Self, LogError> {
        match name {
            Some(name) if per_thread && name.has_number() => {
                Ok(Self::PerThread(PerThread::new(name.clone())))
            }
            _ if per_thread => Err(LogError::per_thread()),
            Some(name) => {
                let name = name.with_number(process::id());
                file::open(&name).map(|file| Self::File(LogFile::new(file, name)))
            }
            None => Ok(Self::StandardError),
        }
    }

    fn descriptor(&self) -> i32 {
        match self {
            #[cfg(unix)]
            Self::File(file) => std::os::unix::io::AsRawFd::as_raw_fd(file.file()),
            Self::PerThread(_) => EACH_ITS_OWN,
            _ => STDERR,
        }
    }

    fn write(&self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::StandardError | Self::Ended => descriptor::write_to_stderr(bytes),
            Self::File(file) => file::write(file.file(), bytes),
            Self::PerThread(files) => files.write(bytes),
        }
    }
}

impl Sink {
    const fn new() -> Self {
        Self {
            name: None,
            destination: Destination::StandardError,
            pending: Vec::new(),
        }
    }

    fn goes_to(&self, name: Option<&Name>, per_thread: bool) -> bool {
        self.name.as_ref() == name
            && matches!(self.destination, Destination::PerThread(_)) == per_thread
    }

    /// Writes whole lines: after what is pending, unless that has a line still open, which they
    /// must not tear.
    fn write(&mut self, bytes: &[u8]) {
        if self.pending.ends_with(b"\n") {
            self.flush();
        }
        self.write_now(bytes);
    }

    /// Writes what is pending, unless a hook takes it when its guard is dropped.
    fn flush(&mut self) {
        if !self.pending.is_empty() && hook::get().is_none() {
            let mut pending = mem::take(&mut self.pending);
            self.write_now(&pending);
            pending.clear();
            self.pending = pending;
        }
    }

    fn write_now(&mut self, bytes: &[u8]) {
        static TOLD: AtomicBool = AtomicBool::new(false);
        if matches!(self.destination, Destination::Ended) {
            self.open_again();
        }
        let mut written = self.destination.write(bytes);
        if matches!(&written, Err(error) if error.raw_os_error() == Some(EBADF)) && self.mend() {
            written = self.destination.write(bytes);
        }
        if let Err(error) = written {
            let can_tell = !matches!(self.destination, Destination::StandardError);
            if can_tell && !TOLD.swap(true, Ordering::Relaxed) {
                message::say(format_args!(
                    "cannot write the log: {}",
                    message::reason(&error)
                ));
            }
        }
    }
}

impl Sink {
    /// When a program ends, its threads may still log by a library that has ended already.
    #[cold]
    fn open_again(&mut self) {
        let name = self
            .name
            .as_ref()
            .map(|name| name.with_number(process::id()));
        let file = name.and_then(|name| {
            let file = file::open_to_append(&name).ok()?;
            Some(LogFile::new(file, name))
        });
        if let Some(file) = file {
            self.go_to(Destination::File(file));
        }
    }

    /// Whether the program has closed the file, and it was opened again.
    #[cold]
    fn mend(&mut self) -> bool {
        static TOLD: AtomicBool = AtomicBool::new(false);
        let is_mended = match &mut self.destination {
            Destination::File(file) => file.open_again(),
            _ => false,
        };
        DESCRIPTOR.store(self.destination.descriptor(), Ordering::Relaxed);
        if is_mended && !TOLD.swap(true, Ordering::Relaxed) {
            message::say("the log's file was closed by the program; it is opened again");
        }
        is_mended
    }

    fn go_to(&mut self, destination: Destination) {
        DESCRIPTOR.store(destination.descriptor(), Ordering::Relaxed);
        self.destination = destination;
    }
}

/// The sink, unless this thread is in the middle of it.
fn sink() -> Option<MutexGuard<'static, Sink>> {
    match SINK.try_lock() {
        Ok(sink) => Some(sink),
        Err(TryLockError::Poisoned(sink)) => Some(sink.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}

/// Holds the log until it is dropped.
pub(super) type Hold = lock::Inside;

/// Whether this thread holds the log by other means than a guard: there are none.
pub(super) const fn is_held() -> bool {
    false
}

/// Writes an event's line, which has a context in any case.
pub(super) fn send_line(line: &mut Buffer) {
    lock::enter();
    begin(line);
    write(line.text());
    lock::leave();
}

/// Writes what a log call says: as it is, behind what else the thread has said, while it has a
/// guard; otherwise with a context.
pub(super) fn send_text(text: &mut Buffer) {
    lock::enter();
    if guard::is_held() {
        push(text.text());
    } else {
        begin(text);
        write(text.text());
    }
    lock::leave();
}

fn begin(text: &mut Buffer) {
    if let Some(context) = Context::now() {
        text.begin(context.as_bytes());
    }
}

fn write(bytes: &[u8]) {
    if let Some(mut sink) = sink() {
        sink.write(bytes);
        return;
    }
    // There is nobody left to tell about a failure.
    #[cfg(unix)]
    let _ = match DESCRIPTOR.load(Ordering::Relaxed) {
        EACH_ITS_OWN => {
            descriptor::unix::write(per_thread::own_descriptor().unwrap_or(STDERR), bytes)
        }
        shared => descriptor::unix::write(shared, bytes),
    };
    #[cfg(not(unix))]
    let _ = descriptor::write_to_stderr(bytes);
}

/// Keeps `bytes`, to be written with what follows: as many as there is memory for. Says how many.
pub(super) fn push(bytes: &[u8]) -> usize {
    if let Some(mut sink) = sink() {
        return guard::keep(&mut sink.pending, bytes);
    }
    write(bytes);
    bytes.len()
}

/// Writes what is pending.
pub(crate) fn flush() {
    if let Some(mut sink) = sink() {
        sink.flush();
    }
}

/// Takes what is pending away, for a hook.
pub(super) fn take() -> Vec<u8> {
    sink().map_or_else(Vec::new, |mut sink| mem::take(&mut sink.pending))
}

/// Gives the one thread of a child that was forked a file of its own, where threads have one. What
/// is pending for a hook is its parent's.
#[cfg(unix)]
pub(crate) fn forked() {
    if let Some(mut sink) = sink() {
        sink.pending.clear();
        if let Destination::PerThread(files) = &mut sink.destination {
            files.open_anew();
        }
    }
}

/// Sends lines elsewhere from now on. Nothing changes where that is impossible, nor where they go
/// there already.
pub(super) fn set(name: Option<Name>, per_thread: bool) -> Result<(), LogError> {
    let _inside = lock::Inside::new();
    let mut sink = match sink() {
        Some(sink) if !sink.goes_to(name.as_ref(), per_thread) => sink,
        _ => return Ok(()),
    };
    let destination = Destination::open(name.as_ref(), per_thread)?;
    sink.flush();
    sink.name = name;
    sink.go_to(destination);
    Ok(())
}

#[cfg(target_os = "linux")]
crate::__destructor!(end);

/// A library that has the crate in it may be closed in the middle of the program's life: then
/// nothing may lead into it any more, nor stay open. The program leaves it to the system to tidy up.
#[cfg(target_os = "linux")]
extern "C" fn end() {
    if program::is_program() {
        return;
    }
    let _inside = lock::Inside::new();
    per_thread::forget_thread_ends();
    if let Some(mut sink) = sink() {
        sink.flush();
        if matches!(sink.destination, Destination::File(_)) {
            sink.go_to(Destination::Ended);
        }
    }
}

/// The name that was given to [`set`] last.
pub(super) fn name() -> Option<Name> {
    let _inside = lock::Inside::new();
    sink().and_then(|sink| sink.name.clone())
}
