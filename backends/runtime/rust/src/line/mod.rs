// SPDX-License-Identifier: MIT
//! The text of an event, made on the stack.

mod buffer;
mod character;
mod field;
mod pointer;
mod stack;
mod star;
mod string;
mod text;

use crate::log::{self, LogMask};
use crate::{errno, ftrace, syslog};

pub(crate) use buffer::Buffer;
pub use character::LineCharacter;
pub use pointer::LinePointer;
pub use string::LineString;
pub use text::Line;

impl Line {
    /// A copy of the text so far.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.buffer.borrow().text().to_vec()
    }

    /// Writes the line, which an event made, to the log's destination, while the log takes traces
    /// at all: in one piece, with the context in front and a newline behind. The text of the line
    /// and the thread's `errno` stay as they are.
    pub fn log(&self) {
        let _errno = errno::Kept::new();
        if log::loglevel_mask(LogMask::TRACE) {
            self.buffer.borrow_mut().with_newline(log::send);
        }
    }

    /// Writes the line to the kernel's trace, as one event with a newline behind. What is behind a
    /// NUL is left out, and so is what is beyond the kernel's limit. The text of the line and the
    /// thread's `errno` stay as they are.
    pub fn ftrace(&self) {
        ftrace::send(&mut self.buffer.borrow_mut());
    }

    /// Sends the line to the system's log, as `daemon.info` unless the options of
    /// [`opt_parse`](crate::trace::opt_parse) say otherwise. What is behind a NUL is left out, and
    /// so is what is beyond 64 KiB. The thread's `errno` stays as it is.
    ///
    /// Signals are blocked meanwhile: a handler may use a tracepoint anywhere but in what holds a
    /// lock of C's library, such as `malloc()` and `localtime()`.
    pub fn syslog(&self) {
        syslog::send(self.buffer.borrow().text());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TraceStr, NULL_STR};
    use std::fmt;

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
