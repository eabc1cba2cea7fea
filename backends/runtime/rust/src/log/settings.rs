// SPDX-License-Identifier: MIT
//! What is logged, and where to.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::name::Name;
use super::{context, file, hook, ranges, sink, LogError, LogMask};
use crate::lock::Inside;

/// The bits that are set, and `ENABLED`: one word for all that a log call asks.
static LEVEL: AtomicU32 = AtomicU32::new(LogMask::TRACE.bits());

/// What [`is_enabled`] answers: a bit that is no mask's.
const ENABLED: u32 = 1 << 31;

/// Whether a log file was named.
static HAS_FILE: AtomicBool = AtomicBool::new(false);

/// The masks' bits, and perhaps one that is none's.
#[inline]
pub(super) fn bits() -> u32 {
    LEVEL.load(Ordering::Relaxed)
}

#[inline]
pub(super) fn level() -> u32 {
    bits() & !ENABLED
}

#[inline]
pub(super) fn is_enabled() -> bool {
    bits() & ENABLED != 0
}

pub(super) fn has_file() -> bool {
    HAS_FILE.load(Ordering::Relaxed)
}

pub(super) fn set_level(mask: LogMask) -> Result<(), LogError> {
    let _inside = Inside::new();
    set(sink::name(), mask)
}

pub(super) fn set_file(name: &[u8], mask: LogMask) -> Result<(), LogError> {
    let _inside = Inside::new();
    set(Name::new(name)?, mask)
}

fn set(name: Option<Name>, mask: LogMask) -> Result<(), LogError> {
    let has_file = name.is_some();
    sink::set(name, mask.contains(LogMask::PER_THREAD))?;
    HAS_FILE.store(has_file, Ordering::Relaxed);
    store((mask | LogMask::TRACE).bits());
    Ok(())
}

/// Has [`is_enabled`] answer what holds now.
pub(super) fn enable() {
    store(level());
}

fn store(level: u32) {
    let enabled = level != LogMask::TRACE.bits() || has_file() || hook::is_set();
    let bits = level & !ENABLED;
    LEVEL.store(
        if enabled { bits | ENABLED } else { bits },
        Ordering::Relaxed,
    );
}

pub(super) fn has_context() -> bool {
    context::is_wanted()
}

pub(super) fn set_context(wanted: bool) {
    context::set_wanted(wanted);
}

pub(super) fn set_append(append: bool) {
    file::set_append(append);
}

pub(super) fn set_ranges(text: &str) -> Result<(), LogError> {
    ranges::set(ranges::parse(text)?);
    Ok(())
}

pub(super) fn in_ranges(address: u64) -> bool {
    ranges::contain(address)
}
