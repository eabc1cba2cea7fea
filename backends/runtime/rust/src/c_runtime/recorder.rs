// SPDX-License-Identifier: MIT
//! Records, which are built in the C runtime's rings.

use std::os::raw::c_void;
use std::ptr;
use std::slice;
use std::sync::{Mutex, PoisonError};

use super::fields::{Strings, HEAD};
use super::{Event, Fields, Group};
use crate::errno;
use crate::lock::Inside;
use crate::Str;

/// C's `TraceSimpleRecord`.
#[repr(C)]
struct Record {
    ring: *mut c_void,
    start: u64,
    head: *mut u8,
    at: *mut u8,
}

extern "C" {
    // These are given what begins as C's `TraceSimpleGroup` and `TraceSimpleEvent` do.
    fn tracegen_simple_register(group: *mut c_void);
    fn tracegen_simple_unregister(group: *mut c_void);
    fn tracegen_foreign_simple_begin(record: *mut Record, size: u32) -> bool;
    fn tracegen_foreign_simple_end(record: *const Record, event: *const c_void, size: u32);
}

/// Those that are registered, with the C runtime's lock held.
static GROUPS: Mutex<Vec<&'static Group>> = Mutex::new(Vec::new());

fn address(group: &'static Group) -> *mut c_void {
    let group: *const Group = group;
    group as *mut c_void
}

pub(crate) fn register(group: &'static Group) {
    let _inside = Inside::new();
    // SAFETY: it is static, and C changes nothing of it but what is atomic, with a lock held.
    unsafe { tracegen_simple_register(address(group)) };
    let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
    groups.push(group);
}

/// Lets go of all groups, where they are those of a library that is closed.
pub(crate) fn end() {
    let _inside = Inside::new();
    let mut groups = GROUPS.lock().unwrap_or_else(PoisonError::into_inner);
    for group in groups.drain(..) {
        // SAFETY: it was registered.
        unsafe { tracegen_simple_unregister(address(group)) };
    }
}

#[inline(always)]
pub(super) fn record<const STRINGS: usize>(
    event: &Event,
    integers: usize,
    strings: [Str<'_>; STRINGS],
    write: impl FnOnce(&mut Fields<'_, STRINGS>),
) {
    let _errno = errno::Kept::new();
    let strings = Strings::new(strings);
    let size = strings.record_size(integers);
    #[allow(clippy::cast_possible_truncation)] // some kilobytes at most
    let c_size = size as u32;
    let mut record = Record {
        ring: ptr::null_mut(),
        start: 0,
        head: ptr::null_mut(),
        at: ptr::null_mut(),
    };
    // SAFETY: a place for the record.
    if !unsafe { tracegen_foreign_simple_begin(&mut record, c_size) } {
        return;
    }
    // SAFETY: the bytes behind the head are this thread's until the record ends.
    let bytes = unsafe { slice::from_raw_parts_mut(record.head.add(HEAD), size - HEAD) };
    let mut fields = Fields::new(bytes, strings);
    write(&mut fields);
    fields.end();
    let event: *const Event = event;
    // SAFETY: the record was begun, and has all its arguments.
    unsafe { tracegen_foreign_simple_end(&record, event.cast(), c_size) };
}

// C looks after the rest itself.

pub(crate) const fn is_here() -> bool {
    false
}

pub(crate) const fn start() {}

pub(crate) const fn rename_file() {}

pub(crate) const fn note_folder() {}

/// None is taken: C reads the options.
#[allow(clippy::unnecessary_wraps)] // as where they are taken
pub(crate) const fn set_option(_: &[u8], _: &[u8]) -> Result<bool, super::OptionError> {
    Ok(false)
}
