// SPDX-License-Identifier: MIT
//! Signals wait where a handler must not come in between, and those are taken away that a failing
//! write brings.

use std::os::raw::c_int;

/// C's `sigset_t`, or more.
#[derive(Clone, Copy)]
#[repr(C)]
struct Set([u64; 16]);

#[cfg(target_vendor = "apple")]
const SIG_SETMASK: c_int = 3;
#[cfg(not(target_vendor = "apple"))]
const SIG_SETMASK: c_int = 2;

/// What comes with a write to a pipe that nobody reads.
pub(crate) const SIGPIPE: c_int = 13;
/// What comes with a write beyond the limit for a file's size.
pub(crate) const SIGXFSZ: c_int = 25;

extern "C" {
    fn sigfillset(set: *mut Set) -> c_int;
    fn sigemptyset(set: *mut Set) -> c_int;
    fn sigaddset(set: *mut Set, signal: c_int) -> c_int;
    fn sigismember(set: *const Set, signal: c_int) -> c_int;
    fn sigpending(set: *mut Set) -> c_int;
    fn sigwait(set: *const Set, signal: *mut c_int) -> c_int;
    fn pthread_sigmask(how: c_int, set: *const Set, before: *mut Set) -> c_int;
}

/// Whether a signal that is blocked waits for this thread, or for the process.
pub(crate) fn is_pending(signal: c_int) -> bool {
    let mut set = Set([0; 16]);
    // SAFETY: a set that is there during the calls, and has room for what the system puts there.
    unsafe { sigpending(&mut set) == 0 && sigismember(&set, signal) == 1 }
}

/// Takes a signal away that is blocked, and waits for this thread.
pub(crate) fn take(signal: c_int) {
    let (mut set, mut taken) = (Set([0; 16]), 0);
    // SAFETY: a set and a number that are there during the calls.
    unsafe {
        sigemptyset(&mut set);
        sigaddset(&mut set, signal);
        sigwait(&set, &mut taken);
    }
}

/// No signal handler runs in this thread until it is dropped.
pub(crate) struct Blocked(Set);

impl Blocked {
    pub(crate) fn new() -> Self {
        let (mut every, mut before) = (Set([0; 16]), Set([0; 16]));
        // SAFETY: sets that are there during the calls, and have room for what the system puts
        // there.
        unsafe {
            sigfillset(&mut every);
            pthread_sigmask(SIG_SETMASK, &every, &mut before);
        }
        Self(before)
    }
}

impl Drop for Blocked {
    fn drop(&mut self) {
        let mut unused = Set([0; 16]);
        // SAFETY: as above; the set is one that the system gave.
        unsafe { pthread_sigmask(SIG_SETMASK, &self.0, &mut unused) };
    }
}
