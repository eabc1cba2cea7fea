// SPDX-License-Identifier: MIT
//! Signals wait where a handler must not come in between.

use std::os::raw::c_int;

/// C's `sigset_t`, or more.
#[derive(Clone, Copy)]
#[repr(C)]
struct Set([u64; 16]);

#[cfg(target_vendor = "apple")]
const SIG_SETMASK: c_int = 3;
#[cfg(not(target_vendor = "apple"))]
const SIG_SETMASK: c_int = 2;

extern "C" {
    fn sigfillset(set: *mut Set) -> c_int;
    fn pthread_sigmask(how: c_int, set: *const Set, before: *mut Set) -> c_int;
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
