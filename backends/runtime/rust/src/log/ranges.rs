// SPDX-License-Identifier: MIT
//! The addresses that `-dfilter` lets through.

use std::ops::RangeInclusive;
use std::ptr;
use std::sync::atomic::{AtomicPtr, Ordering};

use super::LogError;

type Ranges = Vec<RangeInclusive<u64>>;

/// The ranges in force; NULL while there is no filter. Lists that others have replaced are kept,
/// since a thread may still be reading them: they are few and small, and looking needs no lock.
static RANGES: AtomicPtr<Ranges> = AtomicPtr::new(ptr::null_mut());

/// Puts a filter in force. Without any range there is none.
pub(super) fn set(ranges: Ranges) {
    let ranges = if ranges.is_empty() {
        ptr::null_mut()
    } else {
        Box::into_raw(Box::new(ranges))
    };
    RANGES.store(ranges, Ordering::Release);
}

/// Whether the filter lets `address` through.
pub(super) fn contain(address: u64) -> bool {
    // SAFETY: NULL, or what `set` has leaked, which nobody changes.
    let ranges = unsafe { RANGES.load(Ordering::Acquire).as_ref() };
    ranges.map_or(true, |ranges| {
        ranges.iter().any(|range| range.contains(&address))
    })
}

/// Reads ranges joined by commas.
pub(super) fn parse(text: &str) -> Result<Ranges, LogError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    text.split(',')
        .map(|item| parse_one(item).ok_or_else(|| LogError::range(item)))
        .collect()
}

fn parse_one(text: &str) -> Option<RangeInclusive<u64>> {
    let at = text.find(['.', '+', '-'])?;
    let start = parse_number(&text[..at])?;
    let rest = &text[at..];
    let (first, last) = if let Some(end) = rest.strip_prefix("..") {
        (start, parse_number(end)?)
    } else if let Some(length) = rest.strip_prefix('+') {
        (
            start,
            start.checked_add(parse_number(length)?.checked_sub(1)?)?,
        )
    } else {
        let length = parse_number(rest.strip_prefix('-')?)?;
        (start.checked_sub(length.checked_sub(1)?)?, start)
    };
    (first <= last).then_some(first..=last)
}

/// Reads `0x` and hexadecimal digits, or decimal ones.
fn parse_number(text: &str) -> Option<u64> {
    let (digits, radix) = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => (digits, 16),
        None => (text, 10),
    };
    // `from_str_radix` would take a sign.
    digits
        .starts_with(|digit: char| digit.is_ascii_hexdigit())
        .then_some(())?;
    u64::from_str_radix(digits, radix).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_range_is_read() {
        let expected = vec![0x10..=0x1f, 100..=109, 91..=100, 0..=u64::MAX, 5..=5];
        let text = "0x10..0x1f,100+10,100-10,0..0xffffffffffffffff,5+1";
        assert_eq!(parse(text), Ok(expected));
        assert_eq!(parse("0xffffffffffffffff+1"), Ok(vec![u64::MAX..=u64::MAX]));
        assert_eq!(parse("0-1"), Ok(vec![0..=0]));
        assert_eq!(parse(""), Ok(vec![]));
    }

    #[test]
    fn what_is_no_range_is_named() {
        for wrong in [
            "0x10",
            "..5",
            "5..",
            "5.6",
            "5+",
            "5-",
            "5+0",
            "5-0",
            "6..5",
            "1-3",
            "-5+1",
            "+5+1",
            "5+-1",
            "5++1",
            "0x+1",
            "5..0x",
            "a..f",
            "0xffffffffffffffff+2",
            "0x10000000000000000+1",
            " 1+1",
            "1+1 ",
            "0x-1..5",
            "1..2..3",
            "ä+1",
            "",
        ] {
            let text = format!("1+1,{wrong}");
            assert_eq!(parse(&text), Err(LogError::range(wrong)), "{wrong}");
        }
    }
}
