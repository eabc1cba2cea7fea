// SPDX-License-Identifier: MIT
use std::fmt;

use super::fraction::Fraction;
use crate::writer::Writer;

/// Digits in a group.
const DIGITS: usize = 9;

/// What a group is less than.
const GROUP: u32 = 1_000_000_000;

/// What a one counts in each place of a group.
const COUNTS: [u32; DIGITS] = [
    100_000_000,
    10_000_000,
    1_000_000,
    100_000,
    10_000,
    1000,
    100,
    10,
    1,
];

/// Groups before the point: the largest double has 309 digits.
const BEFORE: usize = 35;

/// Groups behind it: each takes 9 of at most 1074 binary places.
const BEHIND: usize = 120;

/// The number of the digit before the point. Digits are numbered from the left.
pub(super) const UNITS: usize = BEFORE * DIGITS - 1;

/// The digits that are asked for.
#[derive(Clone, Copy)]
pub(super) enum Wanted {
    /// So many behind the point.
    Behind(usize),
    /// So many behind the first that is not 0.
    BehindFirst(usize),
}

/// The value of a double in decimal: exact as far as digits are wanted, and behind them not 0 if
/// the exact value is not.
pub(super) struct Decimal {
    /// Nine digits each, the most significant first.
    groups: [u32; BEFORE + BEHIND],
    /// The groups outside of these are 0.
    start: usize,
    end: usize,
}

impl Decimal {
    /// The finite `value` without its sign.
    pub(super) fn new(value: f64, wanted: Wanted) -> Self {
        const FRACTION_BITS: u32 = f64::MANTISSA_DIGITS - 1;
        let bits = value.to_bits() & (u64::MAX >> 1);
        let fraction = bits & ((1 << FRACTION_BITS) - 1);
        #[allow(clippy::cast_possible_truncation)] // 11 bits
        let biased = (bits >> FRACTION_BITS) as u32;
        // A subnormal has no leading 1, and the exponent of the smallest number that has.
        let mantissa = fraction | u64::from(biased != 0) << FRACTION_BITS;
        // The last bit of the mantissa counts 1 at this exponent.
        let (exponent, point) = (biased.max(1), 1023 + FRACTION_BITS);

        let mut decimal = Self {
            groups: [0; BEFORE + BEHIND],
            start: BEFORE,
            end: BEFORE,
        };
        if exponent >= point {
            decimal.set(mantissa);
            decimal.double(exponent - point);
        } else {
            let places = point - exponent;
            let whole = mantissa.checked_shr(places).unwrap_or(0);
            let behind = mantissa - whole.checked_shl(places).unwrap_or(0);
            decimal.set(whole);
            decimal.set_behind(Fraction::new(behind, places as usize), wanted);
        }
        decimal
    }

    #[allow(clippy::cast_possible_truncation)] // less than 2^53, so the first is less than GROUP
    fn set(&mut self, whole: u64) {
        self.start = BEFORE - 2;
        self.groups[BEFORE - 2] = (whole / u64::from(GROUP)) as u32;
        self.groups[BEFORE - 1] = (whole % u64::from(GROUP)) as u32;
        self.skip_zeros();
    }

    fn set_behind(&mut self, mut fraction: Fraction, wanted: Wanted) {
        while !fraction.is_zero() {
            let last = match wanted {
                Wanted::Behind(places) => UNITS + places,
                Wanted::BehindFirst(digits) => self.start * DIGITS + DIGITS - 1 + digits,
            };
            // Half of a group's last digit is seen in the next one.
            if self.end > last / DIGITS + 1 {
                self.groups[self.end] = 1;
                self.end += 1;
                break;
            }
            self.groups[self.end] = fraction.multiply(GROUP);
            self.end += 1;
            self.skip_zeros();
        }
    }

    fn skip_zeros(&mut self) {
        while self.start < self.end && self.groups[self.start] == 0 {
            self.start += 1;
        }
    }

    /// Doubles a whole number as often as told.
    fn double(&mut self, mut times: u32) {
        while times > 0 {
            // A group times 2^29 and what is carried fit in 64 bits, and the carry in a group.
            let step = times.min(29);
            let mut carry = 0;
            for group in self.groups[self.start..self.end].iter_mut().rev() {
                let value = (u64::from(*group) << step) + u64::from(carry);
                #[allow(clippy::cast_possible_truncation)]
                {
                    *group = (value % u64::from(GROUP)) as u32;
                    carry = (value / u64::from(GROUP)) as u32;
                }
            }
            if carry > 0 {
                self.start -= 1;
                self.groups[self.start] = carry;
            }
            times -= step;
        }
    }

    /// The number of the first digit that is not 0; that before the point, if all are.
    pub(super) fn first(&self) -> usize {
        let groups = &self.groups[self.start..self.end];
        groups
            .iter()
            .position(|&group| group != 0)
            .map_or(UNITS, |at| {
                let zeros = COUNTS.iter().take_while(|&&count| groups[at] < count);
                (self.start + at) * DIGITS + zeros.count()
            })
    }

    /// The number of the last digit that is not 0; that before the point, if all are.
    pub(super) fn last(&self) -> usize {
        let groups = &self.groups[self.start..self.end];
        groups
            .iter()
            .rposition(|&group| group != 0)
            .map_or(UNITS, |at| {
                let digits = COUNTS.iter().take_while(|&&count| groups[at] % count != 0);
                (self.start + at) * DIGITS + digits.count()
            })
    }

    /// Rounds so that the digit `last` is the last one. A half goes to where that digit is even.
    pub(super) fn round(&mut self, last: usize) {
        let (mut at, digit) = (last / DIGITS, last % DIGITS);
        if at >= self.end {
            return;
        }
        let unit = COUNTS[digit];
        let group = self.groups[at];
        let mut behind = self.groups[at + 1..self.end.max(at + 1)].iter();
        let (tail, half) = if unit == 1 {
            (behind.next().copied().unwrap_or(0), GROUP / 2)
        } else {
            (group % unit, unit / 2)
        };
        let odd = group / unit % 2 == 1;
        let up = tail > half || (tail == half && (odd || behind.any(|&group| group != 0)));

        self.groups[at] = group - group % unit;
        self.groups[at + 1..self.end].fill(0);
        if up {
            self.groups[at] += unit;
            while self.groups[at] >= GROUP {
                self.groups[at] -= GROUP;
                at -= 1;
                self.groups[at] += 1;
            }
            self.start = self.start.min(at);
        }
    }

    /// Writes the digits from `first` to `last`, at most 4095 of them behind what the value has.
    pub(super) fn write(&self, to: &mut Writer<'_, '_>, first: usize, last: usize) -> fmt::Result {
        let end = last + 1;
        let mut at = first;
        while at < end.min(self.end * DIGITS) {
            let start = at / DIGITS * DIGITS;
            let stop = end.min(start + DIGITS);
            to.push(&digits(self.groups[at / DIGITS])[at - start..stop - start])?;
            at = stop;
        }
        to.zeros(end - at)
    }
}

fn digits(mut group: u32) -> [u8; DIGITS] {
    let mut digits = [b'0'; DIGITS];
    for digit in digits.iter_mut().rev() {
        #[allow(clippy::cast_possible_truncation)] // less than 10
        {
            *digit += (group % 10) as u8;
        }
        group /= 10;
    }
    digits
}
