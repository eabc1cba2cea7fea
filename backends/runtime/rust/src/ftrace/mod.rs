// SPDX-License-Identifier: MIT
//! Backend `ftrace`: events as text among the kernel's own, by way of `trace_marker`.
//!
//! The tracing folder is the one that `TRACEGEN_TRACEFS` names, else a mounted tracefs, else
//! `tracing` in a mounted debugfs. It is there on Linux; elsewhere it is told once that there is
//! none.

// Some processors' Linux has numbers of its own for how files are opened: nobody has tried those.
#[cfg_attr(
    not(all(
        target_os = "linux",
        any(
            target_arch = "x86",
            target_arch = "x86_64",
            target_arch = "arm",
            target_arch = "aarch64",
            target_arch = "riscv64",
            target_arch = "powerpc64",
            target_arch = "s390x"
        )
    )),
    path = "no_marker.rs"
)]
mod marker;
#[cfg(target_os = "linux")]
mod path;
#[cfg(target_os = "linux")]
mod place;

use crate::cancel::Cancelling;
use crate::errno;
use crate::line::Buffer;

/// Opens `trace_marker`, which the first line does otherwise: for programs that give up the rights
/// that it takes. False when it cannot be opened, which is told once, and not tried again. The
/// thread's `errno` stays as it is.
///
/// C's `tracegen_ftrace_open()`.
#[must_use]
pub fn open() -> bool {
    quietly(marker::open_marker)
}

/// Writes the line, and a newline, as one event of the kernel's.
pub(crate) fn send(line: &mut Buffer) {
    quietly(|| marker::write(line));
}

/// Calls `does`, and leaves no trace of it in the thread.
fn quietly<T>(does: impl FnOnce() -> T) -> T {
    let _errno = errno::Kept::new();
    let cancelling = Cancelling::put_off();
    let done = does();
    cancelling.restore();
    done
}

/// What is said where no tracing folder is to be found.
const NO_FOLDER: &str = "ftrace: no tracefs is mounted (mount -t tracefs nodev \
                         /sys/kernel/tracing; or name a folder with a trace_marker in \
                         TRACEGEN_TRACEFS)";
