// SPDX-License-Identifier: MIT
//! What a build script says to cargo, and cargo to it.

use std::env;
use std::ffi::OsString;
use std::fmt::Display;

/// What is to be said to cargo, which is kept until it is known whether it holds: of a build script
/// that fails, cargo shows all that it has printed.
pub(crate) struct Cargo {
    said: Vec<String>,
}

impl Cargo {
    pub(crate) fn new() -> Self {
        Self { said: Vec::new() }
    }

    /// `cargo:KEY=VALUE`: the form that cargo of 1.63 knows.
    pub(crate) fn say(&mut self, key: &str, value: impl Display) {
        self.said.push(format!("cargo:{key}={value}"));
    }

    /// A variable that decides on what is made. One that is empty counts as one that is not set.
    pub(crate) fn variable(&mut self, name: &str) -> Option<OsString> {
        self.say("rerun-if-env-changed", name);
        env::var_os(name).filter(|value| !value.is_empty())
    }

    /// Says it all.
    pub(crate) fn speak(self) {
        for line in self.said {
            println!("{line}");
        }
    }
}
