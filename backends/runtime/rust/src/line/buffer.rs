// SPDX-License-Identifier: MIT
use std::fmt;

/// How much text stays on the stack, in bytes.
const INSIDE: usize = 512;

/// Room kept in front of the text, in bytes, for the longest context: `PID@SECONDS.MICROSECONDS:`.
const FRONT: usize = 40;

/// Room kept behind the text, for the newline.
const BACK: usize = 1;

/// A growing text: on the stack while it is short, on the heap from then on. It can always be given
/// a context and a newline without moving, so that a line is written in one piece.
pub(crate) struct Buffer {
    inside: [u8; FRONT + INSIDE + BACK],
    outside: Vec<u8>,
    start: usize,
    end: usize,
    /// Memory was short: what is left out stays out, so that the text has no gap.
    cut: bool,
}

impl Buffer {
    /// The text.
    pub(crate) fn text(&self) -> &[u8] {
        &self.all()[self.start..self.end]
    }

    /// Appends `bytes`.
    pub(super) fn push(&mut self, bytes: &[u8]) {
        if self.cut {
            return;
        }
        let left = if self.outside.is_empty() {
            FRONT + INSIDE - self.end
        } else {
            self.outside.len() - BACK - self.end
        };
        if bytes.len() > left && !self.grow(bytes.len()) {
            self.cut = true;
            self.append(&bytes[..left]);
        } else {
            self.append(bytes);
        }
    }

    /// Appends a newline, for which there is always room.
    pub(crate) fn end_line(&mut self) {
        self.append(b"\n");
    }

    /// Puts `context`, of at most 40 bytes, in front of the text.
    pub(crate) fn begin(&mut self, context: &[u8]) {
        let start = self.start - context.len();
        let end = self.start;
        self.all_mut()[start..end].copy_from_slice(context);
        self.start = start;
    }

    /// Makes room for `more` bytes, on the heap; tells whether there was memory for them.
    fn grow(&mut self, more: usize) -> bool {
        let length = (self.end + more).saturating_mul(2) + BACK;
        if self
            .outside
            .try_reserve_exact(length - self.outside.len())
            .is_err()
        {
            return false;
        }
        if self.outside.is_empty() {
            self.outside.extend_from_slice(&self.inside);
        }
        self.outside.resize(length, 0);
        true
    }

    fn append(&mut self, bytes: &[u8]) {
        let start = self.end;
        self.end += bytes.len();
        let end = self.end;
        self.all_mut()[start..end].copy_from_slice(bytes);
    }

    fn all(&self) -> &[u8] {
        if self.outside.is_empty() {
            &self.inside
        } else {
            &self.outside
        }
    }

    fn all_mut(&mut self) -> &mut [u8] {
        if self.outside.is_empty() {
            &mut self.inside
        } else {
            &mut self.outside
        }
    }
}

impl Default for Buffer {
    fn default() -> Self {
        Self {
            inside: [0; FRONT + INSIDE + BACK],
            outside: Vec::new(),
            start: FRONT,
            end: FRONT,
            cut: false,
        }
    }
}

impl fmt::Debug for Buffer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&String::from_utf8_lossy(self.text()), f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_text_is_not_allocated() {
        let mut buffer = Buffer::default();
        buffer.push(&[b'x'; INSIDE]);
        buffer.end_line();
        buffer.begin(&[b'c'; FRONT]);
        assert_eq!(
            buffer.text(),
            [&[b'c'; FRONT][..], &[b'x'; INSIDE], b"\n"].concat()
        );
        assert_eq!(buffer.outside.capacity(), 0);
    }

    #[test]
    fn long_text_is_whole() {
        for step in [1, 7, 511, 512, 513, 5000] {
            let mut buffer = Buffer::default();
            let mut expected = Vec::new();
            for at in 0..40 {
                let piece = vec![b'a' + at % 26; step];
                buffer.push(&piece);
                expected.extend(piece);
                assert_eq!(buffer.text(), expected);
            }
            buffer.end_line();
            buffer.begin(b"context:");
            assert_eq!(buffer.text(), [b"context:", &expected[..], b"\n"].concat());
        }
    }

    #[test]
    fn text_that_memory_is_short_for_is_cut_once() {
        let mut buffer = Buffer::default();
        buffer.push(&[b'a'; INSIDE - 2]);
        // What `grow` leaves behind when it fails.
        buffer.append(b"bc");
        buffer.cut = true;
        buffer.push(b"d");
        buffer.end_line();
        assert_eq!(buffer.text().len(), INSIDE + 1);
        assert!(buffer.text().ends_with(b"abc\n"));
    }
}
