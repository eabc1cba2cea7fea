// SPDX-License-Identifier: MIT
use std::fmt;

use super::field::Field;
use super::text::Line;
use crate::amount;
use crate::string::Str;

/// What C prints for NULL, where there is room for all of it.
const NULL: &[u8] = b"(null)";

impl Line {
    /// Wraps a string for [`write`](Self::write): C's `%s`.
    pub fn string<'a>(&'a self, string: Str<'a>) -> LineString<'a> {
        LineString::new(Field::new(self), string)
    }
}

/// A string in a [`Line`](crate::Line): C's `%s`.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct LineString<'a> {
    field: Field<'a>,
    string: Str<'a>,
    precision: Option<usize>,
}

impl<'a> LineString<'a> {
    fn new(field: Field<'a>, string: Str<'a>) -> Self {
        Self {
            field,
            string,
            precision: None,
        }
    }

    /// At least this many bytes, padded with blanks: C's `*`. Negative: the string is at the left.
    pub fn width(mut self, width: impl Into<i64>) -> Self {
        self.field.width(width.into());
        self
    }

    /// At most this many bytes: C's `.*`. Negative: all of them.
    pub fn precision(mut self, precision: impl Into<i64>) -> Self {
        self.precision = amount::string_precision(precision.into());
        self
    }
}

impl fmt::Display for LineString<'_> {
    /// Appends to the line, wherever `f` writes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let most = self
            .precision
            .or_else(|| f.precision())
            .unwrap_or(usize::MAX);
        let bytes = match self.string.first_bytes(most) {
            Some(bytes) => bytes,
            None if most < NULL.len() => b"",
            None => NULL,
        };
        self.field.put(f, bytes);
        Ok(())
    }
}
