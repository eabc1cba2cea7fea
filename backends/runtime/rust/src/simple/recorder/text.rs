// SPDX-License-Identifier: MIT
use std::fmt;
use std::os::raw::c_char;

/// Text in a place of its own, for where nothing may be allocated. A NUL is always behind it.
#[derive(Clone, Copy)]
pub(super) struct Text<const SIZE: usize> {
    length: usize,
    bytes: [u8; SIZE],
}

impl<const SIZE: usize> Text<SIZE> {
    pub(super) const fn new() -> Self {
        Self {
            length: 0,
            bytes: [0; SIZE],
        }
    }

    /// Takes what fits of `parts`, in place of what was there. False: that is not all.
    pub(super) fn set(&mut self, parts: &[&[u8]]) -> bool {
        self.length = 0;
        let fits = parts.iter().all(|part| self.push(part));
        self.bytes[self.length] = 0;
        fits
    }

    /// Appends what fits. False: that is not all.
    pub(super) fn push(&mut self, part: &[u8]) -> bool {
        let room = SIZE - 1 - self.length;
        let taken = part.len().min(room);
        self.bytes[self.length..][..taken].copy_from_slice(&part[..taken]);
        self.length += taken;
        self.bytes[self.length] = 0;
        taken == part.len()
    }

    /// Leaves the first `length` bytes, of which there are as many.
    pub(super) fn truncate(&mut self, length: usize) {
        self.length = length;
        self.bytes[length] = 0;
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes[..self.length]
    }

    /// For C.
    pub(super) fn pointer(&self) -> *const c_char {
        self.bytes.as_ptr().cast()
    }

    /// Has `write` fill the room up to a NUL, unless it fails: then there is nothing.
    pub(super) fn fill(&mut self, write: impl FnOnce(&mut [u8; SIZE]) -> bool) {
        self.length = 0;
        if write(&mut self.bytes) {
            let end = self.bytes.iter().position(|&byte| byte == 0);
            self.length = end.unwrap_or(SIZE - 1);
        }
        self.bytes[self.length] = 0;
    }
}

impl<const SIZE: usize> fmt::Write for Text<SIZE> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.push(text.as_bytes()) {
            Ok(())
        } else {
            Err(fmt::Error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    #[test]
    fn what_does_not_fit_is_told() {
        let mut text = Text::<6>::new();
        assert!(text.set(&[b"ab", b"cde"]));
        assert_eq!(text.bytes(), b"abcde");
        assert!(!text.set(&[b"abcd", b"ef"]));
        assert_eq!(text.bytes(), b"abcde");
        text.set(&[]);
        assert!(write!(text, "{}", 12).is_ok());
        assert_eq!(text.bytes, *b"12\0de\0");
    }

    #[test]
    fn what_c_writes_ends_at_its_nul() {
        let mut text = Text::<4>::new();
        text.fill(|room| {
            *room = *b"ab\0c";
            true
        });
        assert_eq!(text.bytes(), b"ab");
        text.fill(|_| false);
        assert_eq!(text.bytes(), b"");
    }
}
