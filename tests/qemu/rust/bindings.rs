// SPDX-License-Identifier: MIT
//! Stands in for what bindgen makes of QEMU's headers: what each item stands for is in
//! docs/qemu-interface.md.

use std::os::raw::c_void;

/// Q37
#[repr(C)]
#[derive(Debug)]
pub struct FILE {
    _opaque: [u8; 0],
}

/// Q34
pub const LOG_TRACE: u32 = 1 << 15;

extern "C" {
    /// Q33
    pub static mut qemu_loglevel: u32;

    /// Q35
    pub fn qemu_log_trylock_with_context() -> *mut FILE;

    /// Q39
    pub fn qemu_log_trylock() -> *mut FILE;

    /// Q36
    pub fn qemu_log_unlock(log: *mut FILE);

    /// Q40
    pub fn qemu_log_in_addr_range(addr: u64) -> bool;

    /// Q37
    pub fn rust_fwrite(ptr: *const c_void, size: usize, count: usize, log: *mut FILE) -> isize;
}
