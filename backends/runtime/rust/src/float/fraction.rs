// SPDX-License-Identifier: MIT

/// Bits in a word.
const BITS: usize = u32::BITS as usize;

/// Words for the 1074 bits behind the point of the smallest double.
const WORDS: usize = (1074 + BITS - 1) / BITS;

/// What is behind the point of a number, in binary.
pub(super) struct Fraction {
    /// The first one counts 2^-32.
    words: [u32; WORDS],
    /// The words outside of these are 0.
    start: usize,
    end: usize,
}

impl Fraction {
    /// `bits`, the last of which is `places` behind the point, and the first not before it.
    pub(super) fn new(bits: u64, places: usize) -> Self {
        let end = (places + BITS - 1) / BITS;
        let mut fraction = Self {
            words: [0; WORDS],
            start: end,
            end,
        };
        let mut rest = u128::from(bits) << (end * BITS - places);
        while rest > 0 {
            fraction.start -= 1;
            fraction.words[fraction.start] = low(rest);
            rest >>= BITS;
        }
        fraction
    }

    pub(super) fn is_zero(&self) -> bool {
        self.start == self.end
    }

    /// Multiplies by `factor`; what comes before the point is returned, and taken away.
    pub(super) fn multiply(&mut self, factor: u32) -> u32 {
        let mut carry = 0;
        for word in self.words[self.start..self.end].iter_mut().rev() {
            let product = u64::from(*word) * u64::from(factor) + carry;
            *word = low(product.into());
            carry = product >> BITS;
        }
        while self.start < self.end && self.words[self.end - 1] == 0 {
            self.end -= 1;
        }
        let carry = low(carry.into());
        if carry == 0 || self.start == 0 {
            return carry;
        }
        self.start -= 1;
        self.words[self.start] = carry;
        0
    }
}

#[allow(clippy::cast_possible_truncation)]
fn low(bits: u128) -> u32 {
    bits as u32
}
