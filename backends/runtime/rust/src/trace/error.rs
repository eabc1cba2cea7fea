// SPDX-License-Identifier: MIT
use std::fmt;
use std::io;

use crate::simple::OptionError;
use crate::{message, simple, syslog};

/// What is wrong in what [`opt_parse`](super::opt_parse) takes.
#[derive(Debug)]
pub(crate) enum TraceError {
    UnknownKey(String),
    UnknownWord {
        kind: &'static str,
        word: String,
        known: String,
    },
    NoValue(String),
    Open(String, io::Error),
    Read(String, io::Error),
    Simple(OptionError),
}

impl TraceError {
    /// Whether it is a mistake, not only something to know.
    pub(crate) fn is_fatal(&self) -> bool {
        !matches!(self, Self::Simple(OptionError::NoClock))
    }
}

impl fmt::Display for TraceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKey(key) => {
                write!(f, "unknown key '{key}' (known: enable, events, file")?;
                if simple::is_here() {
                    f.write_str(", ring, full, rotate, keep, clock")?;
                }
                if syslog::is_here() {
                    f.write_str(", syslog-facility, syslog-level")?;
                }
                f.write_str(")")
            }
            Self::UnknownWord { kind, word, known } => {
                write!(f, "unknown syslog {kind} '{word}' (known: {known})")
            }
            Self::NoValue(key) => write!(f, "key '{key}' needs a value"),
            Self::Open(name, error) => {
                write!(f, "cannot open '{name}': {}", message::reason(error))
            }
            Self::Read(name, error) => {
                write!(f, "cannot read '{name}': {}", message::reason(error))
            }
            Self::Simple(error) => error.fmt(f),
        }
    }
}
