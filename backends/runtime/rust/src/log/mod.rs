// SPDX-License-Identifier: MIT
//! The log that events, and QEMU's log calls, write to.
//!
//! | C | Rust |
//! |---|---|
//! | `qemu_log(...)` | [`qemu_log!`](crate::qemu_log!), [`qemu_logln!`](crate::qemu_logln!) |
//! | `qemu_log_mask(LOG_UNIMP, ...)` | [`qemu_log_mask!`](crate::qemu_log_mask!)`(LogMask::UNIMP, ...)`, [`qemu_log_mask_ln!`](crate::qemu_log_mask_ln!) |
//! | `qemu_log_mask_and_addr(...)` | [`qemu_log_mask_and_addr!`](crate::qemu_log_mask_and_addr!), [`qemu_log_mask_and_addr_ln!`](crate::qemu_log_mask_and_addr_ln!) |
//! | `qemu_log_trylock()`, `qemu_log_trylock_with_context()`, `qemu_log_unlock()` | [`LogGuard`] |
//! | `qemu_loglevel`, `qemu_loglevel_mask()`, `qemu_log_enabled()`, `qemu_log_separate()` | [`loglevel`], [`loglevel_mask`], [`log_enabled`], [`log_separate`] |
//! | `qemu_set_log()`, `qemu_set_log_filename()`, `qemu_set_log_filename_flags()` | [`set_log`], [`set_log_filename`], [`set_log_filename_flags`] |
//! | `qemu_set_dfilter_ranges()`, `qemu_log_in_addr_range()` | [`set_dfilter_ranges`], [`log_in_addr_range`] |
//! | `qemu_str_to_log_mask()`, `qemu_print_log_usage()` | [`str_to_log_mask`], [`print_log_usage`] |
//!
//! Lines go to standard error until there is a log file. Lines of events are written while the
//! event is on; the log calls print only while the log is enabled.

mod context;
mod descriptor;
mod error;
mod file;
mod guard;
mod macros;
mod mask;
mod name;
mod named;
#[cfg_attr(
    not(all(
        target_os = "linux",
        target_pointer_width = "64",
        any(
            target_arch = "x86_64",
            target_arch = "aarch64",
            target_arch = "riscv64"
        )
    )),
    path = "per_thread_portable.rs"
)]
mod per_thread;
mod ranges;
mod sink;

use std::fmt;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crate::errno;
use crate::line::{Buffer, Line};
use crate::lock::Inside;
use name::Name;

pub(crate) use context::set_wanted as set_context;
pub(crate) use descriptor::write_to_stderr;
pub use error::LogError;
pub use guard::LogGuard;
pub use mask::LogMask;
pub use named::Log;
#[cfg(unix)]
pub(crate) use sink::{flush, forked};

/// The bits that are set.
static LEVEL: AtomicU32 = AtomicU32::new(LogMask::TRACE.bits());

/// Whether a log file was named.
static HAS_FILE: AtomicBool = AtomicBool::new(false);

/// What is logged. [`LogMask::TRACE`] always is.
#[inline]
#[must_use]
pub fn loglevel() -> LogMask {
    LogMask::from_bits(LEVEL.load(Ordering::Relaxed))
}

/// Whether anything of `mask` is logged.
#[inline]
#[must_use]
pub fn loglevel_mask(mask: LogMask) -> bool {
    LEVEL.load(Ordering::Relaxed) & mask.bits() != 0
}

/// Whether the log calls print: once anything but events is to be logged, or a log file was named.
#[inline]
#[must_use]
pub fn log_enabled() -> bool {
    loglevel() != LogMask::TRACE || log_separate()
}

/// Whether the log goes elsewhere than to standard error.
#[inline]
#[must_use]
pub fn log_separate() -> bool {
    HAS_FILE.load(Ordering::Relaxed)
}

/// Sets what is logged, beside events.
///
/// # Errors
///
/// With [`LogMask::PER_THREAD`], without a log file's name that has `%d` in it.
pub fn set_log(mask: LogMask) -> Result<(), LogError> {
    let _inside = Inside::new();
    set(sink::name(), mask)
}

