// SPDX-License-Identifier: MIT
use std::borrow::Cow;
use std::mem::size_of;

use crate::pointer::Pointer;

/// What an event's `char *` points at: bytes up to C's NUL, in any encoding or none, or nothing.
#[derive(Clone, Copy, Debug)]
pub struct Str<'a>(
    // A NUL is looked for when the bytes are wanted: to pass a string to an event costs nothing.
    Option<&'a [u8]>,
);

/// C's NULL, for an event's `char *`.
pub const NULL_STR: Str<'static> = Str(None);

impl<'a> Str<'a> {
    /// The bytes before the first NUL, or all where there is none.
    #[inline]
    #[must_use]
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self(Some(bytes))
    }

    /// The bytes; `None` for NULL.
    #[must_use]
    pub fn bytes(self) -> Option<&'a [u8]> {
        self.first_bytes(usize::MAX)
    }

    /// The text for who takes nothing but UTF-8: `(null)` for NULL, and U+FFFD for bytes that are
    /// none.
    ///
    /// ```
    /// use tracegen_rt::{TraceStr, NULL_STR};
    ///
    /// assert_eq!(b"T\xffR".as_trace_str().to_string_lossy(), "T\u{fffd}R");
    /// assert_eq!(NULL_STR.to_string_lossy(), "(null)");
    /// ```
    #[must_use]
    pub fn to_string_lossy(self) -> Cow<'a, str> {
        self.bytes()
            .map_or(Cow::Borrowed("(null)"), String::from_utf8_lossy)
    }

    /// At most the first `most` of the bytes; what is behind them is not looked at.
    #[inline]
    pub(crate) fn first_bytes(self, most: usize) -> Option<&'a [u8]> {
        let bytes = self.0?;
        let bytes = &bytes[..bytes.len().min(most)];
        if has_nul(bytes) {
            Some(before_nul(bytes))
        } else {
            Some(bytes)
        }
    }

    /// Whether a NUL stands behind the bytes, as C wants it.
    pub(crate) fn is_terminated(self) -> bool {
        self.0.map_or(false, has_nul)
    }

    /// Where the bytes are: what `%p` prints.
    #[inline]
    #[must_use]
    pub fn as_pointer(self) -> Pointer {
        self.0
            .map_or(Pointer::NULL, |bytes| Pointer::new(bytes.as_ptr()))
    }
}

/// What stands before the first NUL, which is there.
#[cold]
#[inline(never)]
fn before_nul(bytes: &[u8]) -> &[u8] {
    // C's own have one, at the end.
    match bytes {
        [rest @ .., 0] if !has_nul(rest) => rest,
        _ => bytes.split(|&byte| byte == 0).next().unwrap_or_default(),
    }
}

/// Whether a byte is 0. A word is looked at in one go, since most strings have none.
#[inline]
fn has_nul(bytes: &[u8]) -> bool {
    const WORD: usize = size_of::<usize>();
    const ONES: usize = usize::MAX / 0xff;
    let has_nul = |word: &[u8]| {
        let word = usize::from_ne_bytes(word.try_into().unwrap());
        // A byte's highest bit is off and turns on by subtracting only if a byte was 0.
        word.wrapping_sub(ONES) & !word & (ONES << 7) != 0
    };
    match bytes.len().checked_sub(WORD) {
        Some(last) => bytes.chunks_exact(WORD).any(has_nul) || has_nul(&bytes[last..]),
        None => bytes.contains(&0),
    }
}

impl PartialEq for Str<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes() == other.bytes()
    }
}

impl Eq for Str<'_> {}
