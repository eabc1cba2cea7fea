// SPDX-License-Identifier: MIT
use std::fmt;

use super::text::Line;
use crate::amount;
use crate::filling::BLANKS;

/// Where a wrapped argument goes, and how wide it is there at least.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field<'a> {
    line: &'a Line,
    /// C's `*`, which counts more than what the format says: a width, and whether it is at the left.
    star: Option<(usize, bool)>,
}

impl<'a> Field<'a> {
    pub(super) fn new(line: &'a Line) -> Self {
        Self { line, star: None }
    }

    /// Makes C's `*` its width.
    pub(super) fn width(&mut self, star: i64) {
        self.star = Some(amount::width(star));
    }

    /// Appends `bytes` to the line, padded with blanks. As in C they are at the right, unless the
    /// format says `<`.
    #[inline]
    pub(super) fn put(self, f: &fmt::Formatter<'_>, bytes: &[u8]) {
        if self.star.is_none() && f.width().is_none() {
            self.line.push(bytes);
        } else {
            self.put_padded(f, bytes);
        }
    }

    fn put_padded(self, f: &fmt::Formatter<'_>, bytes: &[u8]) {
        let (width, left) = self.star.unwrap_or_else(|| (f.width().unwrap_or(0), false));
        let blanks = width.saturating_sub(bytes.len());
        if blanks == 0 {
            self.line.push(bytes);
        } else if left || matches!(f.align(), Some(fmt::Alignment::Left)) {
            self.line.push(bytes);
            self.pad(blanks);
        } else {
            self.pad(blanks);
            self.line.push(bytes);
        }
    }

    fn pad(self, mut blanks: usize) {
        while blanks > 0 {
            let piece = blanks.min(BLANKS.len());
            self.line.push(&BLANKS.as_bytes()[..piece]);
            blanks -= piece;
        }
    }
}
