// SPDX-License-Identifier: MIT
//! The long way to room for a record.

use std::cell::Cell;
use std::sync::atomic::{AtomicU64, Ordering};

use super::quiet::Quiet;
use super::ring::{Full, Ring, Room};
use super::{head, rings, session};

// Never dropped, so that it works in signal handlers and until the very end of a thread.
thread_local! {
    static OWN: Cell<Option<&'static Ring>> = const { Cell::new(None) };
}

/// Events lost by threads that had no ring.
static LOST: AtomicU64 = AtomicU64::new(0);

/// The calling thread's ring.
#[inline(always)]
pub(super) fn own_ring() -> Option<&'static Ring> {
    OWN.with(Cell::get)
}

pub(super) fn set_own_ring(ring: Option<&'static Ring>) {
    OWN.with(|own| own.set(ring));
}

/// Events lost by threads that had no ring, since the last call.
pub(super) fn take_lost() -> u64 {
    LOST.swap(0, Ordering::Relaxed)
}

/// Finds room for a record when the thread has no ring, or what was reserved is beyond its limit.
/// `None`: it is dropped, and counted as such. `errno` is preserved.
#[cold]
#[inline(never)]
pub(super) fn find(reserved: Option<Room>, size: u64) -> Option<Room> {
    if let Some(room) = reserved {
        if !room.ring.give_back(room.start, room.start + size) {
            return reserved;
        }
    }
    loop {
        // A signal handler may have forked; in the child, the thread has no ring any more.
        let mut own = own_ring();
        if own.is_none() || rings::are_removed() {
            own = session::ring();
        }
        let ring = if let Some(ring) = own {
            ring
        } else {
            LOST.fetch_add(1, Ordering::Relaxed);
            return None;
        };
        if size + head::DROPPED_SIZE as u64 <= ring.size() {
            match ring.reserve_anew(size) {
                Ok(start) => return Some(Room { ring, start }),
                Err(Full::Plain) if !session::drops() => {
                    let _quiet = Quiet::new();
                    rings::drain(ring);
                    session::rotate();
                    continue;
                }
                Err(_) => {}
            }
        }
        ring.lose(1);
        return None;
    }
}

/// Writes out all that is in a ring, and tells of what was dropped; being quiet.
pub(super) fn finish(ring: &Ring) {
    rings::drain(ring);
    if ring.dropped.load(Ordering::Relaxed) != 0 && ring.reserve_anew(0).is_ok() {
        rings::drain(ring);
    }
}
