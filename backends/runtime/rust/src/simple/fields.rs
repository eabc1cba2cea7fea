// SPDX-License-Identifier: MIT
//! The inside of a record, over the bytes that it is built in.

use super::Value;
use crate::Str;

/// Bytes of a record in front of its arguments.
pub(super) const HEAD: usize = 32;

/// Longer strings are cut.
pub(super) const LONGEST_STRING: usize = 512;

/// How many bytes a string's length takes.
const LENGTH: usize = 4;

/// How many bytes tell which strings are NULL, where any is.
const NULLS: usize = 2;

/// The strings of a record, as far as they go into it.
pub(super) struct Strings<'a, const STRINGS: usize> {
    bytes: [&'a [u8]; STRINGS],
    /// Which are NULL: bit 0 stands for the first, up to the sixteenth.
    nulls: u16,
}

impl<'a, const STRINGS: usize> Strings<'a, STRINGS> {
    #[inline(always)]
    pub(super) fn new(strings: [Str<'a>; STRINGS]) -> Self {
        let mut nulls = 0;
        let mut bit = 1_u16;
        let bytes = strings.map(|string| {
            let bytes = string.first_bytes(LONGEST_STRING);
            if bytes.is_none() {
                nulls |= bit;
            }
            bit <<= 1;
            let bytes = bytes.unwrap_or_default();
            // They are no more already; where the compiler sees it, it need not check what follows.
            &bytes[..bytes.len().min(LONGEST_STRING)]
        });
        Self { bytes, nulls }
    }

    /// The size of a record with these strings, whose other arguments take `integers` bytes.
    #[inline(always)]
    pub(super) fn record_size(&self, integers: usize) -> usize {
        let strings: usize = self.bytes.iter().map(|bytes| LENGTH + bytes.len()).sum();
        HEAD + integers + strings + if self.nulls == 0 { 0 } else { NULLS }
    }
}

/// The arguments of a record that is being built.
#[allow(missing_debug_implementations)]
pub struct Fields<'a, const STRINGS: usize> {
    left: &'a mut [u8],
    strings: Strings<'a, STRINGS>,
}

impl<'a, const STRINGS: usize> Fields<'a, STRINGS> {
    /// Of a record's `bytes` behind its head.
    #[inline(always)]
    pub(super) fn new(bytes: &'a mut [u8], strings: Strings<'a, STRINGS>) -> Self {
        Self {
            left: bytes,
            strings,
        }
    }

    /// Writes an argument that is no string.
    #[inline(always)]
    pub fn value(&mut self, value: impl Value) {
        self.take(8).copy_from_slice(&value.bits().to_ne_bytes());
    }

    /// Writes the string of this number.
    #[inline(always)]
    pub fn string(&mut self, number: usize) {
        let from = self.strings.bytes[number];
        #[allow(clippy::cast_possible_truncation)] // at most `LONGEST_STRING`
        let length = from.len() as u32;
        self.take(LENGTH).copy_from_slice(&length.to_ne_bytes());
        copy(self.take(from.len()), from);
    }

    /// Writes what comes behind the arguments.
    #[inline(always)]
    pub(super) fn end(mut self) {
        if self.strings.nulls != 0 {
            let nulls = self.strings.nulls.to_ne_bytes();
            self.take(NULLS).copy_from_slice(&nulls);
        }
    }

    #[inline(always)]
    fn take(&mut self, size: usize) -> &'a mut [u8] {
        let (taken, left) = std::mem::take(&mut self.left).split_at_mut(size);
        self.left = left;
        taken
    }
}

/// Copies what is as long, in pieces, the last of which may overlap the one before: no byte loop,
/// and no call, which would have to keep registers safe for the sake of long strings alone.
#[inline(always)]
fn copy(to: &mut [u8], from: &[u8]) {
    let length = from.len();
    if length >= 8 {
        if length > 16 {
            let mut at = 0;
            while at < length - 16 {
                piece::<16>(to, from, at);
                at += 16;
            }
            piece::<16>(to, from, length - 16);
        } else {
            piece::<8>(to, from, 0);
            piece::<8>(to, from, length - 8);
        }
    } else if length >= 4 {
        piece::<4>(to, from, 0);
        piece::<4>(to, from, length - 4);
    } else if length > 0 {
        to[0] = from[0];
        to[length / 2] = from[length / 2];
        to[length - 1] = from[length - 1];
    }
}

#[inline(always)]
fn piece<const SIZE: usize>(to: &mut [u8], from: &[u8], at: usize) {
    to[at..at + SIZE].copy_from_slice(&from[at..at + SIZE]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TraceStr, NULL_STR};

    #[test]
    fn arguments_stand_one_behind_the_other() {
        let strings = Strings::new(["text".as_trace_str(), NULL_STR, "".as_trace_str()]);
        assert_eq!(strings.record_size(8), HEAD + 8 + 4 + 4 + 4 + 4 + 2);
        let mut bytes = [0xff; 26];
        let mut fields = Fields::new(&mut bytes, strings);
        fields.string(0);
        fields.value(-2_i32);
        fields.string(1);
        fields.string(2);
        fields.end();
        let mut expected = Vec::new();
        expected.extend(4_u32.to_ne_bytes());
        expected.extend(b"text");
        expected.extend((-2_i64).to_ne_bytes());
        expected.extend([0; 8]);
        expected.extend(0b10_u16.to_ne_bytes());
        assert_eq!(bytes[..], expected);
    }

    #[test]
    fn strings_of_every_length_are_copied() {
        for length in 0..=LONGEST_STRING + 9 {
            let text: Vec<u8> = (1..=255_u8).cycle().take(length).collect();
            let strings = Strings::new([text.as_trace_str()]);
            let mut bytes = vec![0; strings.record_size(0) - HEAD];
            let mut fields = Fields::new(&mut bytes, strings);
            fields.string(0);
            fields.end();
            assert_eq!(bytes[4..], text[..length.min(LONGEST_STRING)]);
        }
    }

    #[test]
    fn a_string_is_cut_at_its_nul() {
        let strings = Strings::new(["a\0b".as_trace_str()]);
        assert_eq!(strings.record_size(0), HEAD + 4 + 1);
    }
}
