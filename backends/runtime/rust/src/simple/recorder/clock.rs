// SPDX-License-Identifier: MIT
//! The time of records: `CLOCK_MONOTONIC`, or the processor's own counter held in line with it.

use std::sync::atomic::{AtomicBool, Ordering};

use super::c;
use super::ring::Ring;

#[cfg_attr(
    not(any(target_arch = "x86_64", target_arch = "aarch64")),
    path = "clock/no_counter.rs"
)]
mod counter;

pub(super) use counter::{adjust, begin};

static IS_PROCESSOR: AtomicBool = AtomicBool::new(false);

/// Whether records' time is to come from the processor's counter, from now on.
pub(super) fn set_processor(processor: bool) {
    if processor && !IS_PROCESSOR.load(Ordering::Relaxed) {
        counter::calibrate();
    }
    IS_PROCESSOR.store(processor, Ordering::Release);
}

/// The time of a record in a ring, in nanoseconds.
#[inline(always)]
pub(super) fn now(ring: &Ring) -> u64 {
    if IS_PROCESSOR.load(Ordering::Acquire) {
        counter::now(ring)
    } else {
        monotonic()
    }
}

#[inline(always)]
pub(super) fn monotonic() -> u64 {
    // Where there are no system calls to be had, in Miri, there is no time either.
    if cfg!(miri) {
        return 1;
    }
    c::clock(c::CLOCK_MONOTONIC)
}
