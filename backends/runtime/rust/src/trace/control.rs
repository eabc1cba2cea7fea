// SPDX-License-Identifier: MIT
//! What programs ask of tracing as a whole.

use std::process;

use super::{events, options};
use crate::{log, message, simple};

pub(super) fn opt_parse(text: &str) {
    let mut mistaken = false;
    options::apply(text.as_bytes(), |mistake| {
        mistaken |= mistake.is_fatal();
        message::say(mistake);
    });
    if mistaken {
        process::exit(1);
    }
}

pub(super) fn init_file() {
    if let Some(name) = options::log_file() {
        if let Err(error) = log::set_log_filename_bytes(&name, log::loglevel()) {
            message::say(error);
            process::exit(1);
        }
    }
    simple::rename_file();
}

/// The names of all events, each on a line of its own.
pub(super) fn list() -> String {
    events().flat_map(|event| [event.name(), "\n"]).collect()
}
