// SPDX-License-Identifier: MIT
//! A ring: a record is reserved, built in place, and published with one store. What is here works
//! over any bytes.

use std::mem::size_of;
use std::slice;
use std::sync::atomic::{compiler_fence, AtomicPtr, AtomicU32, AtomicU64, Ordering};

use super::head;

/// A pointer in eight bytes.
type PointerRoom = [AtomicPtr<u8>; 8 / size_of::<usize>()];

/// The head of a ring. Positions count bytes from the ring's beginning and are never reset; what is
/// at a position lies at `data + (position & mask)`, and as the data is mapped twice in a row, no
/// record wraps. Its thread, and signal handlers in it, write the first line; who drains the ring,
/// one at a time, writes the second. Readers of the file know both, and nothing behind them.
#[repr(C, align(64))]
pub(super) struct Ring {
    /// Records up to here are begun.
    pub(super) reserved: AtomicU64,
    /// None may go beyond, without a look at `tail`.
    pub(super) limit: AtomicU64,
    /// Records up to here are complete.
    pub(super) published: AtomicU64,
    /// Events lost that no record tells of yet.
    pub(super) dropped: AtomicU64,
    pub(super) tid: AtomicU32,
    pub(super) in_use: AtomicU32,
    /// The data's size less one.
    pub(super) mask: AtomicU64,
    data: PointerRoom,
    pub(super) pid: AtomicU32,
    pub(super) number: AtomicU32,

    /// Records up to here are in the trace's file.
    pub(super) tail: AtomicU64,
    /// Not 0: records up to here are being written there,
    pub(super) pending_to: AtomicU64,
    /// at this offset
    pub(super) pending_offset: AtomicU64,
    /// of this one of the trace's files.
    pub(super) pending_file: AtomicU64,
    /// Not 0: somebody is at it.
    draining: AtomicU64,
    unused: [u64; 3],

    /// Of `clock=processor`, which must not go back.
    pub(super) last_time: AtomicU64,
    pub(super) next: AtomicPtr<Ring>,
}

/// What has found room for a record.
#[derive(Clone, Copy)]
pub(super) struct Room {
    pub(super) ring: &'static Ring,
    pub(super) start: u64,
}

/// There is no room.
pub(super) enum Full {
    /// For one of a signal handler that interrupted a tracepoint.
    Nested,
    Plain,
}

impl Ring {
    /// Where the data of this ring begins, which has `size` bytes, a power of two, that are there
    /// twice in a row.
    pub(super) fn set_data(&self, data: *mut u8, size: u64) {
        self.data[0].store(data, Ordering::Relaxed);
        self.mask.store(size - 1, Ordering::Relaxed);
    }

    /// The size of the data.
    pub(super) fn size(&self) -> u64 {
        self.mask.load(Ordering::Relaxed) + 1
    }

    /// The bytes at a position, to be written.
    ///
    /// # Safety
    ///
    /// They are no more than the size of the data, reserved and not published, by the caller.
    #[inline(always)]
    #[allow(clippy::mut_from_ref)] // nobody else has them
    pub(super) unsafe fn bytes(&self, start: u64, size: usize) -> &mut [u8] {
        let at = (start & self.mask.load(Ordering::Relaxed)) as usize;
        // SAFETY: the data is there twice, so that no more than its size lies behind any place of
        // the first one. The caller has them for itself.
        unsafe { slice::from_raw_parts_mut(self.data[0].load(Ordering::Relaxed).add(at), size) }
    }

    /// The bytes at a position, to be read.
    ///
    /// # Safety
    ///
    /// They are no more than the size of the data, published, and not drained before the caller
    /// has read them.
    pub(super) unsafe fn published_bytes(&self, start: u64, size: usize) -> &[u8] {
        let at = (start & self.mask.load(Ordering::Relaxed)) as usize;
        // SAFETY: as above; nobody writes to what is published.
        unsafe { slice::from_raw_parts(self.data[0].load(Ordering::Relaxed).add(at), size) }
    }

    /// Reserves bytes for a record; `Err`: they are reserved, but lie beyond the limit.
    #[inline(always)]
    pub(super) fn reserve(&self, size: u64) -> Result<u64, u64> {
        let start = add(&self.reserved, size);
        if start + size > self.limit.load(Ordering::Relaxed) {
            Err(start)
        } else {
            Ok(start)
        }
    }

    /// Publishes a record that has all that belongs to it. One that does not begin where publishing
    /// has come to is nested in another: a signal handler interrupted that one, which will publish
    /// both, and whatever else was put behind it.
    #[inline(always)]
    pub(super) fn publish(&self, start: u64) {
        if self.published.load(Ordering::Relaxed) == start {
            let end = self.reserved.load(Ordering::Relaxed);
            self.published.store(end, Ordering::Release);
            compiler_fence(Ordering::SeqCst);
            if self.reserved.load(Ordering::Relaxed) != end {
                self.publish_more(end);
            }
        }
    }

