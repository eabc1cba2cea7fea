// SPDX-License-Identifier: MIT
use std::fmt;

use super::stack::Stack;

/// How much text stays on the stack, in bytes.
const INSIDE: usize = 512;

/// Room kept in front of the text, in bytes, for the longest context: `PID@SECONDS.MICROSECONDS:`.
const FRONT: usize = 40;

/// Room kept behind the text, for the newline.
const BACK: usize = 1;

/// C's `printf` makes no text of this many bytes, and its log keeps the event's name alone.
const TOO_LONG: usize = if cfg!(test) { 1 << 20 } else { 0x7fff_ffff };

/// A growing text: on the stack while it is short, on the heap from then on. It can always be given
/// a context and a newline without moving, so that a line is written in one piece.
pub(crate) struct Buffer {
    inside: Stack<{ FRONT + INSIDE + BACK }>,
    /// Where the text inside may end: nowhere once it is outside, or cut.
    limit: usize,
    /// Behind as much as the context may take.
    outside: Vec<u8>,
    /// Where the text starts outside.
    start: usize,
    /// Memory was short, or the text too long: what is left out stays out, so that the text has no
    /// gap.
    cut: bool,
}

impl Buffer {
    /// The text.
    pub(crate) fn text(&self) -> &[u8] {
        if self.outside.is_empty() {
            self.inside.as_bytes()
        } else {
            &self.outside[self.start..]
        }
    }

    /// Appends `bytes`.
    #[inline]
    pub(super) fn push(&mut self, bytes: &[u8]) {
        if bytes.len() <= self.limit.saturating_sub(self.inside.end()) {
            self.inside.append(bytes);
        } else {
            self.push_outside(bytes);
        }
    }

    #[cold]
    #[inline(never)]
    fn push_outside(&mut self, bytes: &[u8]) {
        if self.cut {
            return;
        }
        if bytes.len() >= TOO_LONG - self.text().len() {
            self.cut = true;
            self.keep_name();
        } else if self.grow(bytes.len()) {
            self.append(bytes);
        } else {
            self.cut = true;
            self.append(&bytes[..self.left().min(bytes.len())]);
        }
        self.limit = 0;
    }

    /// Appends a newline, for which there is always room.
    pub(crate) fn end_line(&mut self) {
        self.append(b"\n");
    }

    /// Has `write` send the text with a newline behind it, and with what `write` puts in front.
    /// Afterwards the text is what it was.
    pub(super) fn with_newline(&mut self, write: impl FnOnce(&mut Self)) {
        let length = self.text().len();
        self.end_line();
        write(self);
        let front = self.text().len() - length - 1;
        if self.outside.is_empty() {
            self.inside.skip(front);
            self.inside.truncate(length);
        } else {
            self.start += front;
            self.outside.truncate(self.start + length);
        }
    }

    /// Has `write` see the text, and room for a newline, which it may change; and change back, as
    /// for the text.
    #[cfg(feature = "c-runtime")]
    pub(crate) fn with_own_bytes(&mut self, write: impl FnOnce(&mut [u8])) {
        self.with_newline(|whole| {
            write(if whole.outside.is_empty() {
                whole.inside.as_mut_bytes()
            } else {
                &mut whole.outside[whole.start..]
            });
        });
    }

    /// Has `write` see the first `length` bytes of the text, and a newline. Afterwards the text is
    /// what it was.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code))]
    pub(crate) fn with_newline_at(&mut self, length: usize, write: impl FnOnce(&[u8])) {
        self.with_newline(|whole| {
            let text = if whole.outside.is_empty() {
                whole.inside.as_mut_bytes()
            } else {
                &mut whole.outside[whole.start..]
            };
            let behind = std::mem::replace(&mut text[length], b'\n');
            write(&text[..=length]);
            text[length] = behind;
        });
    }

    /// Puts `context`, of at most 40 bytes, in front of the text.
    pub(crate) fn begin(&mut self, context: &[u8]) {
        if self.outside.is_empty() {
            self.inside.prepend(context);
        } else {
            let start = self.start - context.len();
            self.outside[start..self.start].copy_from_slice(context);
            self.start = start;
        }
    }

    /// Leaves the text up to its first blank.
    fn keep_name(&mut self) {
        let text = self.text();
        let length = text.iter().position(|&byte| byte == b' ');
        let length = length.unwrap_or(text.len());
        if self.outside.is_empty() {
            self.inside.truncate(length);
        } else {
            self.outside.truncate(self.start + length);
        }
    }

    /// Makes room for `more` bytes, on the heap; tells whether there was memory for them.
    fn grow(&mut self, more: usize) -> bool {
        let text = self.inside.as_bytes();
        let moved = if self.outside.is_empty() {
            FRONT + text.len()
        } else {
            0
        };
        let room = self.outside.try_reserve(moved + more + BACK).is_ok();
        if room && moved > 0 {
            self.outside.resize(FRONT, 0);
            self.outside.extend_from_slice(text);
        }
        room
    }

    /// How much text there is room for before it has to grow.
    fn left(&self) -> usize {
        if self.outside.is_empty() {
            FRONT + INSIDE - self.inside.end()
        } else {
            self.outside.capacity() - self.outside.len() - BACK
        }
    }

    fn append(&mut self, bytes: &[u8]) {
        if self.outside.is_empty() {
            self.inside.append(bytes);
        } else {
            self.outside.extend_from_slice(bytes);
        }
    }
}

impl Default for Buffer {
    #[inline]
    fn default() -> Self {
        Self {
            inside: Stack::new(FRONT),
            limit: FRONT + INSIDE,
            outside: Vec::new(),
            start: FRONT,
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
    fn a_line_that_was_sent_can_be_sent_again() {
        for length in [0, 1, INSIDE, INSIDE + 1, 5000] {
            let mut buffer = Buffer::default();
            let text = vec![b'x'; length];
            buffer.push(&text);
            for context in [&b"context:"[..], b"", &[b'c'; FRONT]] {
                buffer.with_newline(|buffer| {
                    buffer.begin(context);
                    assert_eq!(buffer.text(), [context, &text[..], b"\n"].concat());
                });
                assert_eq!(buffer.text(), text);
            }
            for kept in [0, length / 2, length] {
                buffer.with_newline_at(kept, |bytes| {
                    assert_eq!(bytes, [&text[..kept], b"\n"].concat());
                });
                assert_eq!(buffer.text(), text);
            }
        }
    }

    #[test]
    fn of_a_text_that_is_too_long_the_name_is_left() {
        for (before, more) in [(0, TOO_LONG), (TOO_LONG / 2, TOO_LONG / 2)] {
            let mut buffer = Buffer::default();
            buffer.push(b"event ");
            buffer.push(&vec![b'x'; before]);
            buffer.push(&vec![b'x'; more]);
            buffer.push(b" more");
            buffer.end_line();
            buffer.begin(b"context:");
            assert_eq!(buffer.text(), b"context:event\n");
        }
        let mut buffer = Buffer::default();
        buffer.push(&vec![b'x'; TOO_LONG - 2]);
        buffer.push(b"y");
        assert_eq!(buffer.text().len(), TOO_LONG - 1);
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
