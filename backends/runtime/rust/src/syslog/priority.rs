// SPDX-License-Identifier: MIT
//! Facility and level, by the words of `syslog.conf(5)`.

use std::sync::atomic::{AtomicU8, Ordering};

/// What has a name, and a number in messages. Those with an older name stand behind.
struct Words {
    known: &'static [(&'static str, u8)],
    older: &'static [(&'static str, u8)],
}

/// Not `kern`, which is the kernel's.
const FACILITIES: Words = Words {
    known: &[
        ("auth", 4),
        ("authpriv", 10),
        ("cron", 9),
        ("daemon", DAEMON),
        ("ftp", 11),
        ("lpr", 6),
        ("mail", 2),
        ("news", 7),
        ("syslog", 5),
        ("user", 1),
        ("uucp", 8),
        ("local0", 16),
        ("local1", 17),
        ("local2", 18),
        ("local3", 19),
        ("local4", 20),
        ("local5", 21),
        ("local6", 22),
        ("local7", 23),
    ],
    older: &[("security", 4)],
};

const LEVELS: Words = Words {
    known: &[
        ("emerg", 0),
        ("alert", 1),
        ("crit", 2),
        ("err", 3),
        ("warning", 4),
        ("notice", 5),
        ("info", INFO),
        ("debug", 7),
    ],
    older: &[("panic", 0), ("error", 3), ("warn", 4)],
};

const DAEMON: u8 = 3;
const INFO: u8 = 6;

static FACILITY: AtomicU8 = AtomicU8::new(DAEMON);
static LEVEL: AtomicU8 = AtomicU8::new(INFO);

/// Sets the facility of lines from now on; where the word is none, returns those that are.
pub(crate) fn set_facility(word: &[u8]) -> Result<(), String> {
    set(&FACILITY, &FACILITIES, word)
}

/// The same for the level.
pub(crate) fn set_level(word: &[u8]) -> Result<(), String> {
    set(&LEVEL, &LEVELS, word)
}

fn set(value: &AtomicU8, words: &Words, word: &[u8]) -> Result<(), String> {
    let mut all = words.known.iter().chain(words.older);
    match all.find(|(name, _)| name.as_bytes() == word) {
        Some(&(_, number)) => {
            value.store(number, Ordering::Relaxed);
            Ok(())
        }
        None => Err(known(words)),
    }
}

fn known(words: &Words) -> String {
    let names: Vec<_> = words.known.iter().map(|&(name, _)| name).collect();
    names.join(", ")
}

/// The number in front of a message: facility and level.
#[cfg(unix)]
pub(super) fn priority() -> u8 {
    FACILITY.load(Ordering::Relaxed) << 3 | LEVEL.load(Ordering::Relaxed)
}
