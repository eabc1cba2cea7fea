// SPDX-License-Identifier: MIT
//! Backend `syslog`, which the C runtime hands on to syslog(3).

use crate::c_runtime::tracegen_foreign_syslog;

#[doc(hidden)]
pub extern "C" fn __syslog_is_here() {}

/// Lets the runtime know that there is backend `syslog`: C's has its own ways.
#[doc(hidden)]
#[macro_export]
macro_rules! __uses_syslog {
    () => {};
}

/// Sends the line.
pub(crate) fn send(text: &[u8]) {
    // SAFETY: the bytes are there, and only looked at.
    unsafe { tracegen_foreign_syslog(text.as_ptr() as *mut u8, text.len()) };
}
