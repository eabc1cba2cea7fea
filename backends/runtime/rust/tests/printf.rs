// SPDX-License-Identifier: MIT
//! What the crate prints is what C's library prints, byte for byte.

use std::ffi::CString;
use std::os::raw::{c_char, c_int, c_long, c_ulong, c_void};
use std::ptr;

use tracegen_rt::{CStrPtr, Integer, Line, Pointer, Str, TracePtr, TraceStr, NULL_STR};

extern "C" {
    fn snprintf(to: *mut c_char, size: usize, format: *const c_char, ...) -> c_int;
}

/// What `snprintf` makes of a format and its arguments.
macro_rules! c {
    ($format:expr $(, $argument:expr)*) => {{
        let format = CString::new($format).unwrap();
        let mut text = vec![0_u8; 200_000];
        // SAFETY: the tests hand over arguments of the types that their formats name.
        let length = unsafe { snprintf(text.as_mut_ptr().cast(), text.len(), format.as_ptr() $(, $argument)*) };
        text.truncate(usize::try_from(length).unwrap());
        text
    }};
}

/// What a line makes of arguments that it wraps.
macro_rules! rust {
    ($line:ident, $($text:tt)+) => {{
        let $line = Line::new();
        $line.write(format_args!($($text)+));
        $line.to_bytes()
    }};
}

const WIDTHS: [Option<i32>; 10] = [
    None,
    Some(0),
    Some(1),
    Some(2),
    Some(5),
    Some(10),
    Some(24),
    Some(70),
    Some(-1),
    Some(-24),
];
const PRECISIONS: [Option<i32>; 9] = [
    None,
    Some(0),
    Some(1),
    Some(2),
    Some(5),
    Some(22),
    Some(66),
    Some(-1),
    Some(i32::MIN),
];

#[derive(Clone, Copy, Debug)]
struct Flags(u8);

impl Flags {
    const ALL: &'static str = "+ -0#";

    fn every() -> impl Iterator<Item = Self> {
        (0..32).map(Self)
    }

    fn text(self) -> String {
        Self::ALL
            .char_indices()
            .filter(|(bit, _)| self.has(*bit))
            .map(|(_, flag)| flag)
            .collect()
    }

    fn has(self, bit: usize) -> bool {
        self.0 & (1 << bit) != 0
    }

    fn apply(self, mut integer: Integer) -> Integer {
        for (bit, flag) in Self::ALL.char_indices().filter(|(bit, _)| self.has(*bit)) {
            integer = match flag {
                '+' => integer.plus(),
                ' ' => integer.space(),
                '-' => integer.left(),
                '0' => integer.zero(),
                '#' => integer.alternate(),
                _ => unreachable!("flag {bit}"),
            };
        }
        integer
    }
}

fn c_integer(
    flags: Flags,
    width: Option<i32>,
    precision: Option<i32>,
    conversion: &str,
    value: u64,
) -> Vec<u8> {
    let format = format!(
        "%{}{}{}{conversion}",
        flags.text(),
        width.map_or("", |_| "*"),
        precision.map_or("", |_| ".*"),
    );
    match (width, precision) {
        (None, None) => c!(format, value),
        (Some(width), None) => c!(format, width, value),
        (None, Some(precision)) => c!(format, precision, value),
        (Some(width), Some(precision)) => c!(format, width, precision, value),
    }
}

fn rust_integer(
    flags: Flags,
    width: Option<i32>,
    precision: Option<i32>,
    integer: Integer,
) -> Vec<u8> {
    let mut integer = flags.apply(integer);
    if let Some(width) = width {
        integer = integer.width(width);
    }
    if let Some(precision) = precision {
        integer = integer.precision(precision);
    }
    integer.to_string().into_bytes()
}

