// SPDX-License-Identifier: MIT
use std::fmt;

use super::Line;

/// Where a wrapped argument goes, and how wide it is there at least.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field<'a> {
    line: &'a Line,
    /// C's `*`, which counts more than what the format says.
    width: Option<i32>,
}

impl<'a> Field<'a> {
    pub(super) fn new(line: &'a Line) -> Self {
        Self { line, width: None }
    }

    /// The same field with C's `*` as its width: negative is left.
    pub(super) fn width(self, width: i32) -> Self {
        Self {
            width: Some(width),
            ..self
        }
    }

    /// Appends `bytes` to the line, padded with blanks. As in C they are at the right, unless the
    /// format says `<`.
    pub(super) fn put(self, f: &fmt::Formatter<'_>, bytes: &[u8]) {
        let left = matches!(f.align(), Some(fmt::Alignment::Left));
        let (width, left) = match self.width {
            Some(width) => (width.unsigned_abs() as usize, left || width < 0),
            None => (f.width().unwrap_or(0), left),
        };
        let blanks = width.saturating_sub(bytes.len());
        if left {
            self.line.push(bytes);
            self.pad(blanks);
        } else {
            self.pad(blanks);
            self.line.push(bytes);
        }
    }

    fn pad(self, mut blanks: usize) {
        const BLANKS: &[u8; 64] = &[b' '; 64];
        while blanks > 0 {
            let piece = blanks.min(BLANKS.len());
            self.line.push(&BLANKS[..piece]);
            blanks -= piece;
        }
    }
}
