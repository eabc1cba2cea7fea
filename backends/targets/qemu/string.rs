// SPDX-License-Identifier: MIT
use std::marker::PhantomData;
use std::os::raw::c_char;
use std::slice;

/// A `char *` of C's.
#[derive(Clone, Copy, Debug)]
pub struct Str<'a>(*const c_char, PhantomData<&'a c_char>);

impl<'a> Str<'a> {
    pub fn new(pointer: *const c_char) -> Self {
        Self(pointer, PhantomData)
    }

    pub fn as_ptr(self) -> *const c_char {
        self.0
    }

    /// The bytes in front of the NUL, at most the first `most`; `None` for NULL.
    pub fn first_bytes(self, most: usize) -> Option<&'a [u8]> {
        if self.0.is_null() {
            return None;
        }
        // SAFETY: as C's `printf` wants it, there is a NUL, or there are `most` bytes.
        let is_text = |at: &usize| unsafe { *self.0.add(*at) } != 0;
        let length = (0..most).take_while(is_text).count();
        // SAFETY: so many bytes were just read.
        Some(unsafe { slice::from_raw_parts(self.0.cast(), length) })
    }
}
