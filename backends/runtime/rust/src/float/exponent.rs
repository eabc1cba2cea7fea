// SPDX-License-Identifier: MIT
use std::fmt;

use crate::digits::{Base, Digits};
use crate::writer::Writer;

/// What stands behind the digits: `e-05`, `p+1`.
pub(super) struct Exponent {
    head: [u8; 2],
    zeros: usize,
    digits: Digits,
}

impl Exponent {
    /// An exponent of at least `least` digits.
    pub(super) fn new(letter: u8, negative: bool, magnitude: usize, least: usize) -> Self {
        let digits = Digits::new(magnitude as u64, Base::Decimal);
        Self {
            head: [letter, if negative { b'-' } else { b'+' }],
            zeros: least.saturating_sub(digits.as_bytes().len()),
            digits,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.head.len() + self.zeros + self.digits.as_bytes().len()
    }

    pub(super) fn write(&self, to: &mut Writer<'_, '_>) -> fmt::Result {
        to.push(&self.head)?;
        to.zeros(self.zeros)?;
        to.push(self.digits.as_bytes())
    }
}
