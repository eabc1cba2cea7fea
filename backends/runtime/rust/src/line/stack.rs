// SPDX-License-Identifier: MIT
use std::mem::MaybeUninit;
use std::{ptr, slice};

/// Up to `SIZE` bytes on the stack, which grow at both ends. To make it costs nothing, since bytes
/// are not written before there is something to write.
pub(super) struct Stack<const SIZE: usize> {
    /// Those from `start` to `end` are initialized.
    bytes: [MaybeUninit<u8>; SIZE],
    start: usize,
    end: usize,
}

impl<const SIZE: usize> Stack<SIZE> {
    /// No bytes, with room for `front` in front of them.
    #[inline]
    pub(super) fn new(front: usize) -> Self {
        assert!(front <= SIZE);
        Self {
            bytes: [MaybeUninit::uninit(); SIZE],
            start: front,
            end: front,
        }
    }

    #[inline]
    pub(super) fn as_bytes(&self) -> &[u8] {
        let bytes = &self.bytes[self.start..self.end];
        // SAFETY: those between `start` and `end` are initialized.
        unsafe { slice::from_raw_parts(bytes.as_ptr().cast(), bytes.len()) }
    }

    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    pub(super) fn as_mut_bytes(&mut self) -> &mut [u8] {
        let bytes = &mut self.bytes[self.start..self.end];
        // SAFETY: those between `start` and `end` are initialized.
        unsafe { slice::from_raw_parts_mut(bytes.as_mut_ptr().cast(), bytes.len()) }
    }

    /// Where the bytes end: what is up to it, the room in front included, of `SIZE`, is taken.
    #[inline]
    pub(super) fn end(&self) -> usize {
        self.end
    }

    /// Adds `bytes` at the end, where there is room for them.
    #[inline]
    pub(super) fn append(&mut self, bytes: &[u8]) {
        copy(bytes, &mut self.bytes[self.end..][..bytes.len()]);
        self.end += bytes.len();
    }

    /// Leaves no more than the first `length` bytes.
    pub(super) fn truncate(&mut self, length: usize) {
        self.end = self.end.min(self.start + length);
    }

    /// Leaves the first `count` bytes out.
    pub(super) fn skip(&mut self, count: usize) {
        self.start = self.end.min(self.start + count);
    }

    /// Adds `bytes` at the start, where there is room for them.
    pub(super) fn prepend(&mut self, bytes: &[u8]) {
        let start = self.start - bytes.len();
        copy(bytes, &mut self.bytes[start..self.start]);
        self.start = start;
    }
}

/// Initializes `to`, which has to be as long as `from`.
#[inline]
fn copy(from: &[u8], to: &mut [MaybeUninit<u8>]) {
    assert_eq!(from.len(), to.len());
    // SAFETY: both have the length that is copied, and one of them is borrowed mutably.
    unsafe { ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr().cast(), from.len()) }
}
