// SPDX-License-Identifier: MIT
//! Widths and precisions that come from an event's arguments: C's `*`.

use std::os::raw::c_int;

/// The largest width, and the largest precision of a number: what a format may say itself.
pub(crate) const MOST: usize = 4095;

/// The width that `*` means, and whether it asks for the left: a negative width does.
pub(crate) fn width(star: i64) -> (usize, bool) {
    (at_most(star.unsigned_abs(), MOST), star < 0)
}

/// The precision of a number that `.*` means; a negative one is none.
pub(crate) fn precision(star: i64) -> Option<usize> {
    Some(at_most(u64::try_from(star).ok()?, MOST))
}

/// The precision of a string that `.*` means: no more than C's `int` can say.
pub(crate) fn string_precision(star: i64) -> Option<usize> {
    Some(at_most(u64::try_from(star).ok()?, c_int::MAX as usize))
}

fn at_most(amount: u64, most: usize) -> usize {
    usize::try_from(amount).map_or(most, |amount| amount.min(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_have_limits() {
        for (star, expected) in [
            (0, (0, false)),
            (4095, (4095, false)),
            (4096, (4095, false)),
            (i64::MAX, (4095, false)),
            (-1, (1, true)),
            (-4096, (4095, true)),
            (i64::MIN, (4095, true)),
        ] {
            assert_eq!(width(star), expected);
        }
        assert_eq!(precision(i64::MAX), Some(4095));
        assert_eq!(precision(0), Some(0));
        assert_eq!(precision(-1), None);
        assert_eq!(string_precision(4096), Some(4096));
        assert_eq!(string_precision(i64::MAX), Some(0x7fff_ffff));
        assert_eq!(string_precision(i64::MIN), None);
    }
}
