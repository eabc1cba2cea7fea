// SPDX-License-Identifier: MIT
use std::fmt;

use super::field::Field;
use super::text::Line;

impl Line {
    /// Wraps a character for [`write`](Self::write): C's `%c`, one byte, NUL too.
    pub fn character(&self, character: u8) -> LineCharacter<'_> {
        LineCharacter::new(Field::new(self), character)
    }
}

/// A character in a [`Line`](crate::Line): C's `%c`.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct LineCharacter<'a> {
    field: Field<'a>,
    character: u8,
}

impl<'a> LineCharacter<'a> {
    fn new(field: Field<'a>, character: u8) -> Self {
        Self { field, character }
    }

    /// At least this many bytes, padded with blanks: C's `*`. Negative: the character is at the
    /// left.
    pub fn width(mut self, width: impl Into<i64>) -> Self {
        self.field.width(width.into());
        self
    }
}

impl fmt::Display for LineCharacter<'_> {
    /// Appends to the line, wherever `f` writes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.field.put(f, &[self.character]);
        Ok(())
    }
}
