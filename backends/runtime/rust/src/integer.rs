// SPDX-License-Identifier: MIT
use std::fmt;

use crate::digits::{Base, Digits};
use crate::spec::{spec_calls, Spec};

/// An integer as C's `printf` prints it, where `format!()` has no way to say so.
///
/// ```
/// use tracegen_rt::Integer;
///
/// assert_eq!(Integer::decimal(7).precision(3).to_string(), "007"); // %.3d
/// assert_eq!(Integer::decimal(7).plus().width(-4).to_string(), "+7  "); // %-+4d
/// assert_eq!(Integer::hex(0_u8).alternate().to_string(), "0"); // %#x
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Integer {
    magnitude: u64,
    /// Whether it is negative; `None` where the conversion is unsigned.
    negative: Option<bool>,
    base: Base,
    spec: Spec,
}

impl Integer {
    /// `%d`, `%i`.
    pub fn decimal(value: impl Into<i64>) -> Self {
        let value = value.into();
        Self {
            negative: Some(value < 0),
            ..Self::new(value.unsigned_abs(), Base::Decimal)
        }
    }

    /// `%u`.
    pub fn unsigned(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::Decimal)
    }

    /// `%x`.
    pub fn hex(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::Hex)
    }

    /// `%X`.
    pub fn upper_hex(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::UpperHex)
    }

    /// `%o`.
    pub fn octal(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::Octal)
    }

    const fn new(magnitude: u64, base: Base) -> Self {
        Self {
            magnitude,
            negative: None,
            base,
            spec: Spec::new(),
        }
    }

    spec_calls! {
        /// At least this many digits, and none for 0 with precision 0; may be C's `.*`: negative is
        /// none given. More than 4095 count as 4095.
    }

    fn sign(&self) -> &'static str {
        self.negative
            .map_or("", |negative| self.spec.sign(negative))
    }

    fn base_prefix(&self) -> &'static str {
        match self.base {
            Base::Hex if self.spec.alternate && self.magnitude != 0 => "0x",
            Base::UpperHex if self.spec.alternate && self.magnitude != 0 => "0X",
            _ => "",
        }
    }
}

impl fmt::Display for Integer {
    /// Prints as C does. The format's own width and flags do not count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = Digits::new(self.magnitude, self.base);
        let digits = digits.as_bytes();
        let mut zeros = self
            .spec
            .precision
            .unwrap_or(1)
            .saturating_sub(digits.len());
        if self.spec.alternate && self.base == Base::Octal {
            zeros = zeros.max(1);
        }
        let spec = match self.spec.precision {
            Some(_) => self.spec.without_zero(),
            None => self.spec,
        };
        let prefix = [self.sign(), self.base_prefix()];
        spec.write(f, prefix, zeros + digits.len(), |to| {
            to.zeros(zeros)?;
            to.push(digits)
        })
    }
}
