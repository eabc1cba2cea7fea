// SPDX-License-Identifier: MIT
//! A thread that is cancelled while it holds the lock would hold it for ever.

/// Whether this thread could be cancelled, by C's `pthread_cancel()`.
#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(crate) struct Cancelling(std::os::raw::c_int);

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
mod c {
    use std::os::raw::c_int;

    #[cfg(not(target_vendor = "apple"))]
    pub const PTHREAD_CANCEL_DISABLE: c_int = 1;
    #[cfg(target_vendor = "apple")]
    pub const PTHREAD_CANCEL_DISABLE: c_int = 0;

    extern "C" {
        pub fn pthread_setcancelstate(state: c_int, before: *mut c_int) -> c_int;
    }
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
impl Cancelling {
    /// Has cancelling wait; tells how it was before.
    pub(crate) fn put_off() -> Self {
        let mut before = c::PTHREAD_CANCEL_DISABLE;
        // SAFETY: a state that there is, and a place for another, which is there during the call.
        unsafe { c::pthread_setcancelstate(c::PTHREAD_CANCEL_DISABLE, &mut before) };
        Self(before)
    }

    /// Goes back.
    #[allow(clippy::needless_pass_by_value)] // once only
    pub(crate) fn restore(self) {
        let mut unused = 0;
        // SAFETY: as above; the state is one that the system gave.
        unsafe { c::pthread_setcancelstate(self.0, &mut unused) };
    }
}

/// Elsewhere threads are not cancelled.
#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(crate) struct Cancelling;

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
impl Cancelling {
    pub(crate) fn put_off() -> Self {
        Self
    }

    pub(crate) fn restore(self) {}
}
