// SPDX-License-Identifier: MIT
//! The text of an event, made on the stack.

mod buffer;
mod character;
mod field;
mod length;
mod pointer;
mod stack;
mod string;

use std::cell::RefCell;
use std::fmt;

use crate::filling::BLANKS;
use crate::log::{self, LogMask};
use crate::{amount, errno, Pointer, Str};
use field::Field;
use length::length;

pub(crate) use buffer::Buffer;
pub use character::LineCharacter;
pub use pointer::LinePointer;
pub use string::LineString;

/// One line of the log.
///
/// What `format!()` can say goes in with [`write`](Self::write). Strings, pointers and characters
/// as C prints them go through the line itself, since they are bytes that need not be UTF-8:
///
/// ```
/// use tracegen_rt::{Line, TraceStr};
///
/// let (addr, regname) = (0x10, "THR".as_trace_str());
/// let line = Line::new();
/// line.write(format_args!("uart_write addr 0x{addr:03x} reg {:>5}", line.string(regname)));
/// assert_eq!(line.to_bytes(), b"uart_write addr 0x010 reg   THR");
/// line.log();
/// ```
///
/// Up to 512 bytes are kept on the stack; only what is longer is allocated. If memory is short the
/// line is cut.
#[derive(Debug, Default)]
pub struct Line {
    buffer: RefCell<Buffer>,
}

impl Line {
    /// An empty line.
    #[inline]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends text. An argument of the line's own is appended as the bytes that it is.
    pub fn write(&self, text: fmt::Arguments<'_>) {
        // An error can only come from an argument's Display: what it wrote before stands.
        let _ = fmt::write(&mut Appender(self), text);
    }

    /// Wraps a string for [`write`](Self::write): C's `%s`.
    pub fn string<'a>(&'a self, string: Str<'a>) -> LineString<'a> {
        LineString::new(Field::new(self), string)
    }

    /// Wraps a pointer for [`write`](Self::write): C's `%p`.
    pub fn pointer(&self, pointer: Pointer) -> LinePointer<'_> {
        LinePointer::new(Field::new(self), pointer)
    }

    /// Wraps a character for [`write`](Self::write): C's `%c`, one byte, NUL too.
    pub fn character(&self, character: u8) -> LineCharacter<'_> {
        LineCharacter::new(Field::new(self), character)
    }

    /// What C's `*` of `width` means as a width of `format!()`, for text at the right: none where it
    /// is negative, at most 4095. What stands behind the text then is [`blanks`](Self::blanks).
    ///
    /// ```
    /// use tracegen_rt::Line;
    ///
    /// for (star, expected) in [(6, "0x00002a."), (-6, "0x2a    .")] {
    ///     let (line, value) = (Line::new(), 42);
    ///     line.write(format_args!(
    ///         "0x{value:0width$x}{}.", // 0x%0*x.
    ///         line.blanks(star, format_args!("{value:x}")),
    ///         width = line.right(star),
    ///     ));
    ///     assert_eq!(line.to_bytes(), expected.as_bytes());
    /// }
    /// ```
    #[allow(clippy::unused_self)] // so that generated code needs no other name in scope
    #[must_use]
    pub fn right(&self, width: impl Into<i64>) -> usize {
        match amount::width(width.into()) {
            (_, true) => 0,
            (width, false) => width,
        }
    }

    /// What C's `*` of `width` means as a width of `format!()`, for text that is at the left in any
    /// case: C's flag `-`. At most 4095.
    #[allow(clippy::unused_self)]
    #[must_use]
    pub fn left(&self, width: impl Into<i64>) -> usize {
        amount::width(width.into()).0
    }

    /// The blanks that C's `*` of `width` puts behind `text`: none unless it is negative.
    #[allow(clippy::unused_self)]
    #[must_use]
    pub fn blanks(&self, width: impl Into<i64>, text: fmt::Arguments<'_>) -> &'static str {
        match amount::width(width.into()) {
            (width, true) => &BLANKS[..width.saturating_sub(length(text))],
            (_, false) => "",
        }
    }

    /// A copy of the text so far.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.buffer.borrow().text().to_vec()
    }

    /// Writes the line, which an event made, to the log's destination, while the log takes traces
    /// at all: in one piece, with the context in front and a newline behind. The thread's
    /// `errno` stays as it is.
    pub fn log(mut self) {
        let _errno = errno::Kept::new();
        if log::loglevel_mask(LogMask::TRACE) {
            let text = self.text();
            text.end_line();
            log::send(text);
        }
    }

    /// The text, to be sent somewhere.
    pub(crate) fn text(&mut self) -> &mut Buffer {
        self.buffer.get_mut()
    }

    #[inline]
    fn push(&self, bytes: &[u8]) {
        self.buffer.borrow_mut().push(bytes);
    }
}

/// Where `format!()` writes.
struct Appender<'a>(&'a Line);

impl fmt::Write for Appender<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push(text.as_bytes());
        Ok(())
    }

    // Numbers are padded with it.
    fn write_char(&mut self, character: char) -> fmt::Result {
        match u8::try_from(character) {
            Ok(ascii) if ascii.is_ascii() => self.0.push(&[ascii]),
            _ => self.0.push(character.encode_utf8(&mut [0; 4]).as_bytes()),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TraceStr, NULL_STR};

    #[test]
    fn bytes_come_out_unchanged_and_in_order() {
        let line = Line::new();
        line.write(format_args!(
            "{}|{}|{}|{}",
            1,
            line.string(b"\xff\xfe".as_trace_str()),
            line.character(0),
            line.character(0x80)
        ));
        assert_eq!(line.to_bytes(), b"1|\xff\xfe|\0|\x80");
    }

    #[test]
    fn formats_align_what_the_line_wraps() {
        let line = Line::new();
        let string = line.string("abc".as_trace_str());
        let width = 4;
        line.write(format_args!(
            "[{string:5}][{string:>5}][{string:<5}][{string:2}][{string:5.2}][{string:<width$}]"
        ));
        assert_eq!(line.to_bytes(), b"[  abc][  abc][abc  ][abc][   ab][abc ]");
    }

    #[test]
    fn an_argument_may_trace_while_it_is_printed() {
        struct Tracing;
        impl fmt::Display for Tracing {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let inner = Line::new();
                inner.write(format_args!("{}", inner.string(NULL_STR)));
                assert_eq!(inner.to_bytes(), b"(null)");
                f.write_str("outer")
            }
        }
        let line = Line::new();
        line.write(format_args!("[{Tracing}]"));
        assert_eq!(line.to_bytes(), b"[outer]");
    }

    #[test]
    fn an_argument_that_fails_ends_the_text() {
        struct Failing;
        impl fmt::Display for Failing {
            fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
                Err(fmt::Error)
            }
        }
        let line = Line::new();
        line.write(format_args!("before {Failing} after"));
        assert_eq!(line.to_bytes(), b"before ");
    }
}
