// SPDX-License-Identifier: MIT
//! The C runtime's lock, which is the one of both languages.

use std::marker::PhantomData;

use crate::c_runtime::{tracegen_foreign_lock, tracegen_foreign_unlock};

/// Is inside until it is dropped, on the thread that made it.
#[derive(Debug)]
pub(crate) struct Inside(PhantomData<*const ()>);

impl Inside {
    pub(crate) fn new() -> Self {
        // SAFETY: dropping unlocks what is locked here, on the same thread.
        unsafe { tracegen_foreign_lock() };
        Self(PhantomData)
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        // SAFETY: `new` has locked it, on this thread.
        unsafe { tracegen_foreign_unlock() };
    }
}