#[test]
fn integers_are_those_of_c() {
    let mut values = vec![0, 1, 7, 8, 9, 10, 15, 16, 99, 255, 256, 4095, 12345];
    values.extend([
        0x7fff_ffff,
        0x8000_0000,
        0xffff_ffff,
        i64::MAX as u64,
        i64::MIN as u64,
        u64::MAX,
        u64::MAX - 9,
    ]);
    for flags in Flags::every() {
        for width in WIDTHS {
            for precision in PRECISIONS {
                for &value in &values {
                    for (conversion, integer) in [
                        ("lld", Integer::decimal(value as i64)),
                        ("lli", Integer::decimal(value as i64)),
                        ("llu", Integer::unsigned(value)),
                        ("llx", Integer::hex(value)),
                        ("llX", Integer::upper_hex(value)),
                        ("llo", Integer::octal(value)),
                    ] {
                        assert_eq!(
                            rust_integer(flags, width, precision, integer),
                            c_integer(flags, width, precision, conversion, value),
                            "{flags:?} {width:?} {precision:?} {conversion} {value}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn flags_may_follow_in_any_order() {
    let expected = c!("%+-08d", 42 as c_int);
    assert_eq!(
        Integer::decimal(42)
            .left()
            .width(8)
            .zero()
            .plus()
            .to_string()
            .into_bytes(),
        expected
    );
    assert_eq!(
        Integer::decimal(42)
            .zero()
            .plus()
            .left()
            .width(8)
            .to_string()
            .into_bytes(),
        expected
    );
    let expected = c!("%+ d", 42 as c_int);
    assert_eq!(
        Integer::decimal(42).plus().space().to_string().into_bytes(),
        expected
    );
    assert_eq!(
        Integer::decimal(42).space().plus().to_string().into_bytes(),
        expected
    );
}

#[test]
fn wide_is_wide_up_to_a_limit() {
    for (wide, counts) in [
        (4095, 4095),
        (4096, 4095),
        (-4096, -4095),
        (100_000, 4095),
        (i64::MAX, 4095),
        (i64::MIN, -4095),
    ] {
        let counts: c_int = counts;
        assert_eq!(
            Integer::decimal(-5).width(wide).to_string().into_bytes(),
            c!("%*d", counts, -5 as c_int)
        );
        assert_eq!(
            Integer::hex(5_u64)
                .zero()
                .width(wide)
                .to_string()
                .into_bytes(),
            c!("%0*lx", counts, 5 as c_ulong)
        );
        assert_eq!(
            Integer::decimal(5).precision(wide).to_string().into_bytes(),
            c!("%.*ld", counts, 5 as c_long)
        );
        let string = CString::new("text").unwrap();
        assert_eq!(
            rust!(line, "{}", line.string(string.as_trace_str()).width(wide)),
            c!("%*s", counts, string.as_ptr())
        );
        assert_eq!(
            rust!(line, "<{}>", line.pointer(Pointer::NULL).width(wide)),
            c!("<%*p>", counts, ptr::null::<c_void>())
        );
        assert_eq!(
            rust!(line, "<{}>", line.character(b'x').width(wide)),
            c!("<%*c>", counts, c_int::from(b'x'))
        );
    }
    // A string's precision only shortens it.
    let long = vec![b'x'; 5000];
    assert_eq!(
        rust!(line, "{}", line.string(Str::new(&long)).precision(i64::MAX)),
        long
    );
    assert_eq!(
        rust!(line, "{}", line.string(Str::new(&long)).precision(4096)),
        &long[..4096]
    );
}

#[test]
fn widths_of_a_star_are_those_of_c() {
    for star in [0, 1, 3, 4, 5, 6, 20, -1, -3, -4, -5, -20, 4095, -4095] {
        for value in [0, 7, -7, 1234, -1234, c_int::MIN, c_int::MAX] {
            assert_eq!(
                rust!(
                    line,
                    "[{value:width$}{}]",
                    line.blanks(star, format_args!("{value}")),
                    width = line.right(star)
                ),
                c!("[%*d]", star as c_int, value)
            );
            assert_eq!(
                rust!(
                    line,
                    "[{value:+0width$}{}]",
                    line.blanks(star, format_args!("{value:+}")),
                    width = line.right(star)
                ),
                c!("[%+0*d]", star as c_int, value)
            );
            assert_eq!(
                rust!(line, "[{value:<width$x}]", width = line.left(star)),
                c!("[%-*x]", star as c_int, value)
            );
        }
    }
    let line = Line::new();
    assert_eq!(line.right(4096), 4095);
    assert_eq!(line.right(u32::MAX), 4095);
    assert_eq!(line.right(i64::MIN), 0);
    assert_eq!(line.left(i64::MIN), 4095);
    assert_eq!(line.left(4096), 4095);
    assert_eq!(line.blanks(i64::MIN, format_args!("abc")).len(), 4092);
    assert_eq!(line.blanks(-1, format_args!("abc")), "");
    assert_eq!(line.blanks(u32::MAX, format_args!("abc")), "");
}

#[test]
fn strings_are_those_of_c() {
    let long = vec![b'x'; 3000];
    let strings: [Option<&[u8]>; 8] = [
        None,
        Some(b""),
        Some(b"a"),
        Some(b"hello"),
        Some(b"hello, world"),
        Some(b"\xff\xfe\x80 not UTF-8 \xc3"),
        Some("Stra\u{df}e \u{1f980}".as_bytes()),
        Some(&long),
    ];
    let precisions = [
        None,
        Some(-1),
        Some(0),
        Some(1),
        Some(5),
        Some(6),
        Some(7),
        Some(9),
        Some(4000),
        Some(i32::MIN),
    ];
    for string in strings {
        let c_string = string.map(|bytes| CString::new(bytes).unwrap());
        let pointer = c_string
            .as_ref()
            .map_or(ptr::null(), |string| string.as_ptr());
        // SAFETY: `c_string` is there meanwhile.
        let from_c = unsafe { CStrPtr::new(pointer) };
        for width in WIDTHS {
            for precision in precisions {
                let expected = match (width, precision) {
                    (None, None) => c!("[%s]", pointer),
                    (Some(width), None) => c!("[%*s]", width, pointer),
                    (None, Some(precision)) => c!("[%.*s]", precision, pointer),
                    (Some(width), Some(precision)) => c!("[%*.*s]", width, precision, pointer),
                };
                let build = |line: &Line| {
                    let mut wrapped = line.string(from_c.as_trace_str());
                    if let Some(width) = width {
                        wrapped = wrapped.width(width);
                    }
                    if let Some(precision) = precision {
                        wrapped = wrapped.precision(precision);
                    }
                    line.write(format_args!("[{wrapped}]"));
                };
                let line = Line::new();
                build(&line);
                assert_eq!(
                    line.to_bytes(),
                    expected,
                    "{string:?} {width:?} {precision:?}"
                );
            }
        }
        let string = string.map_or(NULL_STR, Str::new);
        assert_eq!(
            rust!(line, "{:>9}|", line.string(string)),
            c!("%9s|", pointer)
        );
        assert_eq!(
            rust!(line, "{:9}|", line.string(string)),
            c!("%9s|", pointer)
        );
        assert_eq!(
            rust!(line, "{:<9}|", line.string(string)),
            c!("%-9s|", pointer)
        );
        assert_eq!(
            rust!(line, "{:<9.3}|", line.string(string)),
            c!("%-9.3s|", pointer)
        );
        assert_eq!(
            rust!(line, "{:.6}|", line.string(string)),
            c!("%.6s|", pointer)
        );
    }
}

#[test]
fn pointers_are_those_of_c() {
    let word = 0_u64;
    for pointer in [
        0,
        1,
        0x10,
        0xdead_beef,
        usize::MAX,
        usize::MAX / 2,
        ptr::addr_of!(word) as usize,
    ] {
        let pointer = pointer as *const u8;
        let traced = pointer.as_trace_ptr();
        assert_eq!(rust!(line, "{}", line.pointer(traced)), c!("%p", pointer));
        assert_eq!(
            rust!(line, "{:>20}|", line.pointer(traced)),
            c!("%20p|", pointer)
        );
        assert_eq!(
            rust!(line, "{:20}|", line.pointer(traced)),
            c!("%20p|", pointer)
        );
        assert_eq!(
            rust!(line, "{:<20}|", line.pointer(traced)),
            c!("%-20p|", pointer)
        );
        for width in WIDTHS.into_iter().flatten() {
            assert_eq!(
                rust!(line, "{}|", line.pointer(traced).width(width)),
                c!("%*p|", width, pointer)
            );
        }
    }
}

#[test]
fn characters_are_those_of_c() {
    for character in 0..=u8::MAX {
        let code = c_int::from(character);
        assert_eq!(rust!(line, "{}", line.character(character)), c!("%c", code));
        assert_eq!(
            rust!(line, "{:>3}|", line.character(character)),
            c!("%3c|", code)
        );
        assert_eq!(
            rust!(line, "{:<3}|", line.character(character)),
            c!("%-3c|", code)
        );
        for width in WIDTHS.into_iter().flatten() {
            assert_eq!(
                rust!(line, "{}|", line.character(character).width(width)),
                c!("%*c|", width, code)
            );
        }
    }
}
