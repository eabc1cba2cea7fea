// SPDX-License-Identifier: MIT
use std::fmt;

use crate::amount;
use crate::writer::Writer;

/// The flags, width and precision of a number's conversion.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spec {
    sign: Sign,
    pad: Pad,
    pub(crate) alternate: bool,
    width: usize,
    pub(crate) precision: Option<usize>,
}

/// What stands before a number that is not negative; the later, the more it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sign {
    Nothing,
    Space,
    Plus,
}

/// What fills the width; the later, the more it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pad {
    BlanksBefore,
    ZerosBefore,
    BlanksAfter,
}

impl Spec {
    pub(crate) const fn new() -> Self {
        Self {
            sign: Sign::Nothing,
            pad: Pad::BlanksBefore,
            alternate: false,
            width: 0,
            precision: None,
        }
    }

    pub(crate) fn plus(&mut self) {
        self.sign = Sign::Plus;
    }

    pub(crate) fn space(&mut self) {
        self.sign = self.sign.max(Sign::Space);
    }

    pub(crate) fn left(&mut self) {
        self.pad = Pad::BlanksAfter;
    }

    pub(crate) fn zero(&mut self) {
        self.pad = self.pad.max(Pad::ZerosBefore);
    }

    pub(crate) fn width(&mut self, star: i64) {
        let (width, left) = amount::width(star);
        self.width = width;
        if left {
            self.left();
        }
    }

    pub(crate) fn precision(&mut self, star: i64) {
        self.precision = amount::precision(star);
    }

    /// The sign of a signed number.
    pub(crate) fn sign(&self, negative: bool) -> &'static str {
        match self.sign {
            _ if negative => "-",
            Sign::Plus => "+",
            Sign::Space => " ",
            Sign::Nothing => "",
        }
    }

    /// The same, but for the flag `0`: blanks fill the width.
    pub(crate) fn without_zero(mut self) -> Self {
        if self.pad == Pad::ZerosBefore {
            self.pad = Pad::BlanksBefore;
        }
        self
    }

    /// Writes `prefix`, a sign and what marks the base, and behind it what `body` writes, which has
    /// to be `length` characters, in the width. Zeros that fill it come behind the prefix.
    pub(crate) fn write(
        &self,
        f: &mut fmt::Formatter<'_>,
        prefix: [&str; 2],
        length: usize,
        body: impl FnOnce(&mut Writer<'_, '_>) -> fmt::Result,
    ) -> fmt::Result {
        let length = prefix[0].len() + prefix[1].len() + length;
        let fill = self.width.saturating_sub(length);
        let mut to = Writer::new(f);
        if self.pad == Pad::BlanksBefore {
            to.blanks(fill)?;
        }
        to.push(prefix[0].as_bytes())?;
        to.push(prefix[1].as_bytes())?;
        if self.pad == Pad::ZerosBefore {
            to.zeros(fill)?;
        }
        body(&mut to)?;
        if self.pad == Pad::BlanksAfter {
            to.blanks(fill)?;
        }
        to.flush()
    }
}

/// The calls with which a type that has a `spec` is given its flags, width and precision.
macro_rules! spec_calls {
    ($(#[$precision:meta])+) => {
        /// The flag `+`: a sign in any case, where the conversion is signed.
        pub fn plus(mut self) -> Self {
            self.spec.plus();
            self
        }

        /// The flag that is a blank: a blank where there is no sign.
        pub fn space(mut self) -> Self {
            self.spec.space();
            self
        }

        /// The flag `-`: at the left of its width.
        pub fn left(mut self) -> Self {
            self.spec.left();
            self
        }

        /// The flag `0`: zeros fill the width, unless C has blanks fill it.
        pub fn zero(mut self) -> Self {
            self.spec.zero();
            self
        }

        /// The flag `#`: the alternate form.
        pub fn alternate(mut self) -> Self {
            self.spec.alternate = true;
            self
        }

        /// At least this many characters, which may be C's `*`: negative is at the left. More than
        /// 4095 count as 4095.
        pub fn width(mut self, width: impl Into<i64>) -> Self {
            self.spec.width(width.into());
            self
        }

        $(#[$precision])+
        pub fn precision(mut self, precision: impl Into<i64>) -> Self {
            self.spec.precision(precision.into());
            self
        }
    };
}

pub(crate) use spec_calls;
