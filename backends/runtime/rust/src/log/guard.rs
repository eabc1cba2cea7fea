// SPDX-License-Identifier: MIT
use std::cell::Cell;
use std::fmt;
use std::io::{self, Write};

use super::context::Context;
use super::sink::{self, Hold};
use super::{hook, log_enabled, LogMask, Message};
use crate::errno;

// Never dropped, so it works in signal handlers and until the very end of a thread.
thread_local! {
    static GUARDS: Cell<usize> = const { Cell::new(0) };
}

/// Whether this thread has a guard.
pub(super) fn is_held() -> bool {
    GUARDS.with(Cell::get) > 0 || sink::is_held()
}

/// Puts `bytes` behind what is pending, as many as there is memory for; says how many.
pub(super) fn keep(pending: &mut Vec<u8>, bytes: &[u8]) -> usize {
    let room = match pending.try_reserve(bytes.len()) {
        Ok(()) => bytes.len(),
        Err(_) => bytes.len().min(pending.capacity() - pending.len()),
    };
    pending.extend_from_slice(&bytes[..room]);
    room
}

/// Holds the log, so that what is written to it in pieces stays together. Threads that want to log
/// wait meanwhile.
///
/// What was written gets out when the guard is dropped, or flushed. Guards of one thread nest, and
/// the outermost counts.
///
/// ```
/// use std::io::Write;
/// use tracegen_rt::log::LogGuard;
///
/// # fn main() -> std::io::Result<()> {
/// if let Some(mut log) = LogGuard::new() {
///     write!(log, "registers:")?;
///     for register in [1, 2, 3] {
///         write!(log, " {register:08x}")?;
///     }
///     writeln!(log)?;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct LogGuard {
    /// Until it is dropped.
    inside: Option<Hold>,
}

impl LogGuard {
    /// Takes hold of the log; `None` while it is not enabled.
    #[must_use]
    pub fn new() -> Option<Self> {
        (is_held() || log_enabled()).then(|| {
            let inside = Hold::new();
            GUARDS.with(|guards| guards.set(guards.get() + 1));
            Self {
                inside: Some(inside),
            }
        })
    }

    /// The same, with a context in front if contexts are wanted and the thread does not hold the
    /// log already.
    #[must_use]
    pub fn with_context() -> Option<Self> {
        let nested = is_held();
        let guard = Self::new()?;
        if !nested && hook::get().is_none() {
            if let Some(context) = Context::now() {
                sink::push(context.as_bytes());
            }
        }
        Some(guard)
    }

    /// Writes what `format_args!()` makes, in one piece, if the log is enabled; as in QEMU's own
    /// Rust.
    ///
    /// # Errors
    ///
    /// Only such as an argument's `Display` returns.
    pub fn log_fmt(text: fmt::Arguments<'_>) -> io::Result<()> {
        Self::new().map_or(Ok(()), |mut log| log.write_fmt(text))
    }
}

impl Write for LogGuard {
    /// Where no memory is left, fewer bytes are taken, and in the end none, which is an error.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match sink::push(bytes) {
            0 if !bytes.is_empty() => Err(io::ErrorKind::OutOfMemory.into()),
            taken => Ok(taken),
        }
    }

    /// Writes what was written so far. If that fails the user has been told. Where a hook takes it,
    /// it stays until the guard is dropped.
    fn flush(&mut self) -> io::Result<()> {
        sink::flush();
        Ok(())
    }
}

impl Drop for LogGuard {
    fn drop(&mut self) {
        let _errno = errno::Kept::new();
        GUARDS.with(|guards| guards.set(guards.get() - 1));
        if GUARDS.with(Cell::get) > 0 {
            return;
        }
        match hook::get() {
            Some(hook) => {
                let text = sink::take();
                // The hook may wait for a thread that waits for the log.
                self.inside = None;
                if !text.is_empty() {
                    let text = String::from_utf8_lossy(&text);
                    hook::call(hook, &Message::new(LogMask::NONE, None, &text));
                }
            }
            None => sink::flush(),
        }
    }
}
