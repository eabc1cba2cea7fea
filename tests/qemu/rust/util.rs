// SPDX-License-Identifier: MIT
//! Stands in for QEMU's crate `util`: what each item stands for is in docs/qemu-interface.md.

/// Q33
#[path = "bindings.rs"]
pub mod bindings;

/// Q41
pub mod log {
    /// Q41
    #[repr(u32)]
    pub enum Log {
        GuestError = 1 << 11,
        Unimp = 1 << 10,
    }
}
