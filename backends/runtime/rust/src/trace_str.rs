// SPDX-License-Identifier: MIT
use std::borrow::Cow;
use std::ffi::{CStr, CString};
use std::os::raw::c_char;
use std::rc::Rc;
use std::sync::Arc;

use crate::string::{Str, NULL_STR};

/// What may be passed for an event's `char *` argument.
///
/// ```
/// use tracegen_rt::{Str, TraceStr, NULL_STR};
///
/// assert_eq!("THR".as_trace_str(), Str::new(b"THR"));
/// assert_eq!("cut\0here".as_trace_str(), Str::new(b"cut"));
/// assert_eq!(Some("THR").as_trace_str(), Str::new(b"THR"));
/// assert_eq!(None::<&str>.as_trace_str(), NULL_STR);
/// ```
pub trait TraceStr {
    /// The bytes as C would see them.
    fn as_trace_str(&self) -> Str<'_>;
}

impl TraceStr for Str<'_> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        *self
    }
}

impl TraceStr for str {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self.as_bytes())
    }
}

impl TraceStr for String {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self.as_bytes())
    }
}

impl<T: TraceStr + ?Sized> TraceStr for Box<T> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        (**self).as_trace_str()
    }
}

impl<T: TraceStr + ?Sized> TraceStr for Rc<T> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        (**self).as_trace_str()
    }
}

impl<T: TraceStr + ?Sized> TraceStr for Arc<T> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        (**self).as_trace_str()
    }
}

impl<T: TraceStr + ToOwned + ?Sized> TraceStr for Cow<'_, T> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        (**self).as_trace_str()
    }
}

impl TraceStr for CStr {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self.to_bytes_with_nul())
    }
}

impl TraceStr for CString {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self.as_bytes_with_nul())
    }
}

impl TraceStr for [u8] {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self)
    }
}

impl<const N: usize> TraceStr for [u8; N] {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self)
    }
}

impl TraceStr for Vec<u8> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        Str::new(self)
    }
}

impl<T: TraceStr + ?Sized> TraceStr for &T {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        (**self).as_trace_str()
    }
}

impl<T: TraceStr + ?Sized> TraceStr for &mut T {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        (**self).as_trace_str()
    }
}

impl<T: TraceStr> TraceStr for Option<T> {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        self.as_ref().map_or(NULL_STR, T::as_trace_str)
    }
}

/// A `char *` from C.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CStrPtr(*const c_char);

impl CStrPtr {
    /// Takes a pointer from C. It is read only if the event is on.
    ///
    /// # Safety
    ///
    /// `pointer` is NULL, or points at bytes that end in a NUL and that neither change nor go away
    /// while this value, and any [`Str`] made from it, is in use.
    #[inline]
    #[must_use]
    pub const unsafe fn new(pointer: *const c_char) -> Self {
        Self(pointer)
    }
}

impl TraceStr for CStrPtr {
    #[inline]
    fn as_trace_str(&self) -> Str<'_> {
        if self.0.is_null() {
            return NULL_STR;
        }
        // SAFETY: not NULL, and `new` was promised the rest.
        Str::new(unsafe { CStr::from_ptr(self.0) }.to_bytes_with_nul())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Pointer;
    use std::ptr;

    fn bytes(string: impl TraceStr) -> Option<Vec<u8>> {
        string.as_trace_str().bytes().map(<[u8]>::to_vec)
    }

    #[test]
    fn every_kind_of_string_is_taken() {
        let expected = Some(b"ab".to_vec());
        let mut string = String::from("ab");
        let c_string = CString::new("ab").unwrap();
        assert_eq!(bytes("ab"), expected);
        assert_eq!(bytes(&string), expected);
        assert_eq!(bytes(&mut string), expected);
        assert_eq!(bytes(Some(&mut string)), expected);
        assert_eq!(bytes(string.clone().into_boxed_str()), expected);
        assert_eq!(bytes(Rc::<str>::from("ab")), expected);
        assert_eq!(bytes(Arc::<str>::from("ab")), expected);
        assert_eq!(bytes(Arc::new(string.clone())), expected);
        assert_eq!(bytes(string), expected);
        assert_eq!(bytes(Cow::Borrowed("ab")), expected);
        assert_eq!(bytes(Cow::Borrowed(&b"ab"[..])), expected);
        assert_eq!(bytes(Cow::Borrowed(c_string.as_c_str())), expected);
        assert_eq!(bytes(c_string.as_c_str()), expected);
        assert_eq!(bytes(c_string.clone()), expected);
        assert_eq!(bytes(b"ab"), expected);
        assert_eq!(bytes(&b"ab"[..]), expected);
        assert_eq!(bytes(vec![b'a', b'b']), expected);
        assert_eq!(bytes(Some("ab")), expected);
        assert_eq!(bytes(Some(&"ab")), expected);
        assert_eq!(bytes(Str::new(b"ab")), expected);
        // SAFETY: `c_string` is there until the end of the test.
        assert_eq!(bytes(unsafe { CStrPtr::new(c_string.as_ptr()) }), expected);
    }

    #[test]
    fn nothing_is_null() {
        assert_eq!(bytes(NULL_STR), None);
        assert_eq!(bytes(None::<String>), None);
        // SAFETY: NULL is allowed.
        assert_eq!(bytes(unsafe { CStrPtr::new(ptr::null()) }), None);
        assert_eq!(NULL_STR.as_pointer(), Pointer::NULL);
    }

    #[test]
    fn a_string_ends_at_its_first_nul() {
        assert_eq!(bytes("a\0b\0"), Some(b"a".to_vec()));
        assert_eq!(bytes(b"\0b"), Some(Vec::new()));
        assert_eq!(bytes(b"\xff\xfe\0"), Some(b"\xff\xfe".to_vec()));
    }

    #[test]
    fn a_nul_is_found_wherever_it_is() {
        for length in 0..40 {
            // Bytes that look like a NUL once they have borrowed, or lost their highest bit.
            for filler in [1, 0x7f, 0x80, 0x81, 0xff] {
                let mut text = vec![filler; length];
                assert_eq!(bytes(&text), Some(text.clone()));
                for nul in (0..length).rev() {
                    text[nul] = 0;
                    assert_eq!(bytes(&text), Some(vec![filler; nul]));
                }
            }
        }
    }

    #[test]
    fn a_string_knows_where_it_is() {
        let text = "text";
        assert_eq!(
            text.as_trace_str().as_pointer(),
            Pointer::new(text.as_ptr())
        );
    }
}
