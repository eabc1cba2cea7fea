// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_conversions::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_conversions::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_conversions {
    use std::os::raw::{c_char, c_int, c_long, c_longlong, c_uchar, c_uint, c_ulong};
    use tracegen_rt::{Integer, Line};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("conversions", [
        CONVERT_NARROW: "convert_narrow(int a, int b, unsigned int c, unsigned int d) \"%hhd %hd %hhu %hu\"",
        CONVERT_NARROW_HEX: "convert_narrow_hex(int a, int b, unsigned int c, unsigned int d) \"%hhx %hx %hhX %ho\"",
        CONVERT_SIGN: "convert_sign(int a, unsigned int b, int64_t c, uint64_t d) \"%u %d %lu %ld\"",
        CONVERT_PROMOTED: "convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d) \"%x %X %x %o\"",
        CONVERT_PROMOTED_NARROW: "convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d) \"%hhx %hX %hhx %ho\"",
        CONVERT_LONG: "convert_long(uint64_t a, int64_t b, unsigned long c, long d) \"%lx %llx %\" PRIx64 \" %\" PRIX64",
        CONVERT_SIZE: "convert_size(uint64_t a, size_t b, ssize_t c, long long d) \"%zx %lx %tx %jx\"",
        CONVERT_CHAR: "convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g) \"%d %u %x %c %c %c %-3c\"",
        LAYOUT_DECIMAL: "layout_decimal(int a, int b, int c, int d, int e) \"[%5d] [%-5d] [%05d] [%+d] [%+05d]\"",
        LAYOUT_BLANK: "layout_blank(int a, int b, int c, int d) \"[% d] [% 5d] [%- 5d] [% 05d]\"",
        LAYOUT_PRECISION: "layout_precision(int a, int b, int c, int d, int e) \"[%.3d] [%8.3d] [%-8.3d] [%+.3d] [%.0d]\"",
        LAYOUT_HEX: "layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) \"[%8x] [%-8x] [%08X] [%#x] [%#010x]\"",
        LAYOUT_HEX_PRECISION: "layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) \"[%.8x] [%2.2x] [%8.8x] [%12.8x] [%.0x]\"",
        LAYOUT_OCTAL: "layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d) \"[%o] [%#o] [%#6o] [%#.3o]\"",
        LAYOUT_IDLE: "layout_idle(unsigned int a, unsigned int b, int c, int d, int e) \"[%+u] [% x] [%-05d] [%+ d] [%05.2d]\"",
        LAYOUT_REPEATED: "layout_repeated(int a, unsigned int b, int c) \"[%-5d] [%#x] [%+d]\"",
        MACRO_LEAST: "macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d) \"%\" PRIxLEAST8 \" %\" PRIuLEAST16 \" %\" PRIoLEAST32 \" %\" PRIXLEAST64",
        MACRO_FAST: "macro_fast(int8_t a, int64_t b, int64_t c, int64_t d) \"%\" PRIdFAST8 \" %\" PRIiFAST16 \" %\" PRIdFAST32 \" %\" PRIdFAST64",
        MACRO_MAX: "macro_max(uint64_t a, int64_t b, uintptr_t c) \"%016\" PRIxMAX \" %\" PRIdMAX \" %\" PRIxPTR",
        MACRO_NARROW: "macro_narrow(int a, int b) \"%02\" PRIx8 \" %04\" PRIX16",
        JOINED: "joined(int a, int b, long long c, int d) \"%64d %-4d %lld %.12d\"",
        IDLE_CASTS: "idle_casts(unsigned char a, char b, char c, char d, char e) \"%c %.3hhd % hhd %hhd %hhu\"",
    ]);

    tracegen_rt::event!(CONVERT_NARROW, "convert_narrow");

    /// `convert_narrow(int a, int b, unsigned int c, unsigned int d) "%hhd %hd %hhu %hu"`
    #[inline(always)]
    pub fn trace_convert_narrow(a: c_int, b: c_int, c: c_uint, d: c_uint) {
        if tracegen_rt::is_wanted!(CONVERT_NARROW) {
            emit_convert_narrow(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_narrow`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_narrow_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_NARROW)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_narrow(a: c_int, b: c_int, c: c_uint, d: c_uint) {
        let line = Line::new();
        line.write(format_args!("convert_narrow {} {} {} {}", a as i8, b as i16, c as u8, d as u16));
        line.log();
    }

    tracegen_rt::event!(CONVERT_NARROW_HEX, "convert_narrow_hex");

    /// `convert_narrow_hex(int a, int b, unsigned int c, unsigned int d) "%hhx %hx %hhX %ho"`
    #[inline(always)]
    pub fn trace_convert_narrow_hex(a: c_int, b: c_int, c: c_uint, d: c_uint) {
        if tracegen_rt::is_wanted!(CONVERT_NARROW_HEX) {
            emit_convert_narrow_hex(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_narrow_hex`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_narrow_hex_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_NARROW_HEX)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_narrow_hex(a: c_int, b: c_int, c: c_uint, d: c_uint) {
        let line = Line::new();
        line.write(format_args!("convert_narrow_hex {:x} {:x} {:X} {:o}", a as u8, b as u16, c as u8, d as u16));
        line.log();
    }

    tracegen_rt::event!(CONVERT_SIGN, "convert_sign");

    /// `convert_sign(int a, unsigned int b, int64_t c, uint64_t d) "%u %d %lu %ld"`
    #[inline(always)]
    pub fn trace_convert_sign(a: c_int, b: c_uint, c: i64, d: u64) {
        if tracegen_rt::is_wanted!(CONVERT_SIGN) {
            emit_convert_sign(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_sign`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_sign_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_SIGN)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_sign(a: c_int, b: c_uint, c: i64, d: u64) {
        let line = Line::new();
        line.write(format_args!("convert_sign {} {} {} {}", a as u32, b as i32, c as c_ulong, d as c_long));
        line.log();
    }

    tracegen_rt::event!(CONVERT_PROMOTED, "convert_promoted");

    /// `convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d) "%x %X %x %o"`
    #[inline(always)]
    pub fn trace_convert_promoted(a: i8, b: i16, c: u8, d: u16) {
        if tracegen_rt::is_wanted!(CONVERT_PROMOTED) {
            emit_convert_promoted(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_promoted`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_promoted_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_PROMOTED)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_promoted(a: i8, b: i16, c: u8, d: u16) {
        let line = Line::new();
        line.write(format_args!("convert_promoted {:x} {:X} {c:x} {d:o}", a as u32, b as u32));
        line.log();
    }

    tracegen_rt::event!(CONVERT_PROMOTED_NARROW, "convert_promoted_narrow");

    /// `convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d) "%hhx %hX %hhx %ho"`
    #[inline(always)]
    pub fn trace_convert_promoted_narrow(a: i8, b: i16, c: u8, d: u16) {
        if tracegen_rt::is_wanted!(CONVERT_PROMOTED_NARROW) {
            emit_convert_promoted_narrow(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_promoted_narrow`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_promoted_narrow_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_PROMOTED_NARROW)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_promoted_narrow(a: i8, b: i16, c: u8, d: u16) {
        let line = Line::new();
        line.write(format_args!("convert_promoted_narrow {a:x} {b:X} {c:x} {d:o}"));
        line.log();
    }

    tracegen_rt::event!(CONVERT_LONG, "convert_long");

    /// `convert_long(uint64_t a, int64_t b, unsigned long c, long d) "%lx %llx %" PRIx64 " %" PRIX64`
    #[inline(always)]
    pub fn trace_convert_long(a: u64, b: i64, c: c_ulong, d: c_long) {
        if tracegen_rt::is_wanted!(CONVERT_LONG) {
            emit_convert_long(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_long`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_long_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_LONG)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_long(a: u64, b: i64, c: c_ulong, d: c_long) {
        let line = Line::new();
        line.write(format_args!("convert_long {:x} {b:x} {c:x} {:X}", a as c_ulong, d as u64));
        line.log();
    }

    tracegen_rt::event!(CONVERT_SIZE, "convert_size");

    /// `convert_size(uint64_t a, size_t b, ssize_t c, long long d) "%zx %lx %tx %jx"`
    #[inline(always)]
    pub fn trace_convert_size(a: u64, b: usize, c: isize, d: c_longlong) {
        if tracegen_rt::is_wanted!(CONVERT_SIZE) {
            emit_convert_size(a, b, c, d);
        }
    }

    /// Whether anybody wants `convert_size`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_size_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_SIZE)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_size(a: u64, b: usize, c: isize, d: c_longlong) {
        let line = Line::new();
        line.write(format_args!("convert_size {:x} {:x} {c:x} {d:x}", a as usize, b as c_ulong));
        line.log();
    }

    tracegen_rt::event!(CONVERT_CHAR, "convert_char");

    /// `convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g) "%d %u %x %c %c %c %-3c"`
    #[inline(always)]
    pub fn trace_convert_char(a: c_char, b: c_char, c: c_char, d: c_int, e: u8, f: bool, g: bool) {
        if tracegen_rt::is_wanted!(CONVERT_CHAR) {
            emit_convert_char(a, b, c, d, e, f, g);
        }
    }

    /// Whether anybody wants `convert_char`: it is on, or watched.
    #[inline(always)]
    pub fn trace_convert_char_enabled() -> bool {
        tracegen_rt::is_wanted!(CONVERT_CHAR)
    }

    #[cold]
    #[inline(never)]
    fn emit_convert_char(a: c_char, b: c_char, c: c_char, d: c_int, e: u8, f: bool, g: bool) {
        let line = Line::new();
        line.write(format_args!("convert_char {a} {} {:x} {} {} {} {:<3}", b as u32, c as u32, line.character(d as u8), line.character(e), line.character(u8::from(f)), line.character(u8::from(g))));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_DECIMAL, "layout_decimal");

    /// `layout_decimal(int a, int b, int c, int d, int e) "[%5d] [%-5d] [%05d] [%+d] [%+05d]"`
    #[inline(always)]
    pub fn trace_layout_decimal(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int) {
        if tracegen_rt::is_wanted!(LAYOUT_DECIMAL) {
            emit_layout_decimal(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `layout_decimal`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_decimal_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_DECIMAL)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_decimal(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int) {
        let line = Line::new();
        line.write(format_args!("layout_decimal [{a:5}] [{b:<5}] [{c:05}] [{d:+}] [{e:+05}]"));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_BLANK, "layout_blank");

    /// `layout_blank(int a, int b, int c, int d) "[% d] [% 5d] [%- 5d] [% 05d]"`
    #[inline(always)]
    pub fn trace_layout_blank(a: c_int, b: c_int, c: c_int, d: c_int) {
        if tracegen_rt::is_wanted!(LAYOUT_BLANK) {
            emit_layout_blank(a, b, c, d);
        }
    }

    /// Whether anybody wants `layout_blank`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_blank_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_BLANK)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_blank(a: c_int, b: c_int, c: c_int, d: c_int) {
        let line = Line::new();
        line.write(format_args!("layout_blank [{}] [{}] [{}] [{}]", Integer::decimal(a).space(), Integer::decimal(b).space().width(5), Integer::decimal(c).left().space().width(5), Integer::decimal(d).space().zero().width(5)));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_PRECISION, "layout_precision");

    /// `layout_precision(int a, int b, int c, int d, int e) "[%.3d] [%8.3d] [%-8.3d] [%+.3d] [%.0d]"`
    #[inline(always)]
    pub fn trace_layout_precision(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int) {
        if tracegen_rt::is_wanted!(LAYOUT_PRECISION) {
            emit_layout_precision(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `layout_precision`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_precision_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_PRECISION)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_precision(a: c_int, b: c_int, c: c_int, d: c_int, e: c_int) {
        let line = Line::new();
        line.write(format_args!("layout_precision [{}] [{}] [{}] [{}] [{}]", Integer::decimal(a).precision(3), Integer::decimal(b).width(8).precision(3), Integer::decimal(c).left().width(8).precision(3), Integer::decimal(d).plus().precision(3), Integer::decimal(e).precision(0)));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_HEX, "layout_hex");

    /// `layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) "[%8x] [%-8x] [%08X] [%#x] [%#010x]"`
    #[inline(always)]
    pub fn trace_layout_hex(a: u32, b: u32, c: u32, d: u32, e: u32) {
        if tracegen_rt::is_wanted!(LAYOUT_HEX) {
            emit_layout_hex(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `layout_hex`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_hex_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_HEX)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_hex(a: u32, b: u32, c: u32, d: u32, e: u32) {
        let line = Line::new();
        line.write(format_args!("layout_hex [{a:8x}] [{b:<8x}] [{c:08X}] [{}] [{}]", Integer::hex(d).alternate(), Integer::hex(e).alternate().zero().width(10)));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_HEX_PRECISION, "layout_hex_precision");

    /// `layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) "[%.8x] [%2.2x] [%8.8x] [%12.8x] [%.0x]"`
    #[inline(always)]
    pub fn trace_layout_hex_precision(a: u32, b: u32, c: u32, d: u32, e: u32) {
        if tracegen_rt::is_wanted!(LAYOUT_HEX_PRECISION) {
            emit_layout_hex_precision(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `layout_hex_precision`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_hex_precision_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_HEX_PRECISION)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_hex_precision(a: u32, b: u32, c: u32, d: u32, e: u32) {
        let line = Line::new();
        line.write(format_args!("layout_hex_precision [{a:08x}] [{b:02x}] [{c:08x}] [{}] [{}]", Integer::hex(d).width(12).precision(8), Integer::hex(e).precision(0)));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_OCTAL, "layout_octal");

    /// `layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d) "[%o] [%#o] [%#6o] [%#.3o]"`
    #[inline(always)]
    pub fn trace_layout_octal(a: u32, b: u32, c: u32, d: u32) {
        if tracegen_rt::is_wanted!(LAYOUT_OCTAL) {
            emit_layout_octal(a, b, c, d);
        }
    }

    /// Whether anybody wants `layout_octal`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_octal_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_OCTAL)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_octal(a: u32, b: u32, c: u32, d: u32) {
        let line = Line::new();
        line.write(format_args!("layout_octal [{a:o}] [{}] [{}] [{}]", Integer::octal(b).alternate(), Integer::octal(c).alternate().width(6), Integer::octal(d).alternate().precision(3)));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_IDLE, "layout_idle");

    /// `layout_idle(unsigned int a, unsigned int b, int c, int d, int e) "[%+u] [% x] [%-05d] [%+ d] [%05.2d]"`
    #[inline(always)]
    pub fn trace_layout_idle(a: c_uint, b: c_uint, c: c_int, d: c_int, e: c_int) {
        if tracegen_rt::is_wanted!(LAYOUT_IDLE) {
            emit_layout_idle(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `layout_idle`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_idle_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_IDLE)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_idle(a: c_uint, b: c_uint, c: c_int, d: c_int, e: c_int) {
        let line = Line::new();
        line.write(format_args!("layout_idle [{a}] [{b:x}] [{c:<5}] [{d:+}] [{}]", Integer::decimal(e).zero().width(5).precision(2)));
        line.log();
    }

    tracegen_rt::event!(LAYOUT_REPEATED, "layout_repeated");

    /// `layout_repeated(int a, unsigned int b, int c) "[%-5d] [%#x] [%+d]"`
    #[inline(always)]
    pub fn trace_layout_repeated(a: c_int, b: c_uint, c: c_int) {
        if tracegen_rt::is_wanted!(LAYOUT_REPEATED) {
            emit_layout_repeated(a, b, c);
        }
    }

    /// Whether anybody wants `layout_repeated`: it is on, or watched.
    #[inline(always)]
    pub fn trace_layout_repeated_enabled() -> bool {
        tracegen_rt::is_wanted!(LAYOUT_REPEATED)
    }

    #[cold]
    #[inline(never)]
    fn emit_layout_repeated(a: c_int, b: c_uint, c: c_int) {
        let line = Line::new();
        line.write(format_args!("layout_repeated [{a:<5}] [{}] [{c:+}]", Integer::hex(b).alternate()));
        line.log();
    }

    tracegen_rt::event!(MACRO_LEAST, "macro_least");

    /// `macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d) "%" PRIxLEAST8 " %" PRIuLEAST16 " %" PRIoLEAST32 " %" PRIXLEAST64`
    #[inline(always)]
    pub fn trace_macro_least(a: u8, b: u16, c: u32, d: u64) {
        if tracegen_rt::is_wanted!(MACRO_LEAST) {
            emit_macro_least(a, b, c, d);
        }
    }

    /// Whether anybody wants `macro_least`: it is on, or watched.
    #[inline(always)]
    pub fn trace_macro_least_enabled() -> bool {
        tracegen_rt::is_wanted!(MACRO_LEAST)
    }

    #[cold]
    #[inline(never)]
    fn emit_macro_least(a: u8, b: u16, c: u32, d: u64) {
        let line = Line::new();
        line.write(format_args!("macro_least {a:x} {b} {c:o} {d:X}"));
        line.log();
    }

    tracegen_rt::event!(MACRO_FAST, "macro_fast");

    /// `macro_fast(int8_t a, int64_t b, int64_t c, int64_t d) "%" PRIdFAST8 " %" PRIiFAST16 " %" PRIdFAST32 " %" PRIdFAST64`
    #[inline(always)]
    pub fn trace_macro_fast(a: i8, b: i64, c: i64, d: i64) {
        if tracegen_rt::is_wanted!(MACRO_FAST) {
            emit_macro_fast(a, b, c, d);
        }
    }

    /// Whether anybody wants `macro_fast`: it is on, or watched.
    #[inline(always)]
    pub fn trace_macro_fast_enabled() -> bool {
        tracegen_rt::is_wanted!(MACRO_FAST)
    }

    #[cold]
    #[inline(never)]
    fn emit_macro_fast(a: i8, b: i64, c: i64, d: i64) {
        let line = Line::new();
        line.write(format_args!("macro_fast {a} {} {} {d}", b as isize, c as isize));
        line.log();
    }

    tracegen_rt::event!(MACRO_MAX, "macro_max");

    /// `macro_max(uint64_t a, int64_t b, uintptr_t c) "%016" PRIxMAX " %" PRIdMAX " %" PRIxPTR`
    #[inline(always)]
    pub fn trace_macro_max(a: u64, b: i64, c: usize) {
        if tracegen_rt::is_wanted!(MACRO_MAX) {
            emit_macro_max(a, b, c);
        }
    }

    /// Whether anybody wants `macro_max`: it is on, or watched.
    #[inline(always)]
    pub fn trace_macro_max_enabled() -> bool {
        tracegen_rt::is_wanted!(MACRO_MAX)
    }

    #[cold]
    #[inline(never)]
    fn emit_macro_max(a: u64, b: i64, c: usize) {
        let line = Line::new();
        line.write(format_args!("macro_max {a:016x} {b} {c:x}"));
        line.log();
    }

    tracegen_rt::event!(MACRO_NARROW, "macro_narrow");

    /// `macro_narrow(int a, int b) "%02" PRIx8 " %04" PRIX16`
    #[inline(always)]
    pub fn trace_macro_narrow(a: c_int, b: c_int) {
        if tracegen_rt::is_wanted!(MACRO_NARROW) {
            emit_macro_narrow(a, b);
        }
    }

    /// Whether anybody wants `macro_narrow`: it is on, or watched.
    #[inline(always)]
    pub fn trace_macro_narrow_enabled() -> bool {
        tracegen_rt::is_wanted!(MACRO_NARROW)
    }

    #[cold]
    #[inline(never)]
    fn emit_macro_narrow(a: c_int, b: c_int) {
        let line = Line::new();
        line.write(format_args!("macro_narrow {a:02x} {b:04X}"));
        line.log();
    }

    tracegen_rt::event!(JOINED, "joined");

    /// `joined(int a, int b, long long c, int d) "%64d %-4d %lld %.12d"`
    #[inline(always)]
    pub fn trace_joined(a: c_int, b: c_int, c: c_longlong, d: c_int) {
        if tracegen_rt::is_wanted!(JOINED) {
            emit_joined(a, b, c, d);
        }
    }

    /// Whether anybody wants `joined`: it is on, or watched.
    #[inline(always)]
    pub fn trace_joined_enabled() -> bool {
        tracegen_rt::is_wanted!(JOINED)
    }

    #[cold]
    #[inline(never)]
    fn emit_joined(a: c_int, b: c_int, c: c_longlong, d: c_int) {
        let line = Line::new();
        line.write(format_args!("joined {a:64} {b:<4} {c} {}", Integer::decimal(d).precision(12)));
        line.log();
    }

    tracegen_rt::event!(IDLE_CASTS, "idle_casts");

    /// `idle_casts(unsigned char a, char b, char c, char d, char e) "%c %.3hhd % hhd %hhd %hhu"`
    #[inline(always)]
    pub fn trace_idle_casts(a: c_uchar, b: c_char, c: c_char, d: c_char, e: c_char) {
        if tracegen_rt::is_wanted!(IDLE_CASTS) {
            emit_idle_casts(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `idle_casts`: it is on, or watched.
    #[inline(always)]
    pub fn trace_idle_casts_enabled() -> bool {
        tracegen_rt::is_wanted!(IDLE_CASTS)
    }

    #[cold]
    #[inline(never)]
    fn emit_idle_casts(a: c_uchar, b: c_char, c: c_char, d: c_char, e: c_char) {
        let line = Line::new();
        line.write(format_args!("idle_casts {} {} {} {} {}", line.character(a), Integer::decimal(b as i8).precision(3), Integer::decimal(c as i8).space(), d as i8, e as u8));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_conversions {
    pub use ::tracegen_rt::__trace as trace;

    pub mod convert_narrow {
        pub use super::super::group_conversions::{trace_convert_narrow as fire, trace_convert_narrow_enabled as is_wanted};
    }

    pub mod convert_narrow_hex {
        pub use super::super::group_conversions::{trace_convert_narrow_hex as fire, trace_convert_narrow_hex_enabled as is_wanted};
    }

    pub mod convert_sign {
        pub use super::super::group_conversions::{trace_convert_sign as fire, trace_convert_sign_enabled as is_wanted};
    }

    pub mod convert_promoted {
        pub use super::super::group_conversions::{trace_convert_promoted as fire, trace_convert_promoted_enabled as is_wanted};
    }

    pub mod convert_promoted_narrow {
        pub use super::super::group_conversions::{trace_convert_promoted_narrow as fire, trace_convert_promoted_narrow_enabled as is_wanted};
    }

    pub mod convert_long {
        pub use super::super::group_conversions::{trace_convert_long as fire, trace_convert_long_enabled as is_wanted};
    }

    pub mod convert_size {
        pub use super::super::group_conversions::{trace_convert_size as fire, trace_convert_size_enabled as is_wanted};
    }

    pub mod convert_char {
        pub use super::super::group_conversions::{trace_convert_char as fire, trace_convert_char_enabled as is_wanted};
    }

    pub mod layout_decimal {
        pub use super::super::group_conversions::{trace_layout_decimal as fire, trace_layout_decimal_enabled as is_wanted};
    }

    pub mod layout_blank {
        pub use super::super::group_conversions::{trace_layout_blank as fire, trace_layout_blank_enabled as is_wanted};
    }

    pub mod layout_precision {
        pub use super::super::group_conversions::{trace_layout_precision as fire, trace_layout_precision_enabled as is_wanted};
    }

    pub mod layout_hex {
        pub use super::super::group_conversions::{trace_layout_hex as fire, trace_layout_hex_enabled as is_wanted};
    }

    pub mod layout_hex_precision {
        pub use super::super::group_conversions::{trace_layout_hex_precision as fire, trace_layout_hex_precision_enabled as is_wanted};
    }

    pub mod layout_octal {
        pub use super::super::group_conversions::{trace_layout_octal as fire, trace_layout_octal_enabled as is_wanted};
    }

    pub mod layout_idle {
        pub use super::super::group_conversions::{trace_layout_idle as fire, trace_layout_idle_enabled as is_wanted};
    }

    pub mod layout_repeated {
        pub use super::super::group_conversions::{trace_layout_repeated as fire, trace_layout_repeated_enabled as is_wanted};
    }

    pub mod macro_least {
        pub use super::super::group_conversions::{trace_macro_least as fire, trace_macro_least_enabled as is_wanted};
    }

    pub mod macro_fast {
        pub use super::super::group_conversions::{trace_macro_fast as fire, trace_macro_fast_enabled as is_wanted};
    }

    pub mod macro_max {
        pub use super::super::group_conversions::{trace_macro_max as fire, trace_macro_max_enabled as is_wanted};
    }

    pub mod macro_narrow {
        pub use super::super::group_conversions::{trace_macro_narrow as fire, trace_macro_narrow_enabled as is_wanted};
    }

    pub mod joined {
        pub use super::super::group_conversions::{trace_joined as fire, trace_joined_enabled as is_wanted};
    }

    pub mod idle_casts {
        pub use super::super::group_conversions::{trace_idle_casts as fire, trace_idle_casts_enabled as is_wanted};
    }
}
