// SPDX-License-Identifier: MIT
//! What guards all of the backend but the rings' short way in. No signal handler can run in a thread
//! that holds the lock, or that is quiet, so that tracepoints in handlers may take both.

use std::mem::ManuallyDrop;
use std::ops::{Deref, DerefMut};
use std::os::raw::c_int;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::c;
use super::session::Session;
use crate::cancel::Cancelling;
use crate::errno;
use crate::signals::{self, Blocked};

/// Until it is dropped, no signal handler and no cancellation comes into this thread, and `errno` is
/// what it was then.
pub(super) struct Quiet {
    cancelling: ManuallyDrop<Cancelling>,
    _signals: Blocked,
    _errno: errno::Kept,
}

impl Quiet {
    pub(super) fn new() -> Self {
        let errno = errno::Kept::new();
        let signals = Blocked::new();
        Self {
            cancelling: ManuallyDrop::new(Cancelling::put_off()),
            _signals: signals,
            _errno: errno,
        }
    }
}

impl Drop for Quiet {
    fn drop(&mut self) {
        // SAFETY: it is dropped here, and nowhere else.
        unsafe { ManuallyDrop::take(&mut self.cancelling) }.restore();
    }
}

static SESSION: Mutex<Session> = Mutex::new(Session::new());

/// The trace, for this thread alone. Does not nest.
pub(super) struct Locked {
    // Dropped first.
    session: MutexGuard<'static, Session>,
    _quiet: Quiet,
}

pub(super) fn lock() -> Locked {
    let quiet = Quiet::new();
    Locked {
        session: SESSION.lock().unwrap_or_else(PoisonError::into_inner),
        _quiet: quiet,
    }
}

impl Deref for Locked {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl DerefMut for Locked {
    fn deref_mut(&mut self) -> &mut Session {
        &mut self.session
    }
}

/// After a write has failed, being quiet: beyond the limit for a file's size (`RLIMIT_FSIZE`) comes
/// with a signal that ends the program. Here it is like a full disk: the signal is taken away.
pub(super) fn file_limit(errno: c_int) -> c_int {
    if errno == c::EFBIG && signals::is_pending(signals::SIGXFSZ) {
        signals::take(signals::SIGXFSZ);
    }
    errno
}