    /// Publishes what was reserved in the meantime by signal handlers, when `end` has been
    /// published. One that came before that has left its records to us. One that came behind it has
    /// published its own, and so have those that followed; what we know of `reserved` may be old
    /// then, and must not be stored: `published` would go back.
    #[cold]
    #[inline(never)]
    fn publish_more(&self, mut end: u64) {
        loop {
            let reserved = self.reserved.load(Ordering::Relaxed);
            if reserved == end
                || self
                    .published
                    .compare_exchange(end, reserved, Ordering::Release, Ordering::Relaxed)
                    .is_err()
            {
                return;
            }
            end = reserved;
        }
    }

    /// Gives back what is reserved from `start` to `end`. False when a signal handler has found room
    /// for a record behind it.
    pub(super) fn give_back(&self, start: u64, end: u64) -> bool {
        self.reserved
            .compare_exchange(end, start, Ordering::Relaxed, Ordering::Relaxed)
            .is_ok()
    }

    /// Counts events that are lost.
    pub(super) fn lose(&self, count: u64) {
        self.dropped.fetch_add(count, Ordering::SeqCst);
        // The next record goes the long way, which tells of it.
        self.limit.store(0, Ordering::SeqCst);
    }

    /// Reserves bytes for a record, and in front of them what it takes to tell of dropped events,
    /// where there are any.
    pub(super) fn reserve_anew(&self, size: u64) -> Result<u64, Full> {
        let tells = self.dropped.load(Ordering::Relaxed) != 0;
        let wanted = size + if tells { head::DROPPED_SIZE as u64 } else { 0 };
        let limit = self.tail.load(Ordering::Acquire) + self.size();

        self.limit.store(limit, Ordering::SeqCst);
        let start = add(&self.reserved, wanted);
        let nested = start != self.published.load(Ordering::Relaxed);
        if start + wanted > limit && self.give_back(start, start + wanted) {
            return Err(if nested { Full::Nested } else { Full::Plain });
        }
        if tells {
            self.tell(start);
        }
        // Somebody may have dropped one before the limit was set.
        if self.dropped.load(Ordering::SeqCst) != 0 {
            self.limit.store(0, Ordering::Relaxed);
        }
        Ok(start + wanted - size)
    }

    /// Lets the record that is reserved at `start` say how many events were dropped: none, if a
    /// signal handler has told of them in the meantime.
    fn tell(&self, start: u64) {
        let size = head::DROPPED_SIZE;
        // SAFETY: they were reserved by the caller, for this.
        let bytes = unsafe { self.bytes(start, size) };
        let count = self.dropped.swap(0, Ordering::Relaxed);
        head::write(bytes, head::DROPPED, size, self);
        bytes[head::HEAD..].copy_from_slice(&count.to_ne_bytes());
        // Not as far as is reserved: behind it is the place of a record that is not built yet.
        if self.published.load(Ordering::Relaxed) == start {
            self.published.store(start + size as u64, Ordering::Release);
        }
    }

    /// How many events are in a piece that is published, those of which it tells that they were
    /// dropped, too.
    pub(super) fn count_events(&self, mut from: u64, to: u64) -> u64 {
        let mut count = 0;
        while from < to {
            // SAFETY: they are published, and not drained yet.
            let head = unsafe { self.published_bytes(from, head::HEAD) };
            count += if head::id(head) == head::DROPPED {
                // SAFETY: the same.
                let bytes = unsafe { self.published_bytes(from, head::DROPPED_SIZE) };
                head::number(&bytes[head::HEAD..])
            } else {
                1
            };
            from += head::record_size(head);
        }
        count
    }

    /// Takes the right to drain the ring, if nobody has it. Whoever has it is quiet, so that waiting
    /// ends.
    pub(super) fn try_drain(&self) -> bool {
        self.draining.swap(1, Ordering::Acquire) == 0
    }

    /// Gives it back.
    pub(super) fn end_draining(&self) {
        self.draining.store(0, Ordering::Release);
    }
}

