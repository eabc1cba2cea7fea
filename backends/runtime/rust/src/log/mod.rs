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
mod hook;
mod macros;
mod mask;
mod mask_words;
mod message;
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
#[cfg_attr(feature = "c-runtime", path = "../c_runtime/settings.rs")]
mod settings;
#[cfg_attr(feature = "c-runtime", path = "../c_runtime/sink.rs")]
mod sink;

use std::fmt;
use std::io::{self, Write};

use crate::errno;
use crate::line::{Buffer, Line};
use crate::lock::Inside;

pub(crate) use descriptor::write_to_stderr;
pub use error::LogError;
pub use guard::LogGuard;
pub use hook::Hook;
pub use mask::LogMask;
pub use message::Message;
#[doc(hidden)]
pub use message::Place;
pub use named::Log;
#[cfg(all(unix, not(feature = "c-runtime")))]
pub(crate) use sink::{flush, forked};

/// What is logged. [`LogMask::TRACE`] always is.
#[inline]
#[must_use]
pub fn loglevel() -> LogMask {
    LogMask::from_bits(settings::level())
}

/// Whether anything of `mask` is logged.
#[inline]
#[must_use]
pub fn loglevel_mask(mask: LogMask) -> bool {
    settings::bits() & mask.bits() != 0
}

/// Whether the log calls print: once anything but events is to be logged, a log file was named, or
/// [`set_hook`] was given a function.
#[inline]
#[must_use]
pub fn log_enabled() -> bool {
    settings::is_enabled()
}

/// Whether the log goes elsewhere than to standard error.
#[must_use]
pub fn log_separate() -> bool {
    settings::has_file() || hook::is_set()
}

/// Sets what is logged, beside events.
///
/// # Errors
///
/// With [`LogMask::PER_THREAD`], without a log file's name that has `%d` in it.
pub fn set_log(mask: LogMask) -> Result<(), LogError> {
    settings::set_level(mask)
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
    settings::set_file(name, mask)
}

/// Has `hook` take what the log calls say, in place of the log file or standard error; with `None`,
/// all is as before. For programs that have a logger: `samples/bridge-log` and
/// `samples/bridge-tracing` of tracegen hand messages on to the crates `log` and `tracing`.
///
/// Masks say what is logged, as without a hook; while there is one, the log is enabled. Each call
/// of a macro is one [`Message`], and so is all that a [`LogGuard`] wrote until it is dropped;
/// contexts are not put in front. The hook is called on the thread that logs, without any lock
/// held, so from several threads at once, and in a signal handler that logs. What it logs itself
/// goes where it goes without a hook, as lines of events do in any case.
///
/// ```
/// use tracegen_rt::log::{self, LogMask};
/// use tracegen_rt::qemu_log_mask_ln;
///
/// log::set_hook(Some(|message| {
///     let module = message.module_path().unwrap_or_default();
///     println!("{}: {module}: {}", message.mask(), message.text().trim_end());
/// }));
/// # log::set_log(LogMask::UNIMP).unwrap();
/// qemu_log_mask_ln!(LogMask::UNIMP, "uart: no flow control"); // unimp: my_crate: uart: no flow control
/// ```
pub fn set_hook(hook: Option<Hook>) {
    let _inside = Inside::new();
    hook::set(hook);
    settings::enable();
}

/// Whether lines begin with a context, `PID@SECONDS.MICROSECONDS:`.
#[must_use]
pub fn message_with_timestamp() -> bool {
    settings::has_context()
}

/// Has lines begin with a context from now on, as `TRACEGEN_LOG_TIMESTAMP=1` does, or not.
pub fn set_message_with_timestamp(wanted: bool) {
    settings::set_context(wanted);
}

/// Has log files that are opened from now on appended to, rather than emptied.
pub fn set_append(append: bool) {
    settings::set_append(append);
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
    settings::set_ranges(ranges)
}

/// Whether the filter lets `address` through.
#[must_use]
pub fn log_in_addr_range(address: u64) -> bool {
    settings::in_ranges(address)
}

/// Writes an event's line.
pub(crate) fn send(line: &mut Buffer) {
    sink::send_line(line);
}

/// What [`log_now!`](crate::log_now!) calls.
#[doc(hidden)]
#[cold]
pub fn print(mask: LogMask, place: &'static Place, text: fmt::Arguments<'_>) {
    let _errno = errno::Kept::new();
    let mut line = Line::new();
    line.write(text);
    send_text(mask, place, line.text());
}

/// What [`log_line_now!`](crate::log_line_now!) calls.
#[doc(hidden)]
#[cold]
pub fn println(mask: LogMask, place: &'static Place, text: fmt::Arguments<'_>) {
    let _errno = errno::Kept::new();
    let mut line = Line::new();
    line.write(text);
    line.text().end_line();
    send_text(mask, place, line.text());
}

/// Hands on what a log call says. While the thread holds the log it belongs to what is held.
///
/// A mask with [`LogMask::TRACE`] is on while the log is not enabled.
fn send_text(mask: LogMask, place: &'static Place, text: &mut Buffer) {
    if !log_enabled() {
        return;
    }
    let hook = if guard::is_held() { None } else { hook::get() };
    match hook {
        Some(hook) => {
            let text = String::from_utf8_lossy(text.text());
            hook::call(hook, &Message::new(mask, Some(place), &text));
        }
        None => sink::send_text(text),
    }
}
