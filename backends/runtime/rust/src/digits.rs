// SPDX-License-Identifier: MIT

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Base {
    Octal,
    Decimal,
    Hex,
    UpperHex,
}

/// The digits of a number, without leading zeros: none for 0.
pub(crate) struct Digits {
    digits: [u8; 22],
    start: usize,
}

impl Digits {
    pub(crate) fn new(number: u64, base: Base) -> Self {
        let mut digits = Self {
            digits: [0; 22],
            start: 22,
        };
        match base {
            Base::Octal => digits.fill(number, b"01234567"),
            Base::Decimal => digits.fill(number, b"0123456789"),
            Base::Hex => digits.fill(number, b"0123456789abcdef"),
            Base::UpperHex => digits.fill(number, b"0123456789ABCDEF"),
        }
        digits
    }

    /// The radix is known where this is compiled, so that no division is left of it.
    fn fill<const RADIX: usize>(&mut self, mut number: u64, characters: &[u8; RADIX]) {
        let radix = RADIX as u64;
        while number > 0 {
            self.start -= 1;
            #[allow(clippy::cast_possible_truncation)] // less than the radix
            let digit = (number % radix) as usize;
            self.digits[self.start] = characters[digit];
            number /= radix;
        }
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.digits[self.start..]
    }
}