/// Names the log file, in which `%d` stands for the process, or the thread with
/// [`LogMask::PER_THREAD`]. It is emptied when it is opened, unless [`set_append`] says otherwise;
/// one that is open already is kept as it is. An empty name is standard error.
///
/// # Errors
///
/// If the name has another `%`, lacks a `%d` that it must have, or the file cannot be opened.
/// Nothing changes then.
pub fn set_log_filename(name: &str) -> Result<(), LogError> {
    set_log_filename_flags(name, loglevel())
}

/// [`set_log_filename`] and [`set_log`] in one.
///
/// # Errors
///
/// The same.
pub fn set_log_filename_flags(name: &str, mask: LogMask) -> Result<(), LogError> {
    set_log_filename_bytes(name.as_bytes(), mask)
}

/// The same, for a name that need not be UTF-8.
pub(crate) fn set_log_filename_bytes(name: &[u8], mask: LogMask) -> Result<(), LogError> {
    let _inside = Inside::new();
    set(Name::new(name)?, mask)
}

fn set(name: Option<Name>, mask: LogMask) -> Result<(), LogError> {
    let has_file = name.is_some();
    sink::set(name, mask.contains(LogMask::PER_THREAD))?;
    HAS_FILE.store(has_file, Ordering::Relaxed);
    LEVEL.store((mask | LogMask::TRACE).bits(), Ordering::Relaxed);
    Ok(())
}

/// Has log files that are opened from now on appended to, rather than emptied.
pub fn set_append(append: bool) {
    file::set_append(append);
}

/// Reads what `-d` takes: words of [`LogMask`], and `trace:PATTERN`, which switches events on.
/// `None`, and no event is switched, if a word is unknown or there is none.
#[must_use]
pub fn str_to_log_mask(words: &str) -> Option<LogMask> {
    let mask = LogMask::read(words, LogMask::from_word).ok()?;
    (!mask.is_empty()).then_some(mask)
}

/// The mask that a word of `-d` stands for.
pub(crate) fn word_to_log_mask(word: &str) -> Result<LogMask, LogError> {
    LogMask::from_word(word).ok_or_else(|| LogError::unknown_word(word))
}

/// The pattern of `trace:PATTERN`.
pub(crate) fn trace_pattern(word: &str) -> Option<&str> {
    word.strip_prefix("trace:")
        .filter(|pattern| !pattern.is_empty())
}

/// Prints what `-d` takes.
///
/// # Errors
///
/// Those of `out`.
pub fn print_log_usage(out: &mut impl Write) -> io::Result<()> {
    LogMask::write_usage(out)
}

/// Lets [`qemu_log_mask_and_addr!`](crate::qemu_log_mask_and_addr!) print for these addresses
/// alone: `START..END`, both included, `START+LENGTH`, or `START-LENGTH`, which ends at START;
/// several are joined by commas, and numbers are decimal, or hexadecimal after `0x`. An empty
/// string lets all through.
///
/// # Errors
///
/// If something is no range. The former filter stays then.
pub fn set_dfilter_ranges(ranges: &str) -> Result<(), LogError> {
    ranges::set(ranges::parse(ranges)?);
    Ok(())
}

/// Whether the filter lets `address` through.
#[must_use]
pub fn log_in_addr_range(address: u64) -> bool {
    ranges::contain(address)
}

/// Writes an event's line.
pub(crate) fn send(line: &mut Buffer) {
    sink::send_line(line);
}

/// What `qemu_log!` calls.
#[doc(hidden)]
#[cold]
pub fn print(text: fmt::Arguments<'_>) {
    let _errno = errno::Kept::new();
    let mut line = Line::new();
    line.write(text);
    sink::send_text(line.text());
}

/// What `qemu_logln!` calls.
#[doc(hidden)]
#[cold]
pub fn println(text: fmt::Arguments<'_>) {
    let _errno = errno::Kept::new();
    let mut line = Line::new();
    line.write(text);
    line.text().end_line();
    sink::send_text(line.text());
}
