// SPDX-License-Identifier: MIT
//! C's `errno`, which std can read but not set.

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod place {
    use std::os::raw::c_int;

    extern "C" {
        #[cfg_attr(target_os = "linux", link_name = "__errno_location")]
        #[cfg_attr(target_os = "android", link_name = "__errno")]
        #[cfg_attr(target_vendor = "apple", link_name = "__error")]
        pub fn place_of_errno() -> *mut c_int;
    }
}

/// Puts `errno` back as it was: a tracepoint between a system call and the look at its error must
/// not change it.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(crate) struct Kept(std::os::raw::c_int);

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
impl Kept {
    pub(crate) fn new() -> Self {
        // SAFETY: C's library says where this thread's errno is; it is there while the thread runs.
        Self(unsafe { *place::place_of_errno() })
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
impl Drop for Kept {
    fn drop(&mut self) {
        // SAFETY: as above.
        unsafe { *place::place_of_errno() = self.0 }
    }
}

/// Elsewhere nothing is kept.
#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(crate) struct Kept;

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
impl Kept {
    pub(crate) fn new() -> Self {
        Self
    }
}
