// SPDX-License-Identifier: MIT
//! What takes records: rings of the threads, and a file that they are written out to. The trace is
//! that of the C runtime, byte for byte, and so are rings, options and messages; docs/trace-format.md
//! says what they look like.
//!
//! No memory is allocated between a tracepoint and its record, since a tracepoint may be in a signal
//! handler that interrupted the allocation of memory.

mod c;
mod clock;
mod describe;
mod file;
mod groups;
mod handle;
mod head;
mod options;
mod path;
mod quiet;
mod report;
mod ring;
mod rings;
mod room;
mod session;
mod text;
mod writer;

use std::sync::atomic::Ordering;

use super::fields::{Strings, HEAD};
use super::{Event, Fields};
use crate::Str;
use ring::Room;

pub(crate) use groups::{is_here, register};
pub(crate) use options::{note_folder, set as set_option};
pub(crate) use session::{end, rename_file};
pub(crate) use writer::start;

/// Builds a record in the thread's ring.
#[inline(always)]
pub(super) fn record<const STRINGS: usize>(
    event: &Event,
    integers: usize,
    strings: [Str<'_>; STRINGS],
    write: impl FnOnce(&mut Fields<'_, STRINGS>),
) {
    let strings = Strings::new(strings);
    let size = strings.record_size(integers);
    let room = match reserve(size as u64) {
        Some(room) => room,
        None => return,
    };
    // SAFETY: they were reserved here, and are no more than the ring's size.
    let bytes = unsafe { room.ring.bytes(room.start, size) };
    let (head, arguments) = bytes.split_at_mut(HEAD);
    let mut fields = Fields::new(arguments, strings);
    write(&mut fields);
    fields.end();
    head::write(head, event.id().load(Ordering::Relaxed), size, room.ring);
    room.ring.publish(room.start);
}

#[inline(always)]
fn reserve(size: u64) -> Option<Room> {
    let reserved = match room::own_ring() {
        Some(ring) => match ring.reserve(size) {
            Ok(start) => return Some(Room { ring, start }),
            Err(start) => Some(Room { ring, start }),
        },
        None => None,
    };
    room::find(reserved, size)
}
