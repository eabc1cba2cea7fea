// SPDX-License-Identifier: MIT
use std::ptr;
use std::sync::atomic::AtomicPtr;

use super::recorder;
use super::Event;

/// The events of one `trace-events` file that have backend `simple`. It begins as C's
/// `TraceSimpleGroup`: `None` stands behind the last event.
#[derive(Debug)]
#[repr(C)]
pub struct Group {
    events: *const Option<&'static Event>,
    next: AtomicPtr<Group>,
    kept: bool,
    count: usize,
}

// SAFETY: what `events` points at is static, and nobody changes it.
unsafe impl Sync for Group {}

impl Group {
    /// A group that is not registered yet; the last of `events` is `None`, and no other.
    #[must_use]
    pub const fn new(events: &'static [Option<&'static Event>]) -> Self {
        Self {
            events: events.as_ptr(),
            next: AtomicPtr::new(ptr::null_mut()),
            kept: false,
            count: events.len() - 1,
        }
    }

    /// Makes the events known, before any of them fires. Once.
    pub fn register(&'static self) {
        recorder::register(self);
    }

    /// The events.
    pub fn events(&self) -> impl Iterator<Item = &'static Event> {
        // SAFETY: they are a static slice's, of which the last is left out.
        let events: &'static [Option<&'static Event>] =
            unsafe { std::slice::from_raw_parts(self.events, self.count) };
        events.iter().copied().flatten()
    }

    /// The place that holds the next group.
    pub(super) const fn next(&self) -> &AtomicPtr<Self> {
        &self.next
    }
}
