// SPDX-License-Identifier: MIT
//! Stands in for QEMU's crate `trace`: what each item stands for is in docs/qemu-interface.md.

use std::os::raw::{c_char, c_int};

extern "C" {
    /// Q38
    pub fn syslog(priority: c_int, format: *const c_char, ...);
}

/// Q38
pub const LOG_INFO: c_int = 6;

/// Q30
#[macro_export]
macro_rules! include_trace {
    ($group:literal) => {
        #[allow(
            clippy::ptr_as_ptr,
            clippy::cast_lossless,
            clippy::nonminimal_bool,
            clippy::used_underscore_binding
        )]
        mod trace {
            include!(concat!(env!("TRACE_DIR"), "/trace-", $group, ".rs"));
        }
    };
}

/// Q43
#[macro_export]
macro_rules! probe {
    ($($any:tt)*) => {
        compile_error!("a probe without a semaphore")
    };
}
