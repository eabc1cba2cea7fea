// SPDX-License-Identifier: MIT
//! The command line of `tracegen generate`.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

const UST: &str = "ust";
const RUST: &[&str] = &["rs"];
const RUST_AND_UST: &[&str] = &["rs", "ust-rs-c", "ust-events-h", "ust-events-c"];

/// What is said to tracegen.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) words: Vec<OsString>,
    pub(crate) backends: Vec<String>,
    pub(crate) formats: Vec<String>,
}

impl Options {
    /// Adds `--NAME=VALUE`, whatever the value begins with.
    pub(crate) fn add(&mut self, name: &str, value: impl AsRef<OsStr>) {
        self.words.push(option(name, value));
    }

    /// The words of a command that makes files in `folder`.
    pub(crate) fn command(
        &self,
        folder: &Path,
        depfile: &Path,
        files: &[PathBuf],
    ) -> Vec<OsString> {
        let mut words: Vec<OsString> = vec!["generate".into()];
        words.extend(self.words.iter().cloned());
        words.extend(self.backends.iter().map(|name| option("backend", name)));
        words.push(option("format", self.chosen_formats().join(",")));
        words.push(option("output-dir", folder));
        words.push(option("depfile", depfile));
        words.push("--".into());
        words.extend(files.iter().map(OsString::from));
        words
    }

    /// Whether there are files in C that go with Rust for backend `ust`.
    pub(crate) fn makes_ust(&self) -> bool {
        let mut chosen = self.backends.iter().flat_map(|names| names.split(','));
        self.formats.is_empty() && chosen.any(|name| name.trim() == UST)
    }

    fn chosen_formats(&self) -> Vec<&str> {
        if self.makes_ust() {
            RUST_AND_UST.to_vec()
        } else if self.formats.is_empty() {
            RUST.to_vec()
        } else {
            self.formats.iter().map(String::as_str).collect()
        }
    }
}

fn option(name: &str, value: impl AsRef<OsStr>) -> OsString {
    let mut word = OsString::from(format!("--{name}="));
    word.push(value);
    word
}
