// SPDX-License-Identifier: MIT
//! Arguments as tools see them: eight bytes each, and a size with a sign.

use super::ProbeText;
use crate::{Double, Pointer};

/// What a probe's argument is made of.
#[doc(hidden)]
pub trait ProbeArgument {
    /// Its bits. A number's sign goes on to the left.
    fn bits(self) -> u64;
}

macro_rules! integers {
    ($($type:ident)*) => {
        $(impl ProbeArgument for $type {
            #[inline(always)]
            #[allow(clippy::cast_lossless, clippy::cast_sign_loss)]
            fn bits(self) -> u64 {
                self as u64
            }
        })*
    };
}

integers!(bool i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

/// Of floating point, the bits of a double: of a probe with an argument that is marked as floating,
/// most tools read none at all.
impl ProbeArgument for f32 {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.double().to_bits()
    }
}

impl ProbeArgument for f64 {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.to_bits()
    }
}

impl ProbeArgument for Pointer {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.address().bits()
    }
}

impl ProbeArgument for &ProbeText<'_> {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.as_pointer().bits()
    }
}

/// An argument's size in bytes, with a `-` where it has a sign, by the name of its type.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_size {
    (bool) => {
        "1"
    };
    (i8) => {
        "-1"
    };
    (u8) => {
        "1"
    };
    (i16) => {
        "-2"
    };
    (u16) => {
        "2"
    };
    (i32) => {
        "-4"
    };
    (u32) => {
        "4"
    };
    (i64) => {
        "-8"
    };
    (u64) => {
        "8"
    };
    (c_schar) => {
        "-1"
    };
    (c_uchar) => {
        "1"
    };
    (c_short) => {
        "-2"
    };
    (c_ushort) => {
        "2"
    };
    (c_int) => {
        "-4"
    };
    (c_uint) => {
        "4"
    };
    (c_longlong) => {
        "-8"
    };
    (c_ulonglong) => {
        "8"
    };
    (f32) => {
        "8"
    };
    (f64) => {
        "8"
    };
    ($other:ident) => {
        $crate::__probe_size_here!($other)
    };
}

/// The same, of what differs between processors.
#[cfg(target_pointer_width = "64")]
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_size_here {
    (isize) => {
        "-8"
    };
    (usize) => {
        "8"
    };
    (c_long) => {
        "-8"
    };
    (c_ulong) => {
        "8"
    };
    (pointer) => {
        "8"
    };
    (text) => {
        "8"
    };
    (c_char) => {
        $crate::__probe_size_of_char!()
    };
}

/// The same, of what differs between processors.
#[cfg(not(target_pointer_width = "64"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_size_here {
    (isize) => {
        "-4"
    };
    (usize) => {
        "4"
    };
    (c_long) => {
        "-4"
    };
    (c_ulong) => {
        "4"
    };
    (pointer) => {
        "4"
    };
    (text) => {
        "4"
    };
    (c_char) => {
        $crate::__probe_size_of_char!()
    };
}

/// C's `char` has no sign on Arm.
#[cfg(not(target_arch = "aarch64"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_size_of_char {
    () => {
        "-1"
    };
}

/// C's `char` has no sign on Arm.
#[cfg(target_arch = "aarch64")]
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_size_of_char {
    () => {
        "1"
    };
}

/// An argument's bits.
#[doc(hidden)]
#[macro_export]
macro_rules! __probe_bits {
    (text $value:expr) => {
        $crate::ProbeArgument::bits(&$crate::ProbeText::new($value))
    };
    ($type:ident $value:expr) => {
        $crate::ProbeArgument::bits($value)
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::mem::size_of;
    use std::os::raw::{c_char, c_int, c_long, c_longlong, c_short, c_uchar, c_ulong};

    #[test]
    fn sizes_are_those_of_the_types() {
        macro_rules! check {
            ($($type:ident)*) => {
                $({
                    #[allow(unused_comparisons, clippy::absurd_extreme_comparisons)]
                    let signed = $type::MIN != 0;
                    let size = format!("{}{}", if signed { "-" } else { "" }, size_of::<$type>());
                    assert_eq!(__probe_size!($type), size, stringify!($type));
                })*
            };
        }
        check!(i8 u8 i16 u16 i32 u32 i64 u64 isize usize);
        check!(c_char c_int c_long c_longlong c_short c_uchar c_ulong);
        assert_eq!(__probe_size!(pointer), size_of::<usize>().to_string());
    }

    #[test]
    fn bits_keep_the_sign() {
        assert_eq!((-1_i8).bits(), u64::MAX);
        assert_eq!(255_u8.bits(), 255);
        assert_eq!(true.bits(), 1);
        assert_eq!((-0.25_f32).bits(), (-0.25_f64).to_bits());
    }
}
