// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_no_format::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_no_format::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_no_format {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Pointer, Str, TracePtr, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("no_format", [
        NO_FORMAT: "no_format(int a, const char *b, void *c)",
        NO_ARGUMENTS: "no_arguments(void)",
    ]);

    tracegen_rt::event!(NO_FORMAT, "no_format");

    /// `no_format(int a, const char *b, void *c)`
    #[inline(always)]
    pub fn trace_no_format(a: c_int, b: impl TraceStr, c: impl TracePtr) {
        if tracegen_rt::is_wanted!(NO_FORMAT) {
            emit_no_format(a, b.as_trace_str(), c.as_trace_ptr());
        }
    }

    /// Whether anybody wants `no_format`: it is on, or watched.
    #[inline(always)]
    pub fn trace_no_format_enabled() -> bool {
        tracegen_rt::is_wanted!(NO_FORMAT)
    }

    #[cold]
    #[inline(never)]
    fn emit_no_format(a: c_int, b: Str<'_>, c: Pointer) {
        let line = Line::new();
        line.write(format_args!("no_format "));
        let _ = &a;
        let _ = &b;
        let _ = &c;
        line.log();
    }

    tracegen_rt::event!(NO_ARGUMENTS, "no_arguments");

    /// `no_arguments(void)`
    #[inline(always)]
    pub fn trace_no_arguments() {
        if tracegen_rt::is_wanted!(NO_ARGUMENTS) {
            emit_no_arguments();
        }
    }

    /// Whether anybody wants `no_arguments`: it is on, or watched.
    #[inline(always)]
    pub fn trace_no_arguments_enabled() -> bool {
        tracegen_rt::is_wanted!(NO_ARGUMENTS)
    }

    #[cold]
    #[inline(never)]
    fn emit_no_arguments() {
        let line = Line::new();
        line.write(format_args!("no_arguments "));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_no_format {
    pub use ::tracegen_rt::__trace as trace;

    pub mod no_format {
        pub use super::super::group_no_format::{trace_no_format as fire, trace_no_format_enabled as is_wanted};
    }

    pub mod no_arguments {
        pub use super::super::group_no_format::{trace_no_arguments as fire, trace_no_arguments_enabled as is_wanted};
    }
}
