// SPDX-License-Identifier: MIT
//! What a program in C calls.

#![deny(unsafe_op_in_unsafe_fn)]

mod trace {
    include!("../../../generated/trace-board.rs");
}

use std::io;
use std::os::raw::c_char;

use tracegen_rt::{qemu_logln, CStrPtr};

/// Lists the events.
#[no_mangle]
pub extern "C" fn foreign_list() {
    tracegen_rt::trace::list_events(&mut io::stdout()).unwrap();
}

/// Fires an event of the library that this one uses, in whose code the check is to be seen.
#[no_mangle]
pub extern "C" fn foreign_write(addr: u32, value: u32) {
    device::write(addr, value, Some("C"));
}

/// Fires an event of this crate.
///
/// # Safety
///
/// `name` is NULL or a string.
#[no_mangle]
pub unsafe extern "C" fn foreign_up(name: *const c_char) {
    // SAFETY: so it was promised.
    trace::trace_board_up(unsafe { CStrPtr::new(name) }, "r2d2");
}

/// Logs.
#[no_mangle]
pub extern "C" fn foreign_log(number: u32) {
    qemu_logln!("number {number}");
}

/// Fires an event of this crate, with strings that are known.
#[no_mangle]
pub extern "C" fn foreign_idle() {
    trace::trace_board_up("virt", "r2d2");
}
