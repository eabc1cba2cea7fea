// SPDX-License-Identifier: MIT
use crate::{Double, Pointer};

/// An argument of eight bytes in a record.
pub trait Value {
    /// The bytes as a number: one with a sign is extended by it, a floating point number's are its
    /// bits as a double.
    fn bits(self) -> u64;
}

macro_rules! signed {
    ($($type:ty)*) => {
        $(impl Value for $type {
            #[inline(always)]
            #[allow(clippy::cast_sign_loss)]
            fn bits(self) -> u64 {
                i64::from(self) as u64
            }
        })*
    };
}

macro_rules! unsigned {
    ($($type:ty)*) => {
        $(impl Value for $type {
            #[inline(always)]
            fn bits(self) -> u64 {
                u64::from(self)
            }
        })*
    };
}

signed!(i8 i16 i32 i64);
unsigned!(u8 u16 u32 u64 bool);

impl Value for isize {
    #[inline(always)]
    #[allow(clippy::cast_sign_loss)]
    fn bits(self) -> u64 {
        self as i64 as u64
    }
}

impl Value for usize {
    #[inline(always)]
    fn bits(self) -> u64 {
        self as u64
    }
}

impl Value for Pointer {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.address() as u64
    }
}

impl Value for f64 {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.to_bits()
    }
}

impl Value for f32 {
    #[inline(always)]
    fn bits(self) -> u64 {
        self.double().to_bits()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_extended() {
        assert_eq!((-1_i8).bits(), u64::MAX);
        assert_eq!(i32::MIN.bits(), 0xffff_ffff_8000_0000);
        assert_eq!(u32::MAX.bits(), 0xffff_ffff);
        assert_eq!((-2_isize).bits(), u64::MAX - 1);
        assert_eq!(true.bits(), 1);
    }

    #[test]
    fn floats_are_doubles() {
        assert_eq!(1.5_f32.bits(), 1.5_f64.to_bits());
        assert_eq!((-0.0_f64).bits(), 1 << 63);
    }

    #[test]
    fn pointers_are_addresses() {
        assert_eq!(Pointer::NULL.bits(), 0);
    }
}
