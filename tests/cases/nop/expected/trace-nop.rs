// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_nop::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_nop::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_nop {
    use std::os::raw::c_int;
    use tracegen_rt::{TracePtr, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("nop", [
        BEFORE: "before(int a) \"a %d\"",
        OUT: "out(int type, const char *name, void *self, uint64_t value) \"type %d name %s self %p value %\" PRIx64",
        NOTHING: "nothing(void) \"\"",
        AFTER: "after(int a) \"a %d\"",
    ]);

    tracegen_rt::event!(BEFORE, "before", disabled);

    /// `before(int a) "a %d"`
    #[inline(always)]
    pub fn trace_before(a: c_int) {
        let _ = &a;
    }

    /// Whether anybody wants `before`: it is on, or watched.
    #[inline(always)]
    pub fn trace_before_enabled() -> bool {
        false
    }

    tracegen_rt::event!(OUT, "out", disabled);

    /// `disable out(int type, const char *name, void *self, uint64_t value) "type %d name %s self %p value %" PRIx64`
    #[inline(always)]
    pub fn trace_out(r#type: c_int, name: impl TraceStr, self_: impl TracePtr, value: u64) {
        let _ = &r#type;
        let _ = &name;
        let _ = &self_;
        let _ = &value;
    }

    /// Whether anybody wants `out`: it is on, or watched.
    #[inline(always)]
    pub fn trace_out_enabled() -> bool {
        false
    }

    tracegen_rt::event!(NOTHING, "nothing", disabled);

    /// `disable nothing(void) ""`
    #[inline(always)]
    pub fn trace_nothing() {
    }

    /// Whether anybody wants `nothing`: it is on, or watched.
    #[inline(always)]
    pub fn trace_nothing_enabled() -> bool {
        false
    }

    tracegen_rt::event!(AFTER, "after", disabled);

    /// `after(int a) "a %d"`
    #[inline(always)]
    pub fn trace_after(a: c_int) {
        let _ = &a;
    }

    /// Whether anybody wants `after`: it is on, or watched.
    #[inline(always)]
    pub fn trace_after_enabled() -> bool {
        false
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_nop {
    pub use ::tracegen_rt::__trace as trace;

    pub mod before {
        pub use super::super::group_nop::{trace_before as fire, trace_before_enabled as is_wanted};
    }

    pub mod out {
        pub use super::super::group_nop::{trace_out as fire, trace_out_enabled as is_wanted};
    }

    pub mod nothing {
        pub use super::super::group_nop::{trace_nothing as fire, trace_nothing_enabled as is_wanted};
    }

    pub mod after {
        pub use super::super::group_nop::{trace_after as fire, trace_after_enabled as is_wanted};
    }
}
