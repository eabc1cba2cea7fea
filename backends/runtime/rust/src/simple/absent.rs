// SPDX-License-Identifier: MIT
//! Where backend `simple` is not there, which is told when the first event fires.

use std::sync::Once;

use super::{Event, Fields, Group};
use crate::{message, Str};

pub(super) fn register(_: &'static Group) {}

pub(super) fn end() {}

#[inline(always)]
pub(super) fn record<const STRINGS: usize>(
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
