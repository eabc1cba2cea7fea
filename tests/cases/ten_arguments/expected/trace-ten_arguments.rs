// SPDX-License-Identifier: GPL-2.0-or-later
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_ten_arguments::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_ten_arguments::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_ten_arguments {
    use std::os::raw::{c_int, c_long};
    use tracegen_rt::{Line, Pointer, Str, TracePtr, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("ten_arguments", [
        TEN: "ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j) \"%u %u %u %\" PRIu64 \" %d %ld %zu %d %s %p\"",
    ]);

    tracegen_rt::event!(TEN, "ten");

    /// `ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j) "%u %u %u %" PRIu64 " %d %ld %zu %d %s %p"`
    #[inline(always)]
    pub fn trace_ten(a: u8, b: u16, c: u32, d: u64, e: c_int, f: c_long, g: usize, h: bool, i: impl TraceStr, j: impl TracePtr) {
        if tracegen_rt::is_wanted!(TEN) {
            emit_ten(a, b, c, d, e, f, g, h, i.as_trace_str(), j.as_trace_ptr());
        }
    }

    /// Whether anybody wants `ten`: it is on, or watched.
    #[inline(always)]
    pub fn trace_ten_enabled() -> bool {
        tracegen_rt::is_wanted!(TEN)
    }

    #[cold]
    #[inline(never)]
    fn emit_ten(a: u8, b: u16, c: u32, d: u64, e: c_int, f: c_long, g: usize, h: bool, i: Str<'_>, j: Pointer) {
        let line = Line::new();
        line.write(format_args!("ten {a} {b} {c} {d} {e} {f} {g} {} {} {}", i32::from(h), line.string(i), line.pointer(j)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_ten_arguments {
    pub use ::tracegen_rt::__trace as trace;

    pub mod ten {
        pub use super::super::group_ten_arguments::{trace_ten as fire, trace_ten_enabled as is_wanted};
    }
}
