// SPDX-License-Identifier: MIT
//! Where lines go: to the C runtime's log.

use std::mem;
use std::sync::{Mutex, MutexGuard, TryLockError};

use super::{guard, hook};
use crate::c_runtime::{
    qemu_log_trylock, qemu_log_unlock, tracegen_foreign_log_flush, tracegen_foreign_log_is_held,
    tracegen_foreign_log_line, tracegen_foreign_log_text, Opaque,
};
use crate::line::Buffer;
use crate::lock::Inside;

/// What a `LogGuard` has written for a hook.
static PENDING: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Holds the log until it is dropped, for C's code in this thread as well.
#[derive(Debug)]
pub(super) struct Hold {
    /// NULL where a hook takes what is logged, and C logs nothing.
    stream: Opaque,
    _inside: Inside,
}

impl Hold {
    pub(super) fn new() -> Self {
        let inside = Inside::new();
        // SAFETY: dropping unlocks what is locked here, on the same thread.
        let stream = unsafe { qemu_log_trylock() };
        Self {
            stream,
            _inside: inside,
        }
    }
}

impl Drop for Hold {
    fn drop(&mut self) {
        // SAFETY: `new` has locked it, on this thread; NULL is fine.
        unsafe { qemu_log_unlock(self.stream) };
    }
}

/// Whether this thread holds the log, by a guard or in C.
pub(super) fn is_held() -> bool {
    // SAFETY: it may be called at any time.
    unsafe { tracegen_foreign_log_is_held() }
}

/// Writes an event's line, which has a context in any case.
pub(super) fn send_line(line: &mut Buffer) {
    let bytes = line.text();
    // SAFETY: the bytes are there.
    unsafe { tracegen_foreign_log_line(bytes.as_ptr(), bytes.len()) };
}

/// Writes what a log call says: as it is, behind what else the thread has said, while it holds the
/// log; otherwise with a context.
pub(super) fn send_text(text: &mut Buffer) {
    if guard::is_held() {
        push(text.text());
    } else {
        write(text.text());
    }
}

fn write(bytes: &[u8]) {
    // SAFETY: the bytes are there.
    unsafe { tracegen_foreign_log_text(bytes.as_ptr(), bytes.len()) };
}

/// The bytes for a hook, unless this thread is in the middle of them.
fn pending() -> Option<MutexGuard<'static, Vec<u8>>> {
    match PENDING.try_lock() {
        Ok(pending) => Some(pending),
        Err(TryLockError::Poisoned(pending)) => Some(pending.into_inner()),
        Err(TryLockError::WouldBlock) => None,
    }
}

/// Keeps `bytes`, to be written with what follows: as many as there is memory for. Says how many.
pub(super) fn push(bytes: &[u8]) -> usize {
    match pending() {
        Some(mut pending) if hook::get().is_some() => guard::keep(&mut pending, bytes),
        _ => {
            write(bytes);
            bytes.len()
        }
    }
}

/// Writes what is kept, unless a hook takes it when its guard is dropped.
pub(crate) fn flush() {
    // SAFETY: it may be called at any time.
    unsafe { tracegen_foreign_log_flush() };
}

/// Takes what is kept for a hook away.
pub(super) fn take() -> Vec<u8> {
    pending().map_or_else(Vec::new, |mut pending| mem::take(&mut *pending))
}
