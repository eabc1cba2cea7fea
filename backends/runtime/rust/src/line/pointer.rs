// SPDX-License-Identifier: MIT
use std::fmt;

use super::field::Field;
use super::text::Line;
use crate::pointer::Pointer;

impl Line {
    /// Wraps a pointer for [`write`](Self::write): C's `%p`.
    pub fn pointer(&self, pointer: Pointer) -> LinePointer<'_> {
        LinePointer::new(Field::new(self), pointer.address())
    }
}

/// A pointer in a [`Line`](crate::Line): C's `%p`.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct LinePointer<'a> {
    field: Field<'a>,
    address: usize,
}

impl<'a> LinePointer<'a> {
    fn new(field: Field<'a>, address: usize) -> Self {
        Self { field, address }
    }

    /// At least this many bytes, padded with blanks: C's `*`. Negative: the pointer is at the left.
    pub fn width(mut self, width: impl Into<i64>) -> Self {
        self.field.width(width.into());
        self
    }
}

impl fmt::Display for LinePointer<'_> {
    /// Appends to the line, wherever `f` writes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.address == 0 {
            self.field.put(f, b"(nil)");
            return Ok(());
        }
        let mut digits = [0; 2 + usize::BITS as usize / 4];
        let mut start = digits.len();
        let mut rest = self.address;
        while rest > 0 {
            start -= 1;
            digits[start] = b"0123456789abcdef"[rest % 16];
            rest /= 16;
        }
        start -= 2;
        digits[start..start + 2].copy_from_slice(b"0x");
        self.field.put(f, &digits[start..]);
        Ok(())
    }
}
