// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_types::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_types::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_types {
    use std::os::raw::{c_char, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong, c_ulonglong, c_ushort};
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("types", [
        TYPE_CHAR: "type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e) \"%c %d %d %u %u\"",
        TYPE_SHORT: "type_short(short a, short b, short c, short d, short e) \"%d %d %d %d %d\"",
        TYPE_USHORT: "type_ushort(unsigned short a, unsigned short b, unsigned short c) \"%u %u %u\"",
        TYPE_INT: "type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g) \"%d %d %d %d %u %u %u\"",
        TYPE_LONG: "type_long(long a, long b, long c, long d, long e) \"%ld %ld %ld %ld %ld\"",
        TYPE_ULONG: "type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d) \"%lu %lu %lu %lu\"",
        TYPE_LLONG: "type_llong(long long a, long long b, long long c, long long d) \"%lld %lld %lld %lld\"",
        TYPE_ULLONG: "type_ullong(unsigned long long a, unsigned long long b, unsigned long long c) \"%llu %llu %llu\"",
        TYPE_EXACT: "type_exact(int8_t a, int16_t b, int32_t c, int64_t d) \"%d %d %d %\" PRId64",
        TYPE_UEXACT: "type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d) \"%u %u %u %\" PRIu64",
        TYPE_SIZES: "type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e) \"%zu %zd %td %\" PRIdPTR \" %\" PRIuPTR",
        TYPE_MAX: "type_max(intmax_t a, uintmax_t b) \"%jd %ju\"",
        TYPE_BOOL: "type_bool(bool a, bool b, bool c) \"%d %u %x\"",
        TYPE_CONST: "type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e) \"%d %d %u %s %s\"",
    ]);

    tracegen_rt::event!(TYPE_CHAR, "type_char");

    /// `type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e) "%c %d %d %u %u"`
    #[inline(always)]
    pub fn trace_type_char(a: c_char, b: c_schar, c: c_schar, d: c_uchar, e: c_uchar) {
        if tracegen_rt::is_wanted!(TYPE_CHAR) {
            emit_type_char(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `type_char`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_char_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_CHAR)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_char(a: c_char, b: c_schar, c: c_schar, d: c_uchar, e: c_uchar) {
        let line = Line::new();
        line.write(format_args!("type_char {} {b} {c} {d} {e}", line.character(a as u8)));
        line.log();
    }

    tracegen_rt::event!(TYPE_SHORT, "type_short");

    /// `type_short(short a, short b, short c, short d, short e) "%d %d %d %d %d"`
    #[inline(always)]
    pub fn trace_type_short(a: c_short, b: c_short, c: c_short, d: c_short, e: c_short) {
        if tracegen_rt::is_wanted!(TYPE_SHORT) {
            emit_type_short(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `type_short`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_short_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_SHORT)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_short(a: c_short, b: c_short, c: c_short, d: c_short, e: c_short) {
        let line = Line::new();
        line.write(format_args!("type_short {a} {b} {c} {d} {e}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_USHORT, "type_ushort");

    /// `type_ushort(unsigned short a, unsigned short b, unsigned short c) "%u %u %u"`
    #[inline(always)]
    pub fn trace_type_ushort(a: c_ushort, b: c_ushort, c: c_ushort) {
        if tracegen_rt::is_wanted!(TYPE_USHORT) {
            emit_type_ushort(a, b, c);
        }
    }

    /// Whether anybody wants `type_ushort`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_ushort_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_USHORT)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_ushort(a: c_ushort, b: c_ushort, c: c_ushort) {
        let line = Line::new();
        line.write(format_args!("type_ushort {a} {b} {c}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_INT, "type_int");

    /// `type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g) "%d %d %d %d %u %u %u"`
    #[inline(always)]
    pub fn trace_type_int(a: c_int, b: c_int, c: c_int, d: c_int, e: c_uint, f: c_uint, g: c_uint) {
        if tracegen_rt::is_wanted!(TYPE_INT) {
            emit_type_int(a, b, c, d, e, f, g);
        }
    }

    /// Whether anybody wants `type_int`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_int_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_INT)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_int(a: c_int, b: c_int, c: c_int, d: c_int, e: c_uint, f: c_uint, g: c_uint) {
        let line = Line::new();
        line.write(format_args!("type_int {a} {b} {c} {d} {e} {f} {g}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_LONG, "type_long");

    /// `type_long(long a, long b, long c, long d, long e) "%ld %ld %ld %ld %ld"`
    #[inline(always)]
    pub fn trace_type_long(a: c_long, b: c_long, c: c_long, d: c_long, e: c_long) {
        if tracegen_rt::is_wanted!(TYPE_LONG) {
            emit_type_long(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `type_long`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_long_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_LONG)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_long(a: c_long, b: c_long, c: c_long, d: c_long, e: c_long) {
        let line = Line::new();
        line.write(format_args!("type_long {a} {b} {c} {d} {e}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_ULONG, "type_ulong");

    /// `type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d) "%lu %lu %lu %lu"`
    #[inline(always)]
    pub fn trace_type_ulong(a: c_ulong, b: c_ulong, c: c_ulong, d: c_ulong) {
        if tracegen_rt::is_wanted!(TYPE_ULONG) {
            emit_type_ulong(a, b, c, d);
        }
    }

    /// Whether anybody wants `type_ulong`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_ulong_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_ULONG)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_ulong(a: c_ulong, b: c_ulong, c: c_ulong, d: c_ulong) {
        let line = Line::new();
        line.write(format_args!("type_ulong {a} {b} {c} {d}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_LLONG, "type_llong");

    /// `type_llong(long long a, long long b, long long c, long long d) "%lld %lld %lld %lld"`
    #[inline(always)]
    pub fn trace_type_llong(a: c_longlong, b: c_longlong, c: c_longlong, d: c_longlong) {
        if tracegen_rt::is_wanted!(TYPE_LLONG) {
            emit_type_llong(a, b, c, d);
        }
    }

    /// Whether anybody wants `type_llong`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_llong_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_LLONG)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_llong(a: c_longlong, b: c_longlong, c: c_longlong, d: c_longlong) {
        let line = Line::new();
        line.write(format_args!("type_llong {a} {b} {c} {d}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_ULLONG, "type_ullong");

    /// `type_ullong(unsigned long long a, unsigned long long b, unsigned long long c) "%llu %llu %llu"`
    #[inline(always)]
    pub fn trace_type_ullong(a: c_ulonglong, b: c_ulonglong, c: c_ulonglong) {
        if tracegen_rt::is_wanted!(TYPE_ULLONG) {
            emit_type_ullong(a, b, c);
        }
    }

    /// Whether anybody wants `type_ullong`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_ullong_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_ULLONG)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_ullong(a: c_ulonglong, b: c_ulonglong, c: c_ulonglong) {
        let line = Line::new();
        line.write(format_args!("type_ullong {a} {b} {c}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_EXACT, "type_exact");

    /// `type_exact(int8_t a, int16_t b, int32_t c, int64_t d) "%d %d %d %" PRId64`
    #[inline(always)]
    pub fn trace_type_exact(a: i8, b: i16, c: i32, d: i64) {
        if tracegen_rt::is_wanted!(TYPE_EXACT) {
            emit_type_exact(a, b, c, d);
        }
    }

    /// Whether anybody wants `type_exact`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_exact_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_EXACT)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_exact(a: i8, b: i16, c: i32, d: i64) {
        let line = Line::new();
        line.write(format_args!("type_exact {a} {b} {c} {d}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_UEXACT, "type_uexact");

    /// `type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d) "%u %u %u %" PRIu64`
    #[inline(always)]
    pub fn trace_type_uexact(a: u8, b: u16, c: u32, d: u64) {
        if tracegen_rt::is_wanted!(TYPE_UEXACT) {
            emit_type_uexact(a, b, c, d);
        }
    }

    /// Whether anybody wants `type_uexact`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_uexact_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_UEXACT)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_uexact(a: u8, b: u16, c: u32, d: u64) {
        let line = Line::new();
        line.write(format_args!("type_uexact {a} {b} {c} {d}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_SIZES, "type_sizes");

    /// `type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e) "%zu %zd %td %" PRIdPTR " %" PRIuPTR`
    #[inline(always)]
    pub fn trace_type_sizes(a: usize, b: isize, c: isize, d: isize, e: usize) {
        if tracegen_rt::is_wanted!(TYPE_SIZES) {
            emit_type_sizes(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `type_sizes`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_sizes_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_SIZES)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_sizes(a: usize, b: isize, c: isize, d: isize, e: usize) {
        let line = Line::new();
        line.write(format_args!("type_sizes {a} {b} {c} {d} {e}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_MAX, "type_max");

    /// `type_max(intmax_t a, uintmax_t b) "%jd %ju"`
    #[inline(always)]
    pub fn trace_type_max(a: i64, b: u64) {
        if tracegen_rt::is_wanted!(TYPE_MAX) {
            emit_type_max(a, b);
        }
    }

    /// Whether anybody wants `type_max`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_max_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_MAX)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_max(a: i64, b: u64) {
        let line = Line::new();
        line.write(format_args!("type_max {a} {b}"));
        line.log();
    }

    tracegen_rt::event!(TYPE_BOOL, "type_bool");

    /// `type_bool(bool a, bool b, bool c) "%d %u %x"`
    #[inline(always)]
    pub fn trace_type_bool(a: bool, b: bool, c: bool) {
        if tracegen_rt::is_wanted!(TYPE_BOOL) {
            emit_type_bool(a, b, c);
        }
    }

    /// Whether anybody wants `type_bool`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_bool_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_BOOL)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_bool(a: bool, b: bool, c: bool) {
        let line = Line::new();
        line.write(format_args!("type_bool {} {} {:x}", i32::from(a), u32::from(b), u32::from(c)));
        line.log();
    }

    tracegen_rt::event!(TYPE_CONST, "type_const");

    /// `type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e) "%d %d %u %s %s"`
    #[inline(always)]
    pub fn trace_type_const(a: c_int, b: c_int, c: c_uint, d: impl TraceStr, e: impl TraceStr) {
        if tracegen_rt::is_wanted!(TYPE_CONST) {
            emit_type_const(a, b, c, d.as_trace_str(), e.as_trace_str());
        }
    }

    /// Whether anybody wants `type_const`: it is on, or watched.
    #[inline(always)]
    pub fn trace_type_const_enabled() -> bool {
        tracegen_rt::is_wanted!(TYPE_CONST)
    }

    #[cold]
    #[inline(never)]
    fn emit_type_const(a: c_int, b: c_int, c: c_uint, d: Str<'_>, e: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("type_const {a} {b} {c} {} {}", line.string(d), line.string(e)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_types {
    pub use ::tracegen_rt::__trace as trace;

    pub mod type_char {
        pub use super::super::group_types::{trace_type_char as fire, trace_type_char_enabled as is_wanted};
    }

    pub mod type_short {
        pub use super::super::group_types::{trace_type_short as fire, trace_type_short_enabled as is_wanted};
    }

    pub mod type_ushort {
        pub use super::super::group_types::{trace_type_ushort as fire, trace_type_ushort_enabled as is_wanted};
    }

    pub mod type_int {
        pub use super::super::group_types::{trace_type_int as fire, trace_type_int_enabled as is_wanted};
    }

    pub mod type_long {
        pub use super::super::group_types::{trace_type_long as fire, trace_type_long_enabled as is_wanted};
    }

    pub mod type_ulong {
        pub use super::super::group_types::{trace_type_ulong as fire, trace_type_ulong_enabled as is_wanted};
    }

    pub mod type_llong {
        pub use super::super::group_types::{trace_type_llong as fire, trace_type_llong_enabled as is_wanted};
    }

    pub mod type_ullong {
        pub use super::super::group_types::{trace_type_ullong as fire, trace_type_ullong_enabled as is_wanted};
    }

    pub mod type_exact {
        pub use super::super::group_types::{trace_type_exact as fire, trace_type_exact_enabled as is_wanted};
    }

    pub mod type_uexact {
        pub use super::super::group_types::{trace_type_uexact as fire, trace_type_uexact_enabled as is_wanted};
    }

    pub mod type_sizes {
        pub use super::super::group_types::{trace_type_sizes as fire, trace_type_sizes_enabled as is_wanted};
    }

    pub mod type_max {
        pub use super::super::group_types::{trace_type_max as fire, trace_type_max_enabled as is_wanted};
    }

    pub mod type_bool {
        pub use super::super::group_types::{trace_type_bool as fire, trace_type_bool_enabled as is_wanted};
    }

    pub mod type_const {
        pub use super::super::group_types::{trace_type_const as fire, trace_type_const_enabled as is_wanted};
    }
}
