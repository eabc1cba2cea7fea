// SPDX-License-Identifier: MIT
use std::fmt;
use std::io;

use crate::{message, os_bytes};

/// What is wrong in what a key of the backend says.
#[derive(Debug)]
pub(crate) enum OptionError {
    Bad {
        key: &'static str,
        value: String,
        known: &'static str,
    },
    Percent(String),
    Open(String, io::Error),
    NoClock,
}

impl OptionError {
    pub(super) fn bad(key: &'static str, value: &[u8], known: &'static str) -> Self {
        Self::Bad {
            key,
            value: os_bytes::text(value).into_owned(),
            known,
        }
    }

    pub(super) fn percent(value: &[u8]) -> Self {
        Self::Percent(os_bytes::text(value).into_owned())
    }

    pub(super) fn open(value: &[u8], errno: i32) -> Self {
        Self::Open(
            os_bytes::text(value).into_owned(),
            io::Error::from_raw_os_error(errno),
        )
    }
}

impl fmt::Display for OptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bad { key, value, known } => write!(f, "key '{key}': '{value}' is not {known}"),
            Self::Percent(value) => write!(
                f,
                "trace file name '{value}' may hold one %p and no other %"
            ),
            Self::Open(name, error) => {
                write!(f, "cannot open '{name}': {}", message::reason(error))
            }
            Self::NoClock => f.write_str(
                "key 'clock': this processor has no clock of a constant rate; the system's is used",
            ),
        }
    }
}
