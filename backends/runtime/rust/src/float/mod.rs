// SPDX-License-Identifier: MIT
//! Floating point numbers as C prints them.

mod decimal;
mod double;
mod exponent;
mod fraction;
mod hexadecimal;

use std::fmt;

use crate::spec::{spec_calls, Spec};
use decimal::{Decimal, Wanted, UNITS};
pub use double::Double;
use exponent::Exponent;
use hexadecimal::Hexadecimal;

/// A floating point number as C's `printf` prints it: every digit is that of the exact value, and
/// what is halfway between two texts becomes the even one.
///
/// ```
/// use tracegen_rt::Float;
///
/// assert_eq!(Float::fixed(0.1).to_string(), "0.100000"); // %f
/// assert_eq!(Float::fixed(2.5).precision(0).to_string(), "2"); // %.0f
/// assert_eq!(Float::general(1e-5).left().width(8).to_string(), "1e-05   "); // %-8g
/// assert_eq!(Float::hex(-0.75).to_string(), "-0x1.8p-1"); // %a
/// ```
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Float {
    value: f64,
    style: Style,
    upper: bool,
    spec: Spec,
}

#[derive(Clone, Copy, Debug)]
enum Style {
    Fixed,
    Scientific,
    General,
    Hex,
}

impl Float {
    /// `%f`.
    pub fn fixed(value: impl Double) -> Self {
        Self::new(value.double(), Style::Fixed, false)
    }

    /// `%F`: as [`fixed`](Self::fixed), but for `INF` and `NAN`.
    pub fn upper_fixed(value: impl Double) -> Self {
        Self::new(value.double(), Style::Fixed, true)
    }

    /// `%e`.
    pub fn scientific(value: impl Double) -> Self {
        Self::new(value.double(), Style::Scientific, false)
    }

    /// `%E`.
    pub fn upper_scientific(value: impl Double) -> Self {
        Self::new(value.double(), Style::Scientific, true)
    }

    /// `%g`.
    pub fn general(value: impl Double) -> Self {
        Self::new(value.double(), Style::General, false)
    }

    /// `%G`.
    pub fn upper_general(value: impl Double) -> Self {
        Self::new(value.double(), Style::General, true)
    }

    /// `%a`.
    pub fn hex(value: impl Double) -> Self {
        Self::new(value.double(), Style::Hex, false)
    }

    /// `%A`.
    pub fn upper_hex(value: impl Double) -> Self {
        Self::new(value.double(), Style::Hex, true)
    }

    const fn new(value: f64, style: Style, upper: bool) -> Self {
        Self {
            value,
            style,
            upper,
            spec: Spec::new(),
        }
    }

    spec_calls! {
        /// This many digits behind the point, of [`general`](Self::general) altogether: 6 unless
        /// given, of [`hex`](Self::hex) as many as the value has. May be C's `.*`: negative is none
        /// given. More than 4095 count as 4095.
    }

    fn sign(&self) -> &'static str {
        self.spec.sign(self.value.is_sign_negative())
    }

    fn write_name(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match (self.value.is_nan(), self.upper) {
            (false, false) => b"inf",
            (false, true) => b"INF",
            (true, false) => b"nan",
            (true, true) => b"NAN",
        };
        let spec = self.spec.without_zero();
        spec.write(f, [self.sign(), ""], name.len(), |to| to.push(name))
    }

    fn write_fixed(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let precision = self.spec.precision.unwrap_or(6);
        let mut decimal = Decimal::new(self.value, Wanted::Behind(precision));
        let last = UNITS + precision;
        decimal.round(last);
        self.write_plain(f, &decimal, last)
    }

    fn write_scientific(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let precision = self.spec.precision.unwrap_or(6);
        let mut decimal = Decimal::new(self.value, Wanted::BehindFirst(precision));
        decimal.round(decimal.first() + precision);
        // Rounding may have made it longer by a digit.
        self.write_power(f, &decimal, decimal.first() + precision)
    }

    fn write_general(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.spec.precision.unwrap_or(6).max(1);
        let mut decimal = Decimal::new(self.value, Wanted::BehindFirst(digits - 1));
        let before = decimal.first();
        decimal.round(before + digits - 1);
        let first = decimal.first();
        // The exponent is less than the number of digits, and at least -4.
        let is_plain = |first| UNITS < first + digits && first <= UNITS + 4;
        let last = if !self.spec.alternate {
            decimal.last()
        } else if is_plain(before) && !is_plain(first) {
            // 999999.5 has become 1e+06, and glibc forgets the zeros that `#` asks for.
            first
        } else {
            first + digits - 1
        };
        if is_plain(first) {
            self.write_plain(f, &decimal, last.max(UNITS))
        } else {
            self.write_power(f, &decimal, last)
        }
    }

    /// Writes `decimal` down to the digit `last`, which is not before the point.
    fn write_plain(
        &self,
        f: &mut fmt::Formatter<'_>,
        decimal: &Decimal,
        last: usize,
    ) -> fmt::Result {
        let first = decimal.first().min(UNITS);
        let point = self.point(last > UNITS);
        let length = last + 1 - first + point.len();
        self.spec.write(f, [self.sign(), ""], length, |to| {
            decimal.write(to, first, UNITS)?;
            to.push(point)?;
            decimal.write(to, UNITS + 1, last)
        })
    }

    /// Writes `decimal` down to the digit `last`, with one digit before the point and an exponent.
    fn write_power(
        &self,
        f: &mut fmt::Formatter<'_>,
        decimal: &Decimal,
        last: usize,
    ) -> fmt::Result {
        let first = decimal.first();
        let point = self.point(last > first);
        let letter = if self.upper { b'E' } else { b'e' };
        let exponent = Exponent::new(letter, first > UNITS, UNITS.abs_diff(first), 2);
        let length = last + 1 - first + point.len() + exponent.len();
        self.spec.write(f, [self.sign(), ""], length, |to| {
            decimal.write(to, first, first)?;
            to.push(point)?;
            decimal.write(to, first + 1, last)?;
            exponent.write(to)
        })
    }

    fn write_hex(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = Hexadecimal::new(self.value, self.spec.precision, self.upper);
        let point = self.point(number.has_fraction());
        let base = if self.upper { "0X" } else { "0x" };
        let length = number.len() + point.len();
        self.spec
            .write(f, [self.sign(), base], length, |to| number.write(to, point))
    }

    fn point(&self, has_fraction: bool) -> &'static [u8] {
        if has_fraction || self.spec.alternate {
            b"."
        } else {
            b""
        }
    }
}

impl fmt::Display for Float {
    /// Prints as C does. The format's own width and flags do not count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.value.is_finite() {
            return self.write_name(f);
        }
        match self.style {
            Style::Fixed => self.write_fixed(f),
            Style::Scientific => self.write_scientific(f),
            Style::General => self.write_general(f),
            Style::Hex => self.write_hex(f),
        }
    }
}
