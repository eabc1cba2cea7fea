// SPDX-License-Identifier: MIT
//! The groups that have the backend.

use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use super::quiet::lock;
use super::session;
use crate::simple::Group;

/// The group that was registered first. Groups are only ever added.
static FIRST: AtomicPtr<Group> = AtomicPtr::new(ptr::null_mut());

/// The number that the next event gets; used with the lock held.
static NEXT_ID: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);

/// Whether the program has the backend, as far as can be seen by now.
pub(crate) fn is_here() -> bool {
    !FIRST.load(Ordering::Acquire).is_null()
}

/// Makes a group known, before any of its events fires.
pub(crate) fn register(group: &'static Group) {
    session::prepare();
    let mut session = lock();
    for event in group.events() {
        let id = NEXT_ID.fetch_add(1, Ordering::Relaxed);
        event.id().store(id, Ordering::Relaxed);
    }
    let place = all().last().map_or(&FIRST, Group::next);
    place.store(ptr::addr_of!(*group) as *mut Group, Ordering::Release);
    session.files.describe(group);
}

/// The groups, in the order of registration.
pub(super) fn all() -> impl Iterator<Item = &'static Group> {
    let mut place = &FIRST;
    std::iter::from_fn(move || {
        // SAFETY: NULL, or a static that `register` has put there.
        let group: &'static Group = unsafe { place.load(Ordering::Acquire).as_ref() }?;
        place = group.next();
        Some(group)
    })
}
