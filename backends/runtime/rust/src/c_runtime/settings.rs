// SPDX-License-Identifier: MIT
//! What is logged, and where to: the C runtime's settings.

use std::ffi::CString;
use std::ptr;
use std::sync::atomic::Ordering;

use super::{hook, LogError, LogMask};
use crate::c_runtime::{
    c_string, error_free, error_get_pretty, flags, message_with_timestamp, qemu_log_enabled,
    qemu_log_in_addr_range, qemu_log_separate, qemu_loglevel, qemu_set_dfilter_ranges,
    qemu_set_log, qemu_set_log_filename_flags, rust_string, tracegen_log_append, Opaque,
};

#[inline]
pub(super) fn level() -> u32 {
    // SAFETY: C reads and writes it atomically, too.
    unsafe { qemu_loglevel.load(Ordering::Relaxed) }
}

#[inline]
pub(super) fn bits() -> u32 {
    level()
}

#[inline]
pub(super) fn is_enabled() -> bool {
    // SAFETY: it may be called at any time.
    hook::is_set() || unsafe { qemu_log_enabled() }
}

pub(super) fn has_file() -> bool {
    // SAFETY: it may be called at any time.
    unsafe { qemu_log_separate() }
}

pub(super) fn set_level(mask: LogMask) -> Result<(), LogError> {
    // SAFETY: there is a place for the error.
    with_error(|error| unsafe {
        qemu_set_log(flags(mask.bits()), error);
    })
}

pub(super) fn set_file(name: &[u8], mask: LogMask) -> Result<(), LogError> {
    let text = CString::new(name).map_err(|error| LogError::open(name, &error.into()))?;
    let name = if text.as_bytes().is_empty() {
        ptr::null()
    } else {
        text.as_ptr()
    };
    // SAFETY: a string, or NULL for standard error, and a place for the error.
    with_error(|error| unsafe {
        qemu_set_log_filename_flags(name, flags(mask.bits()), error);
    })
}

/// Does what may set an error.
fn with_error(does: impl FnOnce(*mut Opaque)) -> Result<(), LogError> {
    let mut error = ptr::null_mut();
    does(&mut error);
    if error.is_null() {
        return Ok(());
    }
    // SAFETY: it was set, and is given back here.
    unsafe {
        let text = rust_string(error_get_pretty(error));
        error_free(error);
        Err(LogError::told(text))
    }
}

/// C asks its own settings each time.
pub(super) const fn enable() {}

pub(super) fn has_context() -> bool {
    // SAFETY: no program writes it but by an assignment, of one byte.
    unsafe { message_with_timestamp.load(Ordering::Relaxed) }
}

pub(super) fn set_context(wanted: bool) {
    // SAFETY: the same.
    unsafe { message_with_timestamp.store(wanted, Ordering::Relaxed) };
}

pub(super) fn set_append(append: bool) {
    // SAFETY: it may be called at any time.
    unsafe { tracegen_log_append(append) };
}

pub(super) fn set_ranges(text: &str) -> Result<(), LogError> {
    let text = c_string(text);
    // SAFETY: a string, and a place for the error.
    with_error(|error| unsafe { qemu_set_dfilter_ranges(text.as_ptr(), error) })
}

pub(super) fn in_ranges(address: u64) -> bool {
    // SAFETY: it may be called at any time.
    unsafe { qemu_log_in_addr_range(address) }
}
