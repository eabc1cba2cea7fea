// SPDX-License-Identifier: MIT
//! Floating point numbers are printed as C's library prints them, byte for byte.

use std::ffi::CString;
use std::os::raw::{c_char, c_double, c_int};

use tracegen_rt::Float;

extern "C" {
    fn snprintf(to: *mut c_char, size: usize, format: *const c_char, ...) -> c_int;
}

const CONVERSIONS: &str = "fFeEgGaA";
const FLAGS: &str = "+ -0#";

/// A conversion of a double, as both languages are asked for it.
#[derive(Clone, Copy, Debug)]
struct Conversion {
    letter: char,
    /// A bit for each of [`FLAGS`].
    flags: u8,
    width: Option<i32>,
    precision: Option<i32>,
}

impl Conversion {
    fn flags(&self) -> impl Iterator<Item = char> + '_ {
        FLAGS
            .char_indices()
            .filter(move |(bit, _)| self.flags & (1 << bit) != 0)
            .map(|(_, flag)| flag)
    }

    fn in_c(&self, value: f64) -> Vec<u8> {
        let format = CString::new(format!(
            "%{}*.*{}",
            self.flags().collect::<String>(),
            self.letter
        ))
        .unwrap();
        let mut text = vec![0_u8; 5000];
        // SAFETY: the format takes two integers and a double, and a negative precision is none.
        let length = unsafe {
            snprintf(
                text.as_mut_ptr().cast(),
                text.len(),
                format.as_ptr(),
                self.width.unwrap_or(0) as c_int,
                self.precision.unwrap_or(-1) as c_int,
                value as c_double,
            )
        };
        text.truncate(usize::try_from(length).unwrap());
        text
    }

    fn in_rust(&self, value: f64) -> Vec<u8> {
        let mut float = match self.letter {
            'f' => Float::fixed(value),
            'F' => Float::upper_fixed(value),
            'e' => Float::scientific(value),
            'E' => Float::upper_scientific(value),
            'g' => Float::general(value),
            'G' => Float::upper_general(value),
            'a' => Float::hex(value),
            'A' => Float::upper_hex(value),
            letter => unreachable!("{letter}"),
        };
        for flag in self.flags() {
            float = match flag {
                '+' => float.plus(),
                ' ' => float.space(),
                '-' => float.left(),
                '0' => float.zero(),
                '#' => float.alternate(),
                _ => unreachable!("{flag}"),
            };
        }
        if let Some(width) = self.width {
            float = float.width(width);
        }
        if let Some(precision) = self.precision {
            float = float.precision(precision);
        }
        float.to_string().into_bytes()
    }

    #[track_caller]
    fn compare(&self, value: f64) {
        let (c, rust) = (self.in_c(value), self.in_rust(value));
        assert!(
            c == rust,
            "{self:?} of {:#018x}, {value:e}\n   C: {}\nRust: {}",
            value.to_bits(),
            String::from_utf8_lossy(&c),
            String::from_utf8_lossy(&rust),
        );
    }
}

/// Every conversion with no flags, no width, and the precision.
fn plain(precision: Option<i32>) -> impl Iterator<Item = Conversion> {
    CONVERSIONS.chars().map(move |letter| Conversion {
        letter,
        flags: 0,
        width: None,
        precision,
    })
}

/// Numbers that are hard: where they are halves, or about to get another digit, or not numbers.
fn values() -> Vec<f64> {
    let mut values = vec![
        0.0,
        f64::INFINITY,
        f64::NAN,
        f64::from_bits(0x7ff0_0000_0000_0001),
        f64::from_bits(0x7fff_ffff_ffff_ffff),
        f64::MAX,
        f64::MIN_POSITIVE,
        f64::from_bits(1),
        f64::from_bits(2),
        f64::from_bits(3),
        f64::from_bits(0x0000_8000_0000_0000),
        f64::from_bits(0x000f_ffff_ffff_ffff),
        f64::from_bits(0x001f_ffff_ffff_ffff),
        f64::EPSILON,
        std::f64::consts::PI,
        0.1,
        0.2,
        0.3,
        1.0 / 3.0,
        2.0 / 3.0,
        123_456_789.125,
        0.000_1,
        0.000_099_999_95,
        0.000_099_999_949_999,
        5e-324,
        1e23,
        8.5e22,
        9_007_199_254_740_993.0,
        18_446_744_073_709_551_615.0,
        999_999_999.5,
        999_999_999_999_999.9,
        0.999_999_999_5,
        1.999_999_999_999_999_8,
    ];
    // Halves, in every place that they can be in.
    for whole in [0.0, 1.0, 2.0, 3.0, 7.0, 8.0, 15.0, 99.0, 1e6, 4e15] {
        for power in 1..=30 {
            values.push(whole + 0.5_f64.powi(power));
            values.push(whole + 3.0 * 0.5_f64.powi(power));
        }
    }
    for places in 1..=18 {
        let nines = 10_f64.powi(places) - 1.0;
        for power in -20..=20 {
            values.push((nines + 0.5) * 10_f64.powi(power));
            values.push(nines * 10_f64.powi(power));
        }
    }
    for power in -330..=308 {
        let ten: f64 = format!("1e{power}").parse().unwrap();
        let neighbours = [ten.to_bits().saturating_sub(1), ten.to_bits() + 1];
        values.push(ten);
        values.extend(neighbours.map(f64::from_bits));
    }
    for power in -1074..=1023 {
        values.push(2_f64.powi(power));
    }
    let negative: Vec<f64> = values.iter().map(|value| -value).collect();
    values.extend(negative);
    values
}

