// SPDX-License-Identifier: MIT
use std::cell::Cell;

use crate::{Pointer, Str};

/// How much of a string stays on the stack, in bytes, its NUL included.
const INSIDE: usize = 512;

/// A string as C has it, for tools that read it from memory. One that has its NUL stays where it
/// is; others are copied, to the stack where they are short.
#[doc(hidden)]
pub struct ProbeText<'a> {
    place: Place<'a>,
    // Tools read it behind the compiler's back.
    inside: Cell<[u8; INSIDE]>,
}

enum Place<'a> {
    Null,
    There(&'a [u8]),
    Inside,
    Outside(Vec<u8>),
}

impl<'a> ProbeText<'a> {
    /// The string, with a NUL.
    // Not inlined, so that a probe is in one place: the compiler would make one for each case.
    #[inline(never)]
    #[must_use]
    pub fn new(string: Str<'a>) -> Self {
        let mut inside = [0; INSIDE];
        let place = match (string.bytes(), string.is_terminated()) {
            (None, _) => Place::Null,
            (Some(bytes), true) => Place::There(bytes),
            (Some(bytes), false) if bytes.len() < INSIDE => {
                inside[..bytes.len()].copy_from_slice(bytes);
                Place::Inside
            }
            (Some(bytes), false) => copied(bytes).map_or_else(
                || {
                    inside[..INSIDE - 1].copy_from_slice(&bytes[..INSIDE - 1]);
                    Place::Inside
                },
                Place::Outside,
            ),
        };
        Self {
            place,
            inside: Cell::new(inside),
        }
    }

    /// Where it is, while this value stays where it is.
    #[inline(never)]
    #[must_use]
    pub fn as_pointer(&self) -> Pointer {
        match &self.place {
            Place::Null => Pointer::NULL,
            Place::There(bytes) => Pointer::new(bytes.as_ptr()),
            Place::Inside => Pointer::new(self.inside.as_ptr()),
            Place::Outside(bytes) => Pointer::new(bytes.as_ptr()),
        }
    }
}

/// A copy with a NUL, where there is memory for it.
fn copied(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut copy = Vec::new();
    copy.try_reserve_exact(bytes.len() + 1).ok()?;
    copy.extend_from_slice(bytes);
    copy.push(0);
    Some(copy)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TraceStr, NULL_STR};
    use std::ffi::{CStr, CString};

    fn read(string: Str<'_>) -> Option<Vec<u8>> {
        let text = ProbeText::new(string);
        let pointer = text.as_pointer().address() as *const std::os::raw::c_char;
        // SAFETY: what the text promises.
        (!pointer.is_null()).then(|| unsafe { CStr::from_ptr(pointer) }.to_bytes().to_vec())
    }

    #[test]
    fn strings_end_in_a_nul() {
        for length in [0, 1, INSIDE - 1, INSIDE, INSIDE + 1, 5000] {
            let text = "x".repeat(length);
            assert_eq!(read(text.as_trace_str()).unwrap(), text.as_bytes());
        }
        assert_eq!(read(NULL_STR), None);
        assert_eq!(read("a\0b".as_trace_str()).unwrap(), b"a");
    }

    #[test]
    fn a_string_of_c_stays_where_it_is() {
        let string = CString::new("x".repeat(5000)).unwrap();
        let text = ProbeText::new(string.as_trace_str());
        assert_eq!(text.as_pointer(), Pointer::new(string.as_ptr()));
        assert_eq!(read(string.as_trace_str()).unwrap(), string.as_bytes());
        let text = ProbeText::new("a\0b".as_trace_str());
        assert!(matches!(text.place, Place::There(_)));
    }
}
