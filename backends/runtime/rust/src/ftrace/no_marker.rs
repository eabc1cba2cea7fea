// SPDX-License-Identifier: MIT
//! There is no ftrace.

use std::sync::atomic::{AtomicBool, Ordering};

use super::NO_FOLDER;
use crate::line::Buffer;
use crate::message;

/// Says so, once.
pub(super) fn open_marker() -> bool {
    static TOLD: AtomicBool = AtomicBool::new(false);
    if !TOLD.swap(true, Ordering::Relaxed) {
        message::say(NO_FOLDER);
    }
    false
}

pub(super) fn write(_: &mut Buffer) {
    open_marker();
}
