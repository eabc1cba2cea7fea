// SPDX-License-Identifier: MIT
//! Stands in for QEMU's crate `util`, over the log of `log.c`.

/// Fact: "`util::bindings` (made by bindgen from qemu/log.h and more)".
pub mod bindings {
    use std::os::raw::c_void;

    /// Fact: "`rust_fwrite(ptr, size, n, FILE *)`".
    #[repr(C)]
    pub struct FILE {
        _opaque: [u8; 0],
    }

    /// Fact: "has ... `LOG_TRACE`", bit 15 of the masks.
    pub const LOG_TRACE: u32 = 1 << 15;

    extern "C" {
        /// Fact: "`qemu_loglevel` (static mut u32)".
        pub static mut qemu_loglevel: u32;

        /// Fact: "`FILE *qemu_log_trylock_with_context(void)`".
        pub fn qemu_log_trylock_with_context() -> *mut FILE;

        /// Fact: "`FILE *qemu_log_trylock(void)`".
        pub fn qemu_log_trylock() -> *mut FILE;

        /// Fact: "`void qemu_log_unlock(FILE *)`".
        pub fn qemu_log_unlock(log: *mut FILE);

        /// Fact: "`bool qemu_log_in_addr_range(uint64_t)`".
        pub fn qemu_log_in_addr_range(addr: u64) -> bool;

        /// Fact: "`rust_fwrite(ptr, size, n, FILE *) -> isize`".
        pub fn rust_fwrite(ptr: *const c_void, size: usize, n: usize, log: *mut FILE) -> isize;
    }
}
