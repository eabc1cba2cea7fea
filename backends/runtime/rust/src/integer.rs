// SPDX-License-Identifier: MIT
use std::fmt::{self, Write};

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
    base: Base,
    sign: Sign,
    pad: Pad,
    alternate: bool,
    width: usize,
    precision: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Base {
    Octal,
    Decimal,
    Hex,
    UpperHex,
}

/// What stands before the digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// The conversion is unsigned, and flags do not change that.
    Never,
    Nothing,
    Space,
    Plus,
    Minus,
}

/// What fills the width; the later, the more it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pad {
    BlanksBefore,
    ZerosBefore,
    BlanksAfter,
}

impl Integer {
    /// `%d`, `%i`.
    pub fn decimal(value: impl Into<i64>) -> Self {
        let value = value.into();
        let sign = if value < 0 {
            Sign::Minus
        } else {
            Sign::Nothing
        };
        Self::new(value.unsigned_abs(), Base::Decimal, sign)
    }

    /// `%u`.
    pub fn unsigned(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::Decimal, Sign::Never)
    }

    /// `%x`.
    pub fn hex(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::Hex, Sign::Never)
    }

    /// `%X`.
    pub fn upper_hex(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::UpperHex, Sign::Never)
    }

    /// `%o`.
    pub fn octal(value: impl Into<u64>) -> Self {
        Self::new(value.into(), Base::Octal, Sign::Never)
    }

    const fn new(magnitude: u64, base: Base, sign: Sign) -> Self {
        Self {
            magnitude,
            base,
            sign,
            pad: Pad::BlanksBefore,
            alternate: false,
            width: 0,
            precision: None,
        }
    }

    /// The flag `+`: a sign in any case.
    pub fn plus(mut self) -> Self {
        if matches!(self.sign, Sign::Nothing | Sign::Space) {
            self.sign = Sign::Plus;
        }
        self
    }

    /// The flag that is a blank: a blank where there is no sign.
    pub fn space(mut self) -> Self {
        if self.sign == Sign::Nothing {
            self.sign = Sign::Space;
        }
        self
    }

    /// The flag `-`: at the left of its width.
    pub fn left(mut self) -> Self {
        self.pad = Pad::BlanksAfter;
        self
    }

    /// The flag `0`: zeros fill the width, unless there is a precision or the flag `-`.
    pub fn zero(mut self) -> Self {
        self.pad = self.pad.max(Pad::ZerosBefore);
        self
    }

    /// The flag `#`: `0x` before what is not zero, and octal digits begin with a 0.
    pub fn alternate(mut self) -> Self {
        self.alternate = true;
        self
    }

    /// At least this many characters, which may be C's `*`: negative is at the left.
    pub fn width(mut self, width: i32) -> Self {
        self.width = width.unsigned_abs() as usize;
        if width < 0 {
            self.pad = Pad::BlanksAfter;
        }
        self
    }

    /// At least this many digits, and none for 0 with precision 0; may be C's `.*`: negative is
    /// none given.
    pub fn precision(mut self, precision: i32) -> Self {
        self.precision = usize::try_from(precision).ok();
        self
    }

    fn prefix(&self) -> &'static str {
        match (self.base, self.sign) {
            (Base::Hex, _) if self.alternate && self.magnitude != 0 => "0x",
            (Base::UpperHex, _) if self.alternate && self.magnitude != 0 => "0X",
            (_, Sign::Plus) => "+",
            (_, Sign::Minus) => "-",
            (_, Sign::Space) => " ",
            (_, Sign::Never | Sign::Nothing) => "",
        }
    }
}

/// The digits of a number, without leading zeros: none for 0.
struct Digits {
    digits: [u8; 22],
    start: usize,
}

impl Digits {
    fn new(mut number: u64, base: Base) -> Self {
        let (radix, characters) = match base {
            Base::Octal => (8, b"0123456789abcdef"),
            Base::Decimal => (10, b"0123456789abcdef"),
            Base::Hex => (16, b"0123456789abcdef"),
            Base::UpperHex => (16, b"0123456789ABCDEF"),
        };
        let mut digits = [0; 22];
        let mut start = digits.len();
        while number > 0 {
            start -= 1;
            #[allow(clippy::cast_possible_truncation)] // less than 16
            let digit = (number % radix) as usize;
            digits[start] = characters[digit];
            number /= radix;
        }
        Self { digits, start }
    }

    fn as_bytes(&self) -> &[u8] {
        &self.digits[self.start..]
    }
}

impl fmt::Display for Integer {
    /// Prints as C does. The format's own width and flags do not count.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = Digits::new(self.magnitude, self.base);
        let digits = digits.as_bytes();
        let prefix = self.prefix();

        let mut zeros = self.precision.unwrap_or(1).saturating_sub(digits.len());
        if self.alternate && self.base == Base::Octal {
            zeros = zeros.max(1);
        }
        let mut blanks = self
            .width
            .saturating_sub(prefix.len() + zeros + digits.len());
        if self.pad == Pad::ZerosBefore && self.precision.is_none() {
            zeros += blanks;
            blanks = 0;
        }

        if self.pad != Pad::BlanksAfter {
            repeat(f, ' ', blanks)?;
        }
        f.write_str(prefix)?;
        repeat(f, '0', zeros)?;
        for &digit in digits {
            f.write_char(char::from(digit))?;
        }
        if self.pad == Pad::BlanksAfter {
            repeat(f, ' ', blanks)?;
        }
        Ok(())
    }
}

fn repeat(f: &mut fmt::Formatter<'_>, character: char, times: usize) -> fmt::Result {
    (0..times).try_for_each(|_| f.write_char(character))
}
