// SPDX-License-Identifier: MIT
//! Backend `syslog`: events as text for the system's log, by the protocol that C's `syslog()`
//! speaks to `/dev/log`.

#[cfg(unix)]
mod connection;
#[cfg(unix)]
mod header;
mod priority;

use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) use priority::{set_facility, set_level};

/// Whether a group has the backend. Set before anything else runs.
static IS_HERE: AtomicBool = AtomicBool::new(false);

#[doc(hidden)]
pub extern "C" fn __syslog_is_here() {
    IS_HERE.store(true, Ordering::Relaxed);
}

/// Whether a group has the backend: only then there is something to tell about its options.
pub(crate) fn is_here() -> bool {
    IS_HERE.load(Ordering::Relaxed)
}

/// Lets the runtime know that there is backend `syslog`.
#[doc(hidden)]
#[macro_export]
macro_rules! __uses_syslog {
    () => {
        $crate::__constructor!(first $crate::__syslog_is_here);
    };
}

/// Sends the line.
#[cfg(unix)]
pub(crate) fn send(text: &[u8]) {
    use crate::{cut, errno};

    /// Sockets take no datagrams of any length, and C's `syslog()` does not tell of one that is not
    /// taken.
    const MOST: usize = 64 * 1024;

    let _errno = errno::Kept::new();
    undisturbed(|| connection::send_text(&text[..cut::cut(text, MOST)]));
}

/// Calls `does` where nothing comes in between: a handler could not wait for what is locked there,
/// in C's library too. With the crate's lock held, no child finds it locked, and no cancellation
/// comes.
#[cfg(unix)]
fn undisturbed(does: impl FnOnce()) {
    let _blocked = crate::signals::Blocked::new();
    let _inside = crate::lock::Inside::new();
    does();
}

#[cfg(target_os = "linux")]
crate::__destructor!(end);

/// A library that has the crate in it may be closed in the middle of the program's life.
#[cfg(target_os = "linux")]
extern "C" fn end() {
    if !crate::program::is_program() {
        undisturbed(connection::close);
    }
}

/// There is no system log.
#[cfg(not(unix))]
pub(crate) fn send(_: &[u8]) {}
