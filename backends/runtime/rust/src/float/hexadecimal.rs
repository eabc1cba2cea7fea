// SPDX-License-Identifier: MIT
use std::fmt;

use super::exponent::Exponent;
use crate::writer::Writer;

/// Bits behind the point of a double.
const FRACTION_BITS: u32 = f64::MANTISSA_DIGITS - 1;

/// As many hexadecimal digits.
const FRACTION_DIGITS: usize = FRACTION_BITS as usize / 4;

/// The digits and the exponent of `%a`, without `0x`.
pub(super) struct Hexadecimal {
    /// The digit before the point, and 13 behind it.
    digits: [u8; 1 + FRACTION_DIGITS],
    /// How many digits are behind the point.
    precision: usize,
    exponent: Exponent,
}

impl Hexadecimal {
    /// The finite `value` without its sign. With no precision, as many digits as it has.
    pub(super) fn new(value: f64, precision: Option<usize>, upper: bool) -> Self {
        let bits = value.to_bits() & (u64::MAX >> 1);
        let fraction = bits & ((1 << FRACTION_BITS) - 1);
        let biased = bits >> FRACTION_BITS;
        // A subnormal has no leading 1, and the exponent of the smallest number that has.
        let (lead, biased) = if biased == 0 {
            (0, if fraction == 0 { 1023 } else { 1 })
        } else {
            (1, biased)
        };
        let zeros = (fraction | 1 << FRACTION_BITS).trailing_zeros() as usize / 4;
        let precision = precision.unwrap_or(FRACTION_DIGITS - zeros);
        let number = round(lead << FRACTION_BITS | fraction, precision);

        let characters = if upper {
            b"0123456789ABCDEF"
        } else {
            b"0123456789abcdef"
        };
        let mut rest = number;
        let digits = [(); 1 + FRACTION_DIGITS].map(|()| {
            let digit = characters[(rest >> FRACTION_BITS & 15) as usize];
            rest <<= 4;
            digit
        });
        let letter = if upper { b'P' } else { b'p' };
        #[allow(clippy::cast_possible_truncation)] // at most 1023
        let magnitude = biased.abs_diff(1023) as usize;
        Self {
            digits,
            precision,
            exponent: Exponent::new(letter, biased < 1023, magnitude, 1),
        }
    }

    pub(super) fn has_fraction(&self) -> bool {
        self.precision > 0
    }

    /// The length in characters, without the point.
    pub(super) fn len(&self) -> usize {
        1 + self.precision + self.exponent.len()
    }

    pub(super) fn write(&self, to: &mut Writer<'_, '_>, point: &[u8]) -> fmt::Result {
        let (lead, fraction) = self.digits.split_at(1);
        let shown = self.precision.min(FRACTION_DIGITS);
        to.push(lead)?;
        to.push(point)?;
        to.push(&fraction[..shown])?;
        to.zeros(self.precision - shown)?;
        self.exponent.write(to)
    }
}

/// Rounds to `precision` digits behind the point, a half to even. The digit before it may become 2.
fn round(number: u64, precision: usize) -> u64 {
    if precision >= FRACTION_DIGITS {
        return number;
    }
    let unit = 1 << (4 * (FRACTION_DIGITS - precision));
    let tail = number % unit;
    let down = number - tail;
    let odd = down & unit != 0;
    if tail > unit / 2 || (tail == unit / 2 && odd) {
        down + unit
    } else {
        down
    }
}
