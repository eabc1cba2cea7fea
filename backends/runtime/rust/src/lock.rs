// SPDX-License-Identifier: MIT
//! The crate's one lock. It nests within a thread, and a thread that is interrupted on its way into
//! it may enter again.

use std::cell::Cell;
use std::marker::PhantomData;
use std::mem::ManuallyDrop;
use std::sync::atomic::{compiler_fence, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::cancel::Cancelling;

static LOCK: Mutex<()> = Mutex::new(());

type Guard = ManuallyDrop<MutexGuard<'static, ()>>;

// Neither is ever dropped, so both work in signal handlers and until the very end of a thread.
thread_local! {
    /// How often this thread is inside. Counted before the lock is taken: a signal handler then
    /// sees that it must not wait for what it has interrupted.
    static DEPTH: Cell<usize> = const { Cell::new(0) };
    /// This thread's hold on the lock.
    static GUARD: Cell<Option<Guard>> = const { Cell::new(None) };
    /// What the thread goes back to when it leaves.
    static BEFORE: Cell<Option<Cancelling>> = const { Cell::new(None) };
}

/// Enters; waits while another thread is inside. Each call is followed by one of [`leave`], on the
/// same thread.
pub(crate) fn enter() {
    // A signal handler anywhere in here finds cancelling put off, or does and undoes so itself.
    let before = Cancelling::put_off();
    let depth = DEPTH.with(|depth| depth.replace(depth.get() + 1));
    compiler_fence(Ordering::SeqCst);
    if depth == 0 {
        BEFORE.with(|kept| kept.set(Some(before)));
        let guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
        GUARD.with(|kept| kept.set(Some(ManuallyDrop::new(guard))));
    }
}

/// Leaves. The other threads may enter once this one has left as often as it entered.
pub(crate) fn leave() {
    let depth = DEPTH.with(Cell::get) - 1;
    let mut before = None;
    if depth == 0 {
        before = BEFORE.with(Cell::take);
        if let Some(guard) = GUARD.with(Cell::take) {
            drop(ManuallyDrop::into_inner(guard));
        }
    }
    compiler_fence(Ordering::SeqCst);
    DEPTH.with(|kept| kept.set(depth));
    compiler_fence(Ordering::SeqCst);
    if let Some(before) = before {
        before.restore();
    }
}

/// Is inside until it is dropped, on the thread that made it.
#[derive(Debug)]
pub(crate) struct Inside(PhantomData<*const ()>);

impl Inside {
    pub(crate) fn new() -> Self {
        enter();
        Self(PhantomData)
    }
}

impl Drop for Inside {
    fn drop(&mut self) {
        leave();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicUsize;
    use std::thread;

    #[test]
    fn the_lock_nests_and_keeps_others_out() {
        static INSIDE: AtomicUsize = AtomicUsize::new(0);
        let threads: Vec<_> = (0..4)
            .map(|_| {
                thread::spawn(|| {
                    for _ in 0..1000 {
                        let _outer = Inside::new();
                        assert_eq!(INSIDE.fetch_add(1, Ordering::SeqCst), 0);
                        let inner = Inside::new();
                        drop(inner);
                        assert_eq!(INSIDE.fetch_sub(1, Ordering::SeqCst), 1);
                    }
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap();
        }
        assert!(LOCK.try_lock().is_ok());
    }
}
