// SPDX-License-Identifier: MIT
//! The heads of records, and the ids that are no event's.

use super::clock;
use super::ring::Ring;

pub(super) use crate::simple::fields::HEAD;

pub(super) const DROPPED: u64 = 0xffff_ffff_ffff_fffe;
pub(super) const INFO: u64 = 0xffff_ffff_ffff_fffd;
pub(super) const DECLARATION: u64 = 0xffff_ffff_ffff_fffc;
pub(super) const CHUNK: u64 = 0xffff_ffff_ffff_fffb;
pub(super) const FILLER: u64 = 0xffff_ffff_ffff_fffa;

/// The size of a record that tells of events that were dropped.
pub(super) const DROPPED_SIZE: usize = HEAD + 8;

const TYPE: u64 = 1;

/// Writes all of a record of `size` bytes but its arguments.
#[inline(always)]
pub(super) fn write(record: &mut [u8], id: u64, size: usize, ring: &Ring) {
    let length = (size - 8) as u32;
    let pid = ring.pid.load(std::sync::atomic::Ordering::Relaxed);
    record[..8].copy_from_slice(&TYPE.to_ne_bytes());
    record[8..16].copy_from_slice(&id.to_ne_bytes());
    record[24..28].copy_from_slice(&length.to_ne_bytes());
    record[28..32].copy_from_slice(&pid.to_ne_bytes());
    // Last: what the call must not lose is little then.
    let time = clock::now(ring);
    record[16..24].copy_from_slice(&time.to_ne_bytes());
}

/// The id of the event of a record.
pub(super) fn id(record: &[u8]) -> u64 {
    number(&record[8..])
}

/// The size of a record.
pub(super) fn record_size(record: &[u8]) -> u64 {
    let mut length = [0; 4];
    length.copy_from_slice(&record[24..28]);
    8 + u64::from(u32::from_ne_bytes(length))
}

/// The number that bytes begin with.
pub(super) fn number(bytes: &[u8]) -> u64 {
    let mut number = [0; 8];
    number.copy_from_slice(&bytes[..8]);
    u64::from_ne_bytes(number)
}
