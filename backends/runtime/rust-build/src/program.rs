// SPDX-License-Identifier: MIT
//! A program that is run: tracegen, or a compiler.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::error::Error;

/// A program: its name or path, and words that always follow.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    words: Vec<OsString>,
    help: String,
}

/// What a program printed that ended well.
pub(crate) struct Told {
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Program {
    pub(crate) fn new(words: Vec<OsString>) -> Self {
        Self {
            words,
            help: "where it is there, what it is run by is gone: install tracegen again, or set \
                   TRACEGEN to its path"
                .to_owned(),
        }
    }

    /// The program that the variable `TRACEGEN` names.
    pub(crate) fn said_by_variable(value: OsString) -> Self {
        let mut help =
            "the variable TRACEGEN says so: install tracegen, or set TRACEGEN to its path"
                .to_owned();
        let words = words_of(value);
        let first = Path::new(&words[0]);
        if first.components().count() > 1 && first.is_relative() {
            help += ", an absolute one, since cargo runs build scripts in the package's folder";
        }
        Self { words, help }
    }

    /// The program that a variable names, or `otherwise`.
    pub(crate) fn from_variable(name: &str, value: Option<OsString>, otherwise: &str) -> Self {
        let words = words_of(value.unwrap_or_else(|| otherwise.into()));
        Self {
            words,
            help: format!("install it, or set {name}"),
        }
    }

    /// The file that is run, where that is known.
    pub(crate) fn file(&self) -> Option<&Path> {
        let first = Path::new(&self.words[0]);
        (first.components().count() > 1).then_some(first)
    }

    /// Runs the program, which must end well.
    pub(crate) fn run<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(
        &self,
        words: I,
    ) -> Result<Told, Error> {
        let mut command = self.words.clone();
        command.extend(words.into_iter().map(|word| word.as_ref().to_owned()));
        let done = Command::new(&command[0])
            .args(&command[1..])
            .stdin(Stdio::null())
            .output();
        let done = match done {
            Ok(done) => done,
            Err(source) => {
                return Err(Error::Unstartable {
                    command,
                    help: self.help.clone(),
                    source,
                })
            }
        };
        let told = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let err = told(done.stderr);
        if !done.status.success() {
            return Err(Error::Failed {
                command,
                status: done.status,
                told: err,
            });
        }
        Ok(Told {
            out: told(done.stdout),
            err,
        })
    }

    /// The one line that the program prints.
    pub(crate) fn line(&self, words: &[&str]) -> Result<String, Error> {
        let told = self.run(words)?;
        Ok(told.out.trim_end_matches(&['\r', '\n'][..]).to_owned())
    }
}

/// A value's words; one, where it is a file's path as it stands, blanks and all.
fn words_of(value: OsString) -> Vec<OsString> {
    match value.to_str() {
        Some(text) if !Path::new(&value).is_file() && !text.trim().is_empty() => {
            text.split_whitespace().map(OsString::from).collect()
        }
        _ => vec![value],
    }
}

/// Ends the build script with a message for people.
pub(crate) fn end(message: &dyn std::fmt::Display) -> ! {
    use io::Write;

    // Where nobody reads it, the status still says it.
    let _ = writeln!(io::stderr(), "{message}");
    std::process::exit(1);
}
