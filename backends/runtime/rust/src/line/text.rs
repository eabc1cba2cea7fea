// SPDX-License-Identifier: MIT
use std::cell::RefCell;
use std::fmt;

use super::buffer::Buffer;

/// One line of the log.
///
/// What `format!()` can say goes in with [`write`](Self::write). Strings, pointers and characters
/// as C prints them go through the line itself, since they are bytes that need not be UTF-8.
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
    pub(super) buffer: RefCell<Buffer>,
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

    /// The text, to be sent somewhere.
    pub(crate) fn text(&mut self) -> &mut Buffer {
        self.buffer.get_mut()
    }

    #[inline]
    pub(super) fn push(&self, bytes: &[u8]) {
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
