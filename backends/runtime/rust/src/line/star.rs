// SPDX-License-Identifier: MIT
use std::fmt::{self, Write};

use super::text::Line;
use crate::amount;
use crate::filling::BLANKS;

impl Line {
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
}

/// Counts the bytes of a text, and keeps none.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// The length of `text`, in bytes.
fn length(text: fmt::Arguments<'_>) -> usize {
    let mut length = Length(0);
    // An error can only come from an argument's Display: what it wrote before counts.
    let _ = length.write_fmt(text);
    length.0
}
