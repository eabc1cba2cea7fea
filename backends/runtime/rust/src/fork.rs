// SPDX-License-Identifier: MIT
//! A child must not find the lock held by a thread that it does not have.

/// Has every fork wait until no thread is in the middle of something.
#[cfg(unix)]
pub(crate) fn prepare_for_forks() {
    use std::os::raw::c_int;

    use crate::{lock, log};

    type Handler = Option<extern "C" fn()>;

    extern "C" {
        fn pthread_atfork(prepare: Handler, parent: Handler, child: Handler) -> c_int;
    }

    extern "C" fn prepare() {
        lock::enter();
        // What is still to be written must not be written by the child as well.
        log::flush();
    }

    extern "C" fn parent() {
        lock::leave();
    }

    extern "C" fn child() {
        log::forked();
        lock::leave();
    }

    // SAFETY: the handlers are functions of C's own kind, and they are there as long as this code
    // is. Without memory for them, a fork is no worse than it is in programs that do not care.
    unsafe {
        pthread_atfork(Some(prepare), Some(parent), Some(child));
    }
}

/// There is no fork.
#[cfg(not(unix))]
pub(crate) fn prepare_for_forks() {}
