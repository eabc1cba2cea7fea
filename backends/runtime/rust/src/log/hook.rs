// SPDX-License-Identifier: MIT
//! The program's own function for what log calls say.

use std::cell::Cell;
use std::mem;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use super::Message;

/// A program's function that takes what is logged.
pub type Hook = fn(&Message<'_>);

/// The function as a pointer; NULL while there is none.
static HOOK: AtomicPtr<()> = AtomicPtr::new(ptr::null_mut());

// Never dropped, so it works until the very end of a thread.
thread_local! {
    /// Whether this thread is in the function.
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Has `hook` take what is logged from now on; with `None`, nobody.
pub(super) fn set(hook: Option<Hook>) {
    let pointer = hook.map_or(ptr::null_mut(), |hook| hook as *mut ());
    HOOK.store(pointer, Ordering::Release);
}

/// Whether there is a function.
#[inline]
pub(super) fn is_set() -> bool {
    !HOOK.load(Ordering::Relaxed).is_null()
}

/// The function for this thread: none while the thread is in it already, so that what it logs
/// itself goes where the log goes without it.
pub(super) fn get() -> Option<Hook> {
    let pointer = HOOK.load(Ordering::Acquire);
    if pointer.is_null() || BUSY.with(Cell::get) {
        return None;
    }
    // SAFETY: what is not NULL is a `Hook` that `set` was given.
    Some(unsafe { mem::transmute::<*mut (), Hook>(pointer) })
}

/// Calls a function that [`get`] gave.
pub(super) fn call(hook: Hook, message: &Message<'_>) {
    /// The function may panic.
    struct Busy;
    impl Drop for Busy {
        fn drop(&mut self) {
            BUSY.with(|busy| busy.set(false));
        }
    }

    BUSY.with(|busy| busy.set(true));
    let _busy = Busy;
    hook(message);
}