/// A generator of 64 bits, xorshift64*, with a fixed seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: i32) -> i32 {
        (self.next() >> 33) as i32 % end
    }

    /// Any double; every fourth with an exponent that people use.
    fn double(&mut self) -> f64 {
        let bits = self.next();
        if bits % 4 == 0 {
            let exponent = 1023 - 40 + self.next() % 80;
            return f64::from_bits(bits & !(0x7ff << 52) | exponent << 52);
        }
        f64::from_bits(bits)
    }
}

#[test]
fn hard_numbers_are_those_of_c() {
    for value in values() {
        for precision in [None, Some(0), Some(1), Some(5), Some(17)] {
            plain(precision).for_each(|conversion| conversion.compare(value));
        }
    }
}

#[test]
fn every_precision_is_as_in_c() {
    let mut values = vec![0.0, 0.5, 1.5, 2.5, 9.5, 99.5, 0.125, 9.999_999_5, 99_999.95];
    values.extend([999_999.5, 1e-5, 1e300, f64::MAX, f64::MIN_POSITIVE, 5e-324]);
    values.extend([0.1, 1.0 / 3.0, 1e15 / 7.0, -0.0, f64::INFINITY, -f64::NAN]);
    let precisions = (0..=60).chain([300, 308, 309, 340, 766, 767, 1073, 1074, 1075, 1100, 4095]);
    for precision in precisions.map(Some).chain([None, Some(-1), Some(i32::MIN)]) {
        for &value in &values {
            plain(precision).for_each(|conversion| conversion.compare(value));
        }
    }
}

#[test]
fn flags_and_widths_are_those_of_c() {
    let values = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        -2.5,
        123_456.0,
        1_234_567.0,
        -0.000_012_345,
        1e100,
        5e-324,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
        -f64::NAN,
    ];
    for letter in CONVERSIONS.chars() {
        for flags in 0..32 {
            for width in [0, 1, 5, 9, 20, 70, 4095, -1, -9, -20, -4095] {
                for precision in [None, Some(0), Some(1), Some(3), Some(14)] {
                    let conversion = Conversion {
                        letter,
                        flags,
                        width: Some(width),
                        precision,
                    };
                    values.iter().for_each(|&value| conversion.compare(value));
                }
            }
        }
    }
}

#[test]
fn any_number_is_that_of_c() {
    let mut random = Random(0x7472_6163_6567_656e);
    for _ in 0..40_000 {
        let conversion = Conversion {
            letter: char::from(CONVERSIONS.as_bytes()[random.below(8) as usize]),
            flags: random.below(32) as u8,
            width: Some(random.below(60) - 30),
            precision: Some(random.below(40) - 2),
        };
        conversion.compare(random.double());
    }
}

#[test]
fn singles_are_promoted() {
    for (single, expected) in [
        (0.1, "0.100000001490"),
        (f32::MIN_POSITIVE / 2.0, "0.000000000000"),
        (-0.0, "-0.000000000000"),
        (f32::NEG_INFINITY, "-inf"),
        (f32::from_bits(0x7fc0_0000), "nan"),
        (f32::from_bits(0xffc0_0000), "-nan"),
        (f32::from_bits(0xff80_0001), "-nan"),
    ] {
        assert_eq!(Float::fixed(single).precision(12).to_string(), expected);
    }
    assert_eq!(Float::hex(f32::MIN_POSITIVE / 2.0).to_string(), "0x1p-127");
}

#[test]
fn amounts_are_limited() {
    assert_eq!(Float::fixed(1.0).width(i64::MAX).to_string().len(), 4095);
    assert_eq!(Float::fixed(1.0).width(i64::MIN).to_string().len(), 4095);
    assert_eq!(
        Float::fixed(1.0).precision(i64::MAX).to_string().len(),
        4097
    );
    assert_eq!(
        Float::fixed(1.0).precision(i64::MIN).to_string(),
        "1.000000"
    );
}
