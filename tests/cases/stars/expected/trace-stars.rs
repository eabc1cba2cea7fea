// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_stars::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_stars::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_stars {
    use std::os::raw::{c_int, c_uint};
    use tracegen_rt::{Integer, Line};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("stars", [
        STAR_WIDTH: "star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c) \"[%*d] [%0*\" PRIx64 \"] [%-*u]\"",
        STAR_PRECISION: "star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c) \"[%.*d] [%.*x] [%*.*o]\"",
        STAR_FLAGS: "star_flags(int w, int a, int v, int b, int u, uint32_t c) \"[%+*d] [% 0*d] [%#*x]\"",
        STAR_CHARACTER: "star_character(int w, int a) \"[%*c]\"",
        STAR_ZERO: "star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c) \"[%05.*d] [%0*.*x] [%+010.*\" PRId64 \"]\"",
    ]);

    tracegen_rt::event!(STAR_WIDTH, "star_width");

    /// `star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c) "[%*d] [%0*" PRIx64 "] [%-*u]"`
    #[inline(always)]
    pub fn trace_star_width(w: c_int, a: c_int, v: c_uint, b: u64, u: i8, c: c_uint) {
        if tracegen_rt::is_wanted!(STAR_WIDTH) {
            emit_star_width(w, a, v, b, u, c);
        }
    }

    /// Whether anybody wants `star_width`: it is on, or watched.
    #[inline(always)]
    pub fn trace_star_width_enabled() -> bool {
        tracegen_rt::is_wanted!(STAR_WIDTH)
    }

    #[cold]
    #[inline(never)]
    fn emit_star_width(w: c_int, a: c_int, v: c_uint, b: u64, u: i8, c: c_uint) {
        let line = Line::new();
        line.write(format_args!("star_width [{a:w$}{}] [{b:0v$x}] [{c:<u$}]", line.blanks(w, format_args!("{a}")), w = line.right(w), v = line.right(v), u = line.left(u)));
        line.log();
    }

    tracegen_rt::event!(STAR_PRECISION, "star_precision");

    /// `star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c) "[%.*d] [%.*x] [%*.*o]"`
    #[inline(always)]
    pub fn trace_star_precision(p: c_int, a: c_int, q: c_int, b: c_uint, r: c_int, s: c_int, c: c_uint) {
        if tracegen_rt::is_wanted!(STAR_PRECISION) {
            emit_star_precision(p, a, q, b, r, s, c);
        }
    }

    /// Whether anybody wants `star_precision`: it is on, or watched.
    #[inline(always)]
    pub fn trace_star_precision_enabled() -> bool {
        tracegen_rt::is_wanted!(STAR_PRECISION)
    }

    #[cold]
    #[inline(never)]
    fn emit_star_precision(p: c_int, a: c_int, q: c_int, b: c_uint, r: c_int, s: c_int, c: c_uint) {
        let line = Line::new();
        line.write(format_args!("star_precision [{}] [{}] [{}]", Integer::decimal(a).precision(p), Integer::hex(b).precision(q), Integer::octal(c).width(r).precision(s)));
        line.log();
    }

    tracegen_rt::event!(STAR_FLAGS, "star_flags");

    /// `star_flags(int w, int a, int v, int b, int u, uint32_t c) "[%+*d] [% 0*d] [%#*x]"`
    #[inline(always)]
    pub fn trace_star_flags(w: c_int, a: c_int, v: c_int, b: c_int, u: c_int, c: u32) {
        if tracegen_rt::is_wanted!(STAR_FLAGS) {
            emit_star_flags(w, a, v, b, u, c);
        }
    }

    /// Whether anybody wants `star_flags`: it is on, or watched.
    #[inline(always)]
    pub fn trace_star_flags_enabled() -> bool {
        tracegen_rt::is_wanted!(STAR_FLAGS)
    }

    #[cold]
    #[inline(never)]
    fn emit_star_flags(w: c_int, a: c_int, v: c_int, b: c_int, u: c_int, c: u32) {
        let line = Line::new();
        line.write(format_args!("star_flags [{a:+w$}{}] [{}] [{}]", line.blanks(w, format_args!("{a:+}")), Integer::decimal(b).space().zero().width(v), Integer::hex(c).alternate().width(u), w = line.right(w)));
        line.log();
    }

    tracegen_rt::event!(STAR_CHARACTER, "star_character");

    /// `star_character(int w, int a) "[%*c]"`
    #[inline(always)]
    pub fn trace_star_character(w: c_int, a: c_int) {
        if tracegen_rt::is_wanted!(STAR_CHARACTER) {
            emit_star_character(w, a);
        }
    }

    /// Whether anybody wants `star_character`: it is on, or watched.
    #[inline(always)]
    pub fn trace_star_character_enabled() -> bool {
        tracegen_rt::is_wanted!(STAR_CHARACTER)
    }

    #[cold]
    #[inline(never)]
    fn emit_star_character(w: c_int, a: c_int) {
        let line = Line::new();
        line.write(format_args!("star_character [{}]", line.character(a as u8).width(w)));
        line.log();
    }

    tracegen_rt::event!(STAR_ZERO, "star_zero");

    /// `star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c) "[%05.*d] [%0*.*x] [%+010.*" PRId64 "]"`
    #[inline(always)]
    pub fn trace_star_zero(p: c_int, a: c_int, w: c_int, q: c_int, b: c_uint, r: c_int, c: i64) {
        if tracegen_rt::is_wanted!(STAR_ZERO) {
            emit_star_zero(p, a, w, q, b, r, c);
        }
    }

    /// Whether anybody wants `star_zero`: it is on, or watched.
    #[inline(always)]
    pub fn trace_star_zero_enabled() -> bool {
        tracegen_rt::is_wanted!(STAR_ZERO)
    }

    #[cold]
    #[inline(never)]
    fn emit_star_zero(p: c_int, a: c_int, w: c_int, q: c_int, b: c_uint, r: c_int, c: i64) {
        let line = Line::new();
        line.write(format_args!("star_zero [{}] [{}] [{}]", Integer::decimal(a).zero().width(5).precision(p), Integer::hex(b).zero().width(w).precision(q), Integer::decimal(c).plus().zero().width(10).precision(r)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_stars {
    pub use ::tracegen_rt::__trace as trace;

    pub mod star_width {
        pub use super::super::group_stars::{trace_star_width as fire, trace_star_width_enabled as is_wanted};
    }

    pub mod star_precision {
        pub use super::super::group_stars::{trace_star_precision as fire, trace_star_precision_enabled as is_wanted};
    }

    pub mod star_flags {
        pub use super::super::group_stars::{trace_star_flags as fire, trace_star_flags_enabled as is_wanted};
    }

    pub mod star_character {
        pub use super::super::group_stars::{trace_star_character as fire, trace_star_character_enabled as is_wanted};
    }

    pub mod star_zero {
        pub use super::super::group_stars::{trace_star_zero as fire, trace_star_zero_enabled as is_wanted};
    }
}
