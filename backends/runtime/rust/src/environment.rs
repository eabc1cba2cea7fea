// SPDX-License-Identifier: MIT
//! `TRACEGEN_TRACE`, `TRACEGEN_LOG`, `TRACEGEN_LOG_FILE` and `TRACEGEN_LOG_TIMESTAMP`.

use std::env;
use std::ffi::OsString;
use std::fmt;
use std::io::{self, Write};
use std::process;
use std::sync::Once;

use crate::log::{self, LogError, LogMask};
use crate::trace::{self, options, registry};
use crate::{fork, message, os_bytes, simple};

const TRACE: &str = "TRACEGEN_TRACE";
const LOG: &str = "TRACEGEN_LOG";
const LOG_FILE: &str = "TRACEGEN_LOG_FILE";
const LOG_TIMESTAMP: &str = "TRACEGEN_LOG_TIMESTAMP";

crate::__constructor!(early read_before_main);

// On Apple systems it could run before a group is registered, and call a good name a mistake.
#[cfg(not(target_vendor = "apple"))]
crate::__constructor!(late check);

extern "C" fn read_before_main() {
    read();
}

/// Runs when the program's own groups are registered.
#[cfg(not(target_vendor = "apple"))]
extern "C" fn check() {
    if registry::complete() {
        trace::help();
    }
}

/// Does what the environment says, once.
pub(crate) fn read() {
    static READ: Once = Once::new();
    READ.call_once(|| {
        fork::prepare_for_forks();
        read_timestamp();
        read_trace();
        read_log();
    });
}

fn read_timestamp() {
    match variable(LOG_TIMESTAMP).as_deref() {
        Some(b"1") => log::set_message_with_timestamp(true),
        None | Some(b"0") => {}
        Some(other) => {
            let other = os_bytes::text(other);
            mistake(LOG_TIMESTAMP, format_args!("'{other}' is neither 0 nor 1"));
        }
    }
}

fn read_trace() {
    let specs = variable(TRACE);
    if specs.is_some() {
        simple::note_folder();
    }
    for spec in specs.unwrap_or_default().split(|&byte| byte == b';') {
        options::apply(without_blanks(spec), |error| mistake(TRACE, error));
    }
}

/// What stands between blanks and tabs.
fn without_blanks(mut text: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = text {
        text = rest;
    }
    text
}

fn read_log() {
    let mut mask = variable(LOG).map_or(LogMask::NONE, |words| read_words(&os_bytes::text(&words)));
    let (origin, name) = match variable(LOG_FILE) {
        Some(name) => (LOG_FILE, name),
        None => (TRACE, options::log_file().unwrap_or_default()),
    };
    if mask.contains(LogMask::PER_THREAD) && !name.contains(&b'%') {
        mistake(LOG, LogError::per_thread());
        mask -= LogMask::PER_THREAD;
    }
    if let Err(error) = log::set_log_filename_bytes(&name, mask) {
        mistake(origin, error);
        if mask.contains(LogMask::PER_THREAD) {
            mistake(LOG, LogError::per_thread());
            mask -= LogMask::PER_THREAD;
        }
        // Standard error is no file that could fail to open.
        let _ = log::set_log(mask);
    }
}

/// Does what `TRACEGEN_LOG` says, beside setting the mask, which is returned.
fn read_words(text: &str) -> LogMask {
    let mut mask = LogMask::NONE;
    let mut ranges = Vec::new();
    let mut words = text.split(',').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        if let Some(range) = word.strip_prefix("dfilter=") {
            ranges.push(range);
            while let Some(range) =
                words.next_if(|word| word.starts_with(|digit: char| digit.is_ascii_digit()))
            {
                ranges.push(range);
            }
        } else if let Some(pattern) = log::trace_pattern(word) {
            trace::enable_events(pattern);
            mask |= LogMask::TRACE;
        } else if word == "help" {
            help();
        } else {
            match log::word_to_log_mask(word) {
                Ok(one) => mask |= one,
                Err(error) => mistake(LOG, error),
            }
        }
    }
    ranges.retain(|range| !range.is_empty());
    log::set_dfilter_ranges(&ranges.join(",")).unwrap_or_else(|error| mistake(LOG, error));
    mask
}

fn help() -> ! {
    let mut out = io::stdout();
    // There is nobody left to tell about a failure.
    let _ = log::print_log_usage(&mut out).and_then(|()| out.flush());
    process::exit(0)
}

fn mistake(variable: &str, text: impl fmt::Display) {
    message::say(format_args!("{variable}: {text}"));
}

/// What a variable holds; `None` if it is not set, or empty.
fn variable(name: &str) -> Option<Vec<u8>> {
    let value = os_bytes::of(trusted_variable(name)?);
    if value.is_none() {
        mistake(name, "not UTF-8");
    }
    let value = value?;
    Some(value).filter(|value| !value.is_empty())
}

/// A variable, unless the program has more rights than the user who set it: log files are written
/// with those.
fn trusted_variable(name: &str) -> Option<OsString> {
    env::var_os(name).filter(|_| is_trusted())
}

/// Hands each byte of a trusted variable to `take`; tells whether it is set, and not empty. As in C
/// nothing is allocated and no lock is taken: it is for signal handlers.
#[cfg(target_os = "linux")]
pub(crate) fn copy_variable(name: &str, take: &mut dyn FnMut(u8)) -> bool {
    use std::ffi::CStr;
    use std::os::raw::c_char;

    extern "C" {
        static environ: *const *const c_char;
    }

    if !is_trusted() {
        return false;
    }
    // SAFETY: C's list of strings, which ends in NULL, and which nobody changes meanwhile who keeps
    // to the rules of C's setenv().
    unsafe {
        let mut at = environ;
        while !at.is_null() && !(*at).is_null() {
            let variable = CStr::from_ptr(*at).to_bytes();
            let value = variable.strip_prefix(name.as_bytes());
            if let Some([b'=', value @ ..]) = value {
                value.iter().copied().for_each(take);
                return !value.is_empty();
            }
            at = at.add(1);
        }
    }
    false
}

/// Whether the program has no more rights than its user.
#[cfg(target_os = "linux")]
fn is_trusted() -> bool {
    use std::os::raw::c_ulong;

    extern "C" {
        fn getauxval(kind: c_ulong) -> c_ulong;
    }
    const AT_SECURE: c_ulong = 23;

    // SAFETY: a number in, a number out.
    unsafe { getauxval(AT_SECURE) == 0 }
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_trusted() -> bool {
    extern "C" {
        fn getuid() -> u32;
        fn geteuid() -> u32;
        fn getgid() -> u32;
        fn getegid() -> u32;
    }

    // SAFETY: these always succeed.
    unsafe { getuid() == geteuid() && getgid() == getegid() }
}

#[cfg(not(unix))]
fn is_trusted() -> bool {
    true
}
