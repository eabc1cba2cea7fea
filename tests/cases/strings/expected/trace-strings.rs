// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_strings::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_strings::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_strings {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("strings", [
        STRING_PLAIN: "string_plain(const char *a, char *b, const char *c, const char *const d) \"[%s] [%s] [%s] [%s]\"",
        STRING_WIDTH: "string_width(const char *a, const char *b, const char *c, const char *d) \"[%10s] [%-10s] [%1s] [%-1s]\"",
        STRING_PRECISION: "string_precision(const char *a, const char *b, const char *c, const char *d, const char *e) \"[%.3s] [%.0s] [%.0s] [%10.4s] [%-10.6s]\"",
        STRING_STAR: "string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c) \"[%*s] [%.*s] [%-*.*s]\"",
    ]);

    tracegen_rt::event!(STRING_PLAIN, "string_plain");

    /// `string_plain(const char *a, char *b, const char *c, const char *const d) "[%s] [%s] [%s] [%s]"`
    #[inline(always)]
    pub fn trace_string_plain(a: impl TraceStr, b: impl TraceStr, c: impl TraceStr, d: impl TraceStr) {
        if tracegen_rt::is_wanted!(STRING_PLAIN) {
            emit_string_plain(a.as_trace_str(), b.as_trace_str(), c.as_trace_str(), d.as_trace_str());
        }
    }

    /// Whether anybody wants `string_plain`: it is on, or watched.
    #[inline(always)]
    pub fn trace_string_plain_enabled() -> bool {
        tracegen_rt::is_wanted!(STRING_PLAIN)
    }

    #[cold]
    #[inline(never)]
    fn emit_string_plain(a: Str<'_>, b: Str<'_>, c: Str<'_>, d: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("string_plain [{}] [{}] [{}] [{}]", line.string(a), line.string(b), line.string(c), line.string(d)));
        line.log();
    }

    tracegen_rt::event!(STRING_WIDTH, "string_width");

    /// `string_width(const char *a, const char *b, const char *c, const char *d) "[%10s] [%-10s] [%1s] [%-1s]"`
    #[inline(always)]
    pub fn trace_string_width(a: impl TraceStr, b: impl TraceStr, c: impl TraceStr, d: impl TraceStr) {
        if tracegen_rt::is_wanted!(STRING_WIDTH) {
            emit_string_width(a.as_trace_str(), b.as_trace_str(), c.as_trace_str(), d.as_trace_str());
        }
    }

    /// Whether anybody wants `string_width`: it is on, or watched.
    #[inline(always)]
    pub fn trace_string_width_enabled() -> bool {
        tracegen_rt::is_wanted!(STRING_WIDTH)
    }

    #[cold]
    #[inline(never)]
    fn emit_string_width(a: Str<'_>, b: Str<'_>, c: Str<'_>, d: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("string_width [{:>10}] [{:<10}] [{:>1}] [{:<1}]", line.string(a), line.string(b), line.string(c), line.string(d)));
        line.log();
    }

    tracegen_rt::event!(STRING_PRECISION, "string_precision");

    /// `string_precision(const char *a, const char *b, const char *c, const char *d, const char *e) "[%.3s] [%.0s] [%.0s] [%10.4s] [%-10.6s]"`
    #[inline(always)]
    pub fn trace_string_precision(a: impl TraceStr, b: impl TraceStr, c: impl TraceStr, d: impl TraceStr, e: impl TraceStr) {
        if tracegen_rt::is_wanted!(STRING_PRECISION) {
            emit_string_precision(a.as_trace_str(), b.as_trace_str(), c.as_trace_str(), d.as_trace_str(), e.as_trace_str());
        }
    }

    /// Whether anybody wants `string_precision`: it is on, or watched.
    #[inline(always)]
    pub fn trace_string_precision_enabled() -> bool {
        tracegen_rt::is_wanted!(STRING_PRECISION)
    }

    #[cold]
    #[inline(never)]
    fn emit_string_precision(a: Str<'_>, b: Str<'_>, c: Str<'_>, d: Str<'_>, e: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("string_precision [{}] [{}] [{}] [{:>10}] [{:<10}]", line.string(a).precision(3), line.string(b).precision(0), line.string(c).precision(0), line.string(d).precision(4), line.string(e).precision(6)));
        line.log();
    }

    tracegen_rt::event!(STRING_STAR, "string_star");

    /// `string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c) "[%*s] [%.*s] [%-*.*s]"`
    #[inline(always)]
    pub fn trace_string_star(width: c_int, a: impl TraceStr, precision: c_int, b: impl TraceStr, w: c_int, p: c_int, c: impl TraceStr) {
        if tracegen_rt::is_wanted!(STRING_STAR) {
            emit_string_star(width, a.as_trace_str(), precision, b.as_trace_str(), w, p, c.as_trace_str());
        }
    }

    /// Whether anybody wants `string_star`: it is on, or watched.
    #[inline(always)]
    pub fn trace_string_star_enabled() -> bool {
        tracegen_rt::is_wanted!(STRING_STAR)
    }

    #[cold]
    #[inline(never)]
    fn emit_string_star(width: c_int, a: Str<'_>, precision: c_int, b: Str<'_>, w: c_int, p: c_int, c: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("string_star [{}] [{}] [{:<}]", line.string(a).width(width), line.string(b).precision(precision), line.string(c).precision(p).width(w)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_strings {
    pub use ::tracegen_rt::__trace as trace;

    pub mod string_plain {
        pub use super::super::group_strings::{trace_string_plain as fire, trace_string_plain_enabled as is_wanted};
    }

    pub mod string_width {
        pub use super::super::group_strings::{trace_string_width as fire, trace_string_width_enabled as is_wanted};
    }

    pub mod string_precision {
        pub use super::super::group_strings::{trace_string_precision as fire, trace_string_precision_enabled as is_wanted};
    }

    pub mod string_star {
        pub use super::super::group_strings::{trace_string_star as fire, trace_string_star_enabled as is_wanted};
    }
}
