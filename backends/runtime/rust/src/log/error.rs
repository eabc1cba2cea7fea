// SPDX-License-Identifier: MIT
use std::error::Error;
use std::fmt;
use std::io;

use crate::{message, os_bytes};

/// Why the log cannot be set up as asked. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogError(Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    UnknownWord(String),
    FileName(String),
    PerThread,
    Range(String),
    Open {
        name: String,
        reason: String,
    },
    /// What the C runtime says.
    #[cfg(feature = "c-runtime")]
    Told(String),
}

impl LogError {
    pub(super) fn unknown_word(word: &str) -> Self {
        Self(Kind::UnknownWord(word.to_owned()))
    }

    pub(super) fn file_name(name: &[u8]) -> Self {
        Self(Kind::FileName(os_bytes::text(name).into_owned()))
    }

    pub(crate) fn per_thread() -> Self {
        Self(Kind::PerThread)
    }

    #[cfg(feature = "c-runtime")]
    pub(super) fn told(text: String) -> Self {
        Self(Kind::Told(text))
    }

    pub(super) fn range(range: &str) -> Self {
        Self(Kind::Range(range.to_owned()))
    }

    pub(super) fn open(name: &[u8], error: &io::Error) -> Self {
        Self(Kind::Open {
            name: os_bytes::text(name).into_owned(),
            reason: message::reason(error),
        })
    }
}

impl fmt::Display for LogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::UnknownWord(word) => {
                write!(f, "unknown word '{word}' (TRACEGEN_LOG=help lists them)")
            }
            Kind::FileName(name) => {
                write!(f, "log file name '{name}' may hold one %d and no other %")
            }
            #[cfg(feature = "c-runtime")]
            Kind::Told(text) => f.write_str(text),
            Kind::PerThread => f.write_str("'tid' needs a log file name with %d in it"),
            Kind::Range(range) => {
                write!(
                    f,
                    "'{range}' is no address range (known: START..END, START+LENGTH, START-LENGTH)"
                )
            }
            Kind::Open { name, reason } => write!(f, "cannot open '{name}': {reason}"),
        }
    }
}

impl Error for LogError {}