/// Adds, and returns the sum before. Nobody competes but signal handlers of the same thread, so the
/// instruction needs to be whole, and the bus need not be locked.
#[inline(always)]
fn add(sum: &AtomicU64, amount: u64) -> u64 {
    #[cfg(all(target_arch = "x86_64", not(miri)))]
    {
        let mut before = amount;
        // SAFETY: eight bytes that may be changed while they are shared.
        unsafe {
            std::arch::asm!(
                "xadd qword ptr [{sum}], {before}",
                sum = in(reg) sum,
                before = inout(reg) before,
                options(nostack),
            );
        }
        before
    }
    #[cfg(not(all(target_arch = "x86_64", not(miri))))]
    sum.fetch_add(amount, Ordering::Relaxed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::mem::MaybeUninit;

    const SIZE: usize = 256;

    /// A ring over bytes on the heap. They are not there twice in a row, but twice as many: a record
    /// at a position is found there again.
    fn ring(data: &mut [u8; 2 * SIZE]) -> Ring {
        // SAFETY: zeros are values of all that is in it.
        let ring: Ring = unsafe { MaybeUninit::zeroed().assume_init() };
        ring.set_data(data.as_mut_ptr(), SIZE as u64);
        ring
    }

    fn build(ring: &Ring, start: u64, id: u64, size: usize) {
        // SAFETY: they were reserved by the caller.
        let bytes = unsafe { ring.bytes(start, size) };
        head::write(bytes, id, size, ring);
    }

    fn fire(ring: &Ring, id: u64, size: usize) -> bool {
        let start = match ring.reserve(size as u64) {
            Ok(start) => start,
            Err(start) => {
                assert!(ring.give_back(start, start + size as u64));
                match ring.reserve_anew(size as u64) {
                    Ok(start) => start,
                    Err(_) => return false,
                }
            }
        };
        build(ring, start, id, size);
        ring.publish(start);
        true
    }

    /// The ids of what is published and not drained, and drains it.
    fn drain(ring: &Ring) -> Vec<u64> {
        let mut ids = Vec::new();
        let mut from = ring.tail.load(Ordering::Relaxed);
        let to = ring.published.load(Ordering::Acquire);
        while from < to {
            // SAFETY: it is published.
            let head = unsafe { ring.published_bytes(from, head::HEAD) };
            ids.push(head::id(head));
            from += head::record_size(head);
        }
        ring.tail.store(to, Ordering::Release);
        ids
    }

    #[test]
    fn the_layout_is_the_file_s() {
        let mut data = [0; 2 * SIZE];
        let ring = ring(&mut data);
        let at = |field: *const AtomicU64| field as usize - std::ptr::addr_of!(ring) as usize;
        assert_eq!(at(&ring.dropped), 24);
        assert_eq!(at(&ring.mask), 40);
        assert_eq!(at(&ring.tail), 64);
        assert_eq!(at(&ring.pending_file), 88);
        assert_eq!(at(&ring.last_time), 128);
    }

    #[test]
    fn records_come_out_in_order_as_often_as_the_ring_goes_round() {
        let mut data = [0; 2 * SIZE];
        let ring = ring(&mut data);
        for round in 0..20 {
            assert!(fire(&ring, 2 * round, 40));
            assert!(fire(&ring, 2 * round + 1, 56));
            assert_eq!(drain(&ring), [2 * round, 2 * round + 1]);
        }
    }

    #[test]
    fn what_finds_no_room_is_counted_and_told_of() {
        let mut data = [0; 2 * SIZE];
        let ring = ring(&mut data);
        let mut fired = 0;
        while fire(&ring, 7, 32) {
            fired += 1;
        }
        assert_eq!(fired, SIZE as u64 / 32);
        ring.lose(3);
        assert_eq!(drain(&ring).len() as u64, fired);
        assert!(fire(&ring, 8, 32));
        let from = ring.tail.load(Ordering::Relaxed);
        let to = ring.published.load(Ordering::Relaxed);
        assert_eq!(ring.count_events(from, to), 4);
        assert_eq!(drain(&ring), [head::DROPPED, 8]);
        assert!(fire(&ring, 9, 32));
        assert_eq!(drain(&ring), [9]);
    }

    #[test]
    fn a_record_within_another_is_published_with_it() {
        let mut data = [0; 2 * SIZE];
        let ring = ring(&mut data);
        assert!(fire(&ring, 1, 32));
        let outer = ring.reserve(48).unwrap();
        assert!(fire(&ring, 3, 32));
        assert_eq!(drain(&ring), [1]);
        build(&ring, outer, 2, 48);
        ring.publish(outer);
        assert_eq!(drain(&ring), [2, 3]);
    }

    #[test]
    fn what_comes_while_publishing_is_published() {
        let mut data = [0; 2 * SIZE];
        let ring = ring(&mut data);
        assert!(fire(&ring, 1, 32));
        let end = ring.published.load(Ordering::Relaxed);
        // A handler that came behind the store: its own were published, and there are more.
        assert!(fire(&ring, 2, 32));
        ring.publish_more(end);
        assert_eq!(drain(&ring), [1, 2]);
        // One that came before the store.
        let start = ring.reserve(32).unwrap();
        build(&ring, start, 3, 32);
        ring.publish_more(start);
        assert_eq!(drain(&ring), [3]);
    }

    #[test]
    fn what_another_has_built_on_is_not_given_back() {
        let mut data = [0; 2 * SIZE];
        let ring = ring(&mut data);
        ring.limit.store(SIZE as u64, Ordering::Relaxed);
        let first = ring.reserve(32).unwrap();
        let second = ring.reserve(32).unwrap();
        assert!(!ring.give_back(first, first + 32));
        assert!(ring.give_back(second, second + 32));
    }
}
