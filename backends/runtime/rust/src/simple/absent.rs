// SPDX-License-Identifier: MIT
//! Where backend `simple` is not there, which is told when the first event fires.

use std::sync::Once;

use super::{Event, Fields, Group};
use crate::{message, Str};

pub(crate) fn register(_: &'static Group) {}

pub(crate) fn end() {}

#[inline(always)]
pub(crate) fn record<const STRINGS: usize>(
    _: &Event,
    _: usize,
    _: [Str<'_>; STRINGS],
    _: impl FnOnce(&mut Fields<'_, STRINGS>),
) {
    tell();
}

#[cold]
#[inline(never)]
fn tell() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        message::say("backend 'simple' is not there on this system; its events are not recorded");
    });
}

pub(crate) fn is_here() -> bool {
    false
}

pub(crate) fn start() {}

pub(crate) fn rename_file() {}

pub(crate) fn note_folder() {}

/// The keys are taken all the same: one environment serves many programs.
pub(crate) fn set_option(key: &[u8], _: &[u8]) -> Result<bool, super::OptionError> {
    Ok(matches!(
        key,
        b"ring" | b"full" | b"rotate" | b"keep" | b"clock"
    ))
}
