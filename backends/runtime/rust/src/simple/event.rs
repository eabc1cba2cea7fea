// SPDX-License-Identifier: MIT
use std::ffi::CStr;
use std::fmt;
use std::os::raw::c_char;

use super::recorder;
use super::Fields;
use crate::Str;

#[cfg(target_has_atomic = "64")]
type Id = std::sync::atomic::AtomicU64;
#[cfg(not(target_has_atomic = "64"))]
type Id = std::sync::atomic::AtomicU32;

/// An event that the program has backend `simple` for. It lies in memory as C's `TraceSimpleEvent`.
#[repr(C)]
pub struct Event {
    declaration: *const c_char,
    id: Id,
}

// SAFETY: what `declaration` points at is static, and nobody changes it.
unsafe impl Sync for Event {}

impl Event {
    /// An event by its declaration, a line of trace-events in plain types and in ASCII, which ends
    /// in a NUL.
    ///
    /// # Panics
    ///
    /// Where it does not.
    #[must_use]
    pub const fn new(declaration: &'static str) -> Self {
        let bytes = declaration.as_bytes();
        assert!(bytes[bytes.len() - 1] == 0, "a NUL ends the declaration");
        Self {
            declaration: bytes.as_ptr().cast(),
            id: Id::new(0),
        }
    }

    /// Writes a record: `integers` is how many bytes the arguments take that are no strings, 8
    /// each, and `write` gives them all, in order.
    #[inline(always)]
    pub fn record<const STRINGS: usize>(
        &self,
        integers: usize,
        strings: [Str<'_>; STRINGS],
        write: impl FnOnce(&mut Fields<'_, STRINGS>),
    ) {
        recorder::record(self, integers, strings, write);
    }

    /// The declaration.
    #[must_use]
    pub fn declaration(&self) -> &'static CStr {
        // SAFETY: it ends in a NUL, and is static.
        unsafe { CStr::from_ptr(self.declaration) }
    }

    /// Its number in the trace.
    pub(super) const fn id(&self) -> &Id {
        &self.id
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("declaration", &self.declaration())
            .field("id", &self.id)
            .finish()
    }
}
