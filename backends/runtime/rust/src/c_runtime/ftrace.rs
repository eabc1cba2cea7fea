// SPDX-License-Identifier: MIT
//! Backend `ftrace`: events as text among the kernel's own, by way of `trace_marker`, which the C
//! runtime opens and writes to.

use crate::c_runtime::{tracegen_foreign_ftrace, tracegen_ftrace_open};
use crate::line::Buffer;

/// Opens `trace_marker`, which the first line does otherwise: for programs that give up the rights
/// that it takes. False when it cannot be opened, which is told once, and not tried again. The
/// thread's `errno` stays as it is.
///
/// C's `tracegen_ftrace_open()`.
#[must_use]
pub fn open() -> bool {
    // SAFETY: the C runtime's functions may be called at any time.
    unsafe { tracegen_ftrace_open() }
}

/// Writes the line, and a newline, as one event of the kernel's.
pub(crate) fn send(line: &mut Buffer) {
    line.with_own_bytes(|bytes| {
        let length = bytes.len() - 1;
        // SAFETY: the bytes are there, and one more, for the newline.
        unsafe { tracegen_foreign_ftrace(bytes.as_mut_ptr(), length) };
    });
}
