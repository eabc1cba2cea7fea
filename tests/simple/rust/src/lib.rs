// SPDX-License-Identifier: MIT
//! The events of the programs in Rust, called as those programs, which are in C, call their own.

#![deny(unsafe_op_in_unsafe_fn)]

use std::ffi::CStr;
use std::os::raw::{c_char, c_int, c_void};

use tracegen_rt::CStrPtr;

mod trace {
    include!(env!("TRACE_SIMPLE_RS"));
}

/// # Safety
///
/// `text` is NULL or a string of C's.
#[no_mangle]
pub unsafe extern "C" fn trace_tick(thread: u32, number: u64, text: *const c_char) {
    // SAFETY: the caller's.
    trace::trace_tick(thread, number, unsafe { CStrPtr::new(text) });
}

#[no_mangle]
pub extern "C" fn trace_handled(number: u64) {
    trace::trace_handled(number);
}

/// # Safety
///
/// `place` is NULL or a string of C's.
#[no_mangle]
pub unsafe extern "C" fn trace_named(place: *const c_char) {
    // SAFETY: the caller's.
    trace::trace_named(unsafe { CStrPtr::new(place) });
}

/// # Safety
///
/// `s` and `t` are NULL or strings of C's.
#[no_mangle]
pub unsafe extern "C" fn trace_kinds(
    a: i8,
    b: u16,
    c: bool,
    d: f64,
    e: f32,
    s: *const c_char,
    t: *const c_char,
    z: isize,
    p: *const c_void,
) {
    // SAFETY: the caller's.
    let (s, t) = unsafe { (CStrPtr::new(s), CStrPtr::new(t)) };
    trace::trace_kinds(a, b, c, d, e, s, t, z, p);
}

#[no_mangle]
pub extern "C" fn trace_nothing() {
    trace::trace_nothing();
}

#[no_mangle]
pub extern "C" fn trace_now(time: u64) {
    trace::trace_now(time);
}

#[no_mangle]
pub extern "C" fn trace_off(a: c_int) {
    trace::trace_off(a);
}

/// # Safety
///
/// `option` is a string of C's.
#[no_mangle]
pub unsafe extern "C" fn trace_opt_parse(option: *const c_char) {
    // SAFETY: the caller's.
    let option = unsafe { CStr::from_ptr(option) };
    tracegen_rt::trace::opt_parse(&option.to_string_lossy());
}

#[no_mangle]
pub extern "C" fn trace_init_file() {
    tracegen_rt::trace::init_file();
}
