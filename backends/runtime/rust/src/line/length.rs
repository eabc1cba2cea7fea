// SPDX-License-Identifier: MIT
use std::fmt::{self, Write};

/// Counts the bytes of a text, and keeps none.
struct Length(usize);

impl fmt::Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

/// The length of `text`, in bytes.
pub(super) fn length(text: fmt::Arguments<'_>) -> usize {
    let mut length = Length(0);
    // An error can only come from an argument's Display: what it wrote before counts.
    let _ = length.write_fmt(text);
    length.0
}
