// SPDX-License-Identifier: MIT
//! Why nothing was made.

use std::error;
use std::ffi::OsString;
use std::fmt;
use std::io;
use std::path::PathBuf;
use std::process::ExitStatus;

const INSTALL: &str = "help: install it, with `python3 -m venv .venv && .venv/bin/pip install \
                       tracegen-events` for example, or set TRACEGEN to its path";

/// Why nothing was made. `{}` and `{:?}` both show it as it is meant for people, so that a `main`
/// that returns it does so too.
#[non_exhaustive]
pub enum Error {
    /// There is no tracegen.
    Missing {
        /// What was looked at, a line each.
        told: Vec<String>,
    },
    /// A program could not be started.
    Unstartable {
        /// Its name or path, and the words that follow.
        command: Vec<OsString>,
        /// Who said that it is to be run, and what could be done.
        help: String,
        /// What the system says.
        source: io::Error,
    },
    /// tracegen found mistakes, or a compiler did.
    Failed {
        /// The program's name or path, and the words that follow.
        command: Vec<OsString>,
        /// How it ended.
        status: ExitStatus,
        /// What it said: for mistakes in trace-events each with its place and a caret.
        told: String,
    },
    /// A file or folder could not be read or made.
    File {
        /// Which.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A variable that cargo sets for build scripts is not set, and nothing was said in its place.
    Variable(&'static str),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { told } => {
                writeln!(
                    f,
                    "cannot find tracegen, which makes tracepoints of trace-events"
                )?;
                for line in told {
                    writeln!(f, "  - {line}")?;
                }
                f.write_str(INSTALL)
            }
            Self::Unstartable {
                command,
                help,
                source,
            } => {
                write!(
                    f,
                    "cannot run '{}': {source}\nhelp: {help}",
                    shown(&command[..1])
                )
            }
            Self::Failed {
                command,
                status,
                told,
            } if told.trim().is_empty() => {
                write!(f, "'{}' failed: {status}", shown(command))
            }
            Self::Failed { told, .. } => f.write_str(told.trim_end()),
            Self::File { path, source } => write!(f, "{}: {source}", path.display()),
            Self::Variable(name) => {
                write!(f, "{name} is not set: this is for build scripts, which cargo runs; or say `out_dir()`")
            }
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Unstartable { source, .. } | Self::File { source, .. } => Some(source),
            _ => None,
        }
    }
}

fn shown(words: &[OsString]) -> String {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}
