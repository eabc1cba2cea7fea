// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_floats::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_floats::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_floats {
    use std::os::raw::{c_int, c_uint};
    use tracegen_rt::{Float, Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("floats", [
        FLOAT_PLAIN: "float_plain(double a, double b, double c, double d) \"%f %e %g %a\"",
        FLOAT_UPPER: "float_upper(double a, double b, double c, double d) \"%F %E %G %A\"",
        FLOAT_SINGLE: "float_single(float a, float b, float c, float d) \"%f %e %g %a\"",
        FLOAT_LENGTH: "float_length(double a, float b) \"%f %g\"",
        FLOAT_PRECISION: "float_precision(double a, double b, double c, double d, double e) \"%.3f %.0e %.10g %.2a %.0f\"",
        FLOAT_WIDTH: "float_width(double a, double b, double c, double d) \"[%12f] [%-12.3e] [%012g] [%20a]\"",
        FLOAT_SIGN: "float_sign(double a, double b, double c, double d) \"%+f % e %+ g % +a\"",
        FLOAT_ALTERNATE: "float_alternate(double a, double b, double c, double d) \"%#.0f %#.0e %#g %#a\"",
        FLOAT_ALL: "float_all(double a, double b) \"[%-+#12.3g] [%0 +#25.9f]\"",
        FLOAT_REPEATED: "float_repeated(double a) \"%+-9.1f\"",
        FLOAT_STAR: "float_star(int w, int p, double a, int v, double b, int q, double c) \"[%*.*f] [%0*e] [%.*g]\"",
        FLOAT_BESIDE: "float_beside(const char *name, double value, unsigned int percent) \"%s: %.2f {%u%%}\"",
    ]);

    tracegen_rt::event!(FLOAT_PLAIN, "float_plain");

    /// `float_plain(double a, double b, double c, double d) "%f %e %g %a"`
    #[inline(always)]
    pub fn trace_float_plain(a: f64, b: f64, c: f64, d: f64) {
        if tracegen_rt::is_wanted!(FLOAT_PLAIN) {
            emit_float_plain(a, b, c, d);
        }
    }

    /// Whether anybody wants `float_plain`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_plain_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_PLAIN)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_plain(a: f64, b: f64, c: f64, d: f64) {
        let line = Line::new();
        line.write(format_args!("float_plain {} {} {} {}", Float::fixed(a), Float::scientific(b), Float::general(c), Float::hex(d)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_UPPER, "float_upper");

    /// `float_upper(double a, double b, double c, double d) "%F %E %G %A"`
    #[inline(always)]
    pub fn trace_float_upper(a: f64, b: f64, c: f64, d: f64) {
        if tracegen_rt::is_wanted!(FLOAT_UPPER) {
            emit_float_upper(a, b, c, d);
        }
    }

    /// Whether anybody wants `float_upper`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_upper_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_UPPER)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_upper(a: f64, b: f64, c: f64, d: f64) {
        let line = Line::new();
        line.write(format_args!("float_upper {} {} {} {}", Float::upper_fixed(a), Float::upper_scientific(b), Float::upper_general(c), Float::upper_hex(d)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_SINGLE, "float_single");

    /// `float_single(float a, float b, float c, float d) "%f %e %g %a"`
    #[inline(always)]
    pub fn trace_float_single(a: f32, b: f32, c: f32, d: f32) {
        if tracegen_rt::is_wanted!(FLOAT_SINGLE) {
            emit_float_single(a, b, c, d);
        }
    }

    /// Whether anybody wants `float_single`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_single_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_SINGLE)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_single(a: f32, b: f32, c: f32, d: f32) {
        let line = Line::new();
        line.write(format_args!("float_single {} {} {} {}", Float::fixed(a), Float::scientific(b), Float::general(c), Float::hex(d)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_LENGTH, "float_length");

    /// `float_length(double a, float b) "%f %g"`
    #[inline(always)]
    pub fn trace_float_length(a: f64, b: f32) {
        if tracegen_rt::is_wanted!(FLOAT_LENGTH) {
            emit_float_length(a, b);
        }
    }

    /// Whether anybody wants `float_length`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_length_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_LENGTH)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_length(a: f64, b: f32) {
        let line = Line::new();
        line.write(format_args!("float_length {} {}", Float::fixed(a), Float::general(b)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_PRECISION, "float_precision");

    /// `float_precision(double a, double b, double c, double d, double e) "%.3f %.0e %.10g %.2a %.0f"`
    #[inline(always)]
    pub fn trace_float_precision(a: f64, b: f64, c: f64, d: f64, e: f64) {
        if tracegen_rt::is_wanted!(FLOAT_PRECISION) {
            emit_float_precision(a, b, c, d, e);
        }
    }

    /// Whether anybody wants `float_precision`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_precision_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_PRECISION)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_precision(a: f64, b: f64, c: f64, d: f64, e: f64) {
        let line = Line::new();
        line.write(format_args!("float_precision {} {} {} {} {}", Float::fixed(a).precision(3), Float::scientific(b).precision(0), Float::general(c).precision(10), Float::hex(d).precision(2), Float::fixed(e).precision(0)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_WIDTH, "float_width");

    /// `float_width(double a, double b, double c, double d) "[%12f] [%-12.3e] [%012g] [%20a]"`
    #[inline(always)]
    pub fn trace_float_width(a: f64, b: f64, c: f64, d: f64) {
        if tracegen_rt::is_wanted!(FLOAT_WIDTH) {
            emit_float_width(a, b, c, d);
        }
    }

    /// Whether anybody wants `float_width`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_width_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_WIDTH)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_width(a: f64, b: f64, c: f64, d: f64) {
        let line = Line::new();
        line.write(format_args!("float_width [{}] [{}] [{}] [{}]", Float::fixed(a).width(12), Float::scientific(b).left().width(12).precision(3), Float::general(c).zero().width(12), Float::hex(d).width(20)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_SIGN, "float_sign");

    /// `float_sign(double a, double b, double c, double d) "%+f % e %+ g % +a"`
    #[inline(always)]
    pub fn trace_float_sign(a: f64, b: f64, c: f64, d: f64) {
        if tracegen_rt::is_wanted!(FLOAT_SIGN) {
            emit_float_sign(a, b, c, d);
        }
    }

    /// Whether anybody wants `float_sign`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_sign_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_SIGN)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_sign(a: f64, b: f64, c: f64, d: f64) {
        let line = Line::new();
        line.write(format_args!("float_sign {} {} {} {}", Float::fixed(a).plus(), Float::scientific(b).space(), Float::general(c).plus().space(), Float::hex(d).plus().space()));
        line.log();
    }

    tracegen_rt::event!(FLOAT_ALTERNATE, "float_alternate");

    /// `float_alternate(double a, double b, double c, double d) "%#.0f %#.0e %#g %#a"`
    #[inline(always)]
    pub fn trace_float_alternate(a: f64, b: f64, c: f64, d: f64) {
        if tracegen_rt::is_wanted!(FLOAT_ALTERNATE) {
            emit_float_alternate(a, b, c, d);
        }
    }

    /// Whether anybody wants `float_alternate`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_alternate_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_ALTERNATE)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_alternate(a: f64, b: f64, c: f64, d: f64) {
        let line = Line::new();
        line.write(format_args!("float_alternate {} {} {} {}", Float::fixed(a).alternate().precision(0), Float::scientific(b).alternate().precision(0), Float::general(c).alternate(), Float::hex(d).alternate()));
        line.log();
    }

    tracegen_rt::event!(FLOAT_ALL, "float_all");

    /// `float_all(double a, double b) "[%-+#12.3g] [%0 +#25.9f]"`
    #[inline(always)]
    pub fn trace_float_all(a: f64, b: f64) {
        if tracegen_rt::is_wanted!(FLOAT_ALL) {
            emit_float_all(a, b);
        }
    }

    /// Whether anybody wants `float_all`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_all_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_ALL)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_all(a: f64, b: f64) {
        let line = Line::new();
        line.write(format_args!("float_all [{}] [{}]", Float::general(a).left().plus().alternate().width(12).precision(3), Float::fixed(b).plus().space().alternate().zero().width(25).precision(9)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_REPEATED, "float_repeated");

    /// `float_repeated(double a) "%+-9.1f"`
    #[inline(always)]
    pub fn trace_float_repeated(a: f64) {
        if tracegen_rt::is_wanted!(FLOAT_REPEATED) {
            emit_float_repeated(a);
        }
    }

    /// Whether anybody wants `float_repeated`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_repeated_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_REPEATED)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_repeated(a: f64) {
        let line = Line::new();
        line.write(format_args!("float_repeated {}", Float::fixed(a).left().plus().width(9).precision(1)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_STAR, "float_star");

    /// `float_star(int w, int p, double a, int v, double b, int q, double c) "[%*.*f] [%0*e] [%.*g]"`
    #[inline(always)]
    pub fn trace_float_star(w: c_int, p: c_int, a: f64, v: c_int, b: f64, q: c_int, c: f64) {
        if tracegen_rt::is_wanted!(FLOAT_STAR) {
            emit_float_star(w, p, a, v, b, q, c);
        }
    }

    /// Whether anybody wants `float_star`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_star_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_STAR)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_star(w: c_int, p: c_int, a: f64, v: c_int, b: f64, q: c_int, c: f64) {
        let line = Line::new();
        line.write(format_args!("float_star [{}] [{}] [{}]", Float::fixed(a).width(w).precision(p), Float::scientific(b).zero().width(v), Float::general(c).precision(q)));
        line.log();
    }

    tracegen_rt::event!(FLOAT_BESIDE, "float_beside");

    /// `float_beside(const char *name, double value, unsigned int percent) "%s: %.2f {%u%%}"`
    #[inline(always)]
    pub fn trace_float_beside(name: impl TraceStr, value: f64, percent: c_uint) {
        if tracegen_rt::is_wanted!(FLOAT_BESIDE) {
            emit_float_beside(name.as_trace_str(), value, percent);
        }
    }

    /// Whether anybody wants `float_beside`: it is on, or watched.
    #[inline(always)]
    pub fn trace_float_beside_enabled() -> bool {
        tracegen_rt::is_wanted!(FLOAT_BESIDE)
    }

    #[cold]
    #[inline(never)]
    fn emit_float_beside(name: Str<'_>, value: f64, percent: c_uint) {
        let line = Line::new();
        line.write(format_args!("float_beside {}: {} {{{percent}%}}", line.string(name), Float::fixed(value).precision(2)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_floats {
    pub use ::tracegen_rt::__trace as trace;

    pub mod float_plain {
        pub use super::super::group_floats::{trace_float_plain as fire, trace_float_plain_enabled as is_wanted};
    }

    pub mod float_upper {
        pub use super::super::group_floats::{trace_float_upper as fire, trace_float_upper_enabled as is_wanted};
    }

    pub mod float_single {
        pub use super::super::group_floats::{trace_float_single as fire, trace_float_single_enabled as is_wanted};
    }

    pub mod float_length {
        pub use super::super::group_floats::{trace_float_length as fire, trace_float_length_enabled as is_wanted};
    }

    pub mod float_precision {
        pub use super::super::group_floats::{trace_float_precision as fire, trace_float_precision_enabled as is_wanted};
    }

    pub mod float_width {
        pub use super::super::group_floats::{trace_float_width as fire, trace_float_width_enabled as is_wanted};
    }

    pub mod float_sign {
        pub use super::super::group_floats::{trace_float_sign as fire, trace_float_sign_enabled as is_wanted};
    }

    pub mod float_alternate {
        pub use super::super::group_floats::{trace_float_alternate as fire, trace_float_alternate_enabled as is_wanted};
    }

    pub mod float_all {
        pub use super::super::group_floats::{trace_float_all as fire, trace_float_all_enabled as is_wanted};
    }

    pub mod float_repeated {
        pub use super::super::group_floats::{trace_float_repeated as fire, trace_float_repeated_enabled as is_wanted};
    }

    pub mod float_star {
        pub use super::super::group_floats::{trace_float_star as fire, trace_float_star_enabled as is_wanted};
    }

    pub mod float_beside {
        pub use super::super::group_floats::{trace_float_beside as fire, trace_float_beside_enabled as is_wanted};
    }
}
