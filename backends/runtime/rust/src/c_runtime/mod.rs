// SPDX-License-Identifier: MIT
//! The C runtime: its functions, and what goes to them and comes from them. The files beside this
//! one take the place of the crate's own of the same names.

use std::ffi::{CStr, CString};
use std::os::raw::{c_char, c_int, c_uint, c_void};
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicU32};

/// C's `TraceEvent`.
#[repr(C)]
pub(crate) struct TraceEvent {
    pub(crate) id: u32,
    pub(crate) name: *const c_char,
    pub(crate) sstate: bool,
    pub(crate) dstate: *mut u16,
}

/// C's `TraceGroup`.
#[repr(C)]
pub(crate) struct TraceGroup {
    pub(crate) name: *const c_char,
    pub(crate) events: *const *mut TraceEvent,
    pub(crate) declarations: *const *const c_char,
    number: usize,
    place: usize,
    first_id: u32,
    is_shared: bool,
    next: *mut TraceGroup,
}

impl TraceGroup {
    pub(crate) const fn new() -> Self {
        Self {
            name: ptr::null(),
            events: ptr::null(),
            declarations: ptr::null(),
            number: 0,
            place: 0,
            first_id: 0,
            is_shared: false,
            next: ptr::null_mut(),
        }
    }
}

/// C's `TraceEventIter`.
#[repr(C)]
pub(crate) struct TraceEventIter {
    event: usize,
    group: usize,
    only_group: usize,
    pattern: *const c_char,
}

impl TraceEventIter {
    pub(crate) const fn new() -> Self {
        Self {
            event: 0,
            group: 0,
            only_group: 0,
            pattern: ptr::null(),
        }
    }
}

/// C's `Error` and `FILE`, of which only the addresses are known.
pub(crate) type Opaque = *mut c_void;

extern "C" {
    pub(crate) static qemu_loglevel: AtomicU32;
    pub(crate) static message_with_timestamp: AtomicBool;

    pub(crate) fn tracegen_group_register(group: *mut TraceGroup);
    pub(crate) fn tracegen_group_unregister(group: *mut TraceGroup);
    pub(crate) fn tracegen_group_ready(group: *const c_void);

    pub(crate) fn trace_enable_events(pattern: *const c_char);
    pub(crate) fn trace_opt_parse(option: *const c_char);
    pub(crate) fn trace_init_file();
    pub(crate) fn trace_event_set_state_dynamic(event: *mut TraceEvent, state: bool);
    pub(crate) fn trace_event_iter_init_all(iter: *mut TraceEventIter);
    pub(crate) fn trace_event_iter_next(iter: *mut TraceEventIter) -> *const TraceEvent;

    pub(crate) fn qemu_log_enabled() -> bool;
    pub(crate) fn qemu_log_separate() -> bool;
    pub(crate) fn qemu_log_trylock() -> Opaque;
    pub(crate) fn qemu_log_unlock(stream: Opaque);
    pub(crate) fn qemu_set_log(flags: c_int, error: *mut Opaque) -> bool;
    pub(crate) fn qemu_set_log_filename_flags(
        name: *const c_char,
        flags: c_int,
        error: *mut Opaque,
    ) -> bool;
    pub(crate) fn qemu_set_dfilter_ranges(ranges: *const c_char, error: *mut Opaque);
    pub(crate) fn qemu_log_in_addr_range(address: u64) -> bool;
    pub(crate) fn tracegen_log_append(append: bool);
    pub(crate) fn error_get_pretty(error: Opaque) -> *const c_char;
    pub(crate) fn error_free(error: Opaque);

    pub(crate) fn tracegen_ftrace_open() -> bool;

    pub(crate) fn tracegen_foreign_lock();
    pub(crate) fn tracegen_foreign_unlock();
    pub(crate) fn tracegen_foreign_log_line(bytes: *const u8, length: usize);
    pub(crate) fn tracegen_foreign_log_text(bytes: *const u8, length: usize);
    pub(crate) fn tracegen_foreign_log_flush();
    pub(crate) fn tracegen_foreign_log_is_held() -> bool;
    pub(crate) fn tracegen_foreign_ftrace(bytes: *mut u8, length: usize);
    pub(crate) fn tracegen_foreign_syslog(bytes: *mut u8, length: usize);
}

/// The masks' bits as C takes them.
#[allow(clippy::cast_possible_wrap)] // the bits are what counts
pub(crate) const fn flags(bits: c_uint) -> c_int {
    bits as c_int
}

/// The text as C takes it. C's would end at a NUL, and might then mean something: each becomes
/// U+FFFD, which is in no event's name.
pub(crate) fn c_string(text: &str) -> CString {
    CString::new(text)
        .or_else(|_| CString::new(text.replace('\0', "\u{fffd}")))
        .unwrap_or_default()
}

/// What C's text says.
///
/// # Safety
///
/// `text` is a string.
pub(crate) unsafe fn rust_string(text: *const c_char) -> String {
    // SAFETY: so it was promised.
    let text = unsafe { CStr::from_ptr(text) };
    text.to_string_lossy().into_owned()
}
