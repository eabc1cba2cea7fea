// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_pointers::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_pointers::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_pointers {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Pointer, TracePtr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("pointers", [
        POINTER_VOID: "pointer_void(void *a, const void *b, void *c, const void *d, void *e) \"%p %p %p %p %p\"",
        POINTER_TYPED: "pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e) \"%p %p %p %p %p\"",
        POINTER_WIDTH: "pointer_width(void *a, void *b, void *c, void *d) \"[%20p] [%-20p] [%3p] [%p]\"",
        POINTER_STAR: "pointer_star(int width, void *a, int left, void *b) \"[%*p] [%-*p]\"",
    ]);

    tracegen_rt::event!(POINTER_VOID, "pointer_void");

    /// `pointer_void(void *a, const void *b, void *c, const void *d, void *e) "%p %p %p %p %p"`
    #[inline(always)]
    pub fn trace_pointer_void(a: impl TracePtr, b: impl TracePtr, c: impl TracePtr, d: impl TracePtr, e: impl TracePtr) {
        if tracegen_rt::is_wanted!(POINTER_VOID) {
            emit_pointer_void(a.as_trace_ptr(), b.as_trace_ptr(), c.as_trace_ptr(), d.as_trace_ptr(), e.as_trace_ptr());
        }
    }

    /// Whether anybody wants `pointer_void`: it is on, or watched.
    #[inline(always)]
    pub fn trace_pointer_void_enabled() -> bool {
        tracegen_rt::is_wanted!(POINTER_VOID)
    }

    #[cold]
    #[inline(never)]
    fn emit_pointer_void(a: Pointer, b: Pointer, c: Pointer, d: Pointer, e: Pointer) {
        let line = Line::new();
        line.write(format_args!("pointer_void {} {} {} {} {}", line.pointer(a), line.pointer(b), line.pointer(c), line.pointer(d), line.pointer(e)));
        line.log();
    }

    tracegen_rt::event!(POINTER_TYPED, "pointer_typed");

    /// `pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e) "%p %p %p %p %p"`
    #[inline(always)]
    pub fn trace_pointer_typed(a: impl TracePtr, b: impl TracePtr, c: impl TracePtr, d: impl TracePtr, e: impl TracePtr) {
        if tracegen_rt::is_wanted!(POINTER_TYPED) {
            emit_pointer_typed(a.as_trace_ptr(), b.as_trace_ptr(), c.as_trace_ptr(), d.as_trace_ptr(), e.as_trace_ptr());
        }
    }

    /// Whether anybody wants `pointer_typed`: it is on, or watched.
    #[inline(always)]
    pub fn trace_pointer_typed_enabled() -> bool {
        tracegen_rt::is_wanted!(POINTER_TYPED)
    }

    #[cold]
    #[inline(never)]
    fn emit_pointer_typed(a: Pointer, b: Pointer, c: Pointer, d: Pointer, e: Pointer) {
        let line = Line::new();
        line.write(format_args!("pointer_typed {} {} {} {} {}", line.pointer(a), line.pointer(b), line.pointer(c), line.pointer(d), line.pointer(e)));
        line.log();
    }

    tracegen_rt::event!(POINTER_WIDTH, "pointer_width");

    /// `pointer_width(void *a, void *b, void *c, void *d) "[%20p] [%-20p] [%3p] [%p]"`
    #[inline(always)]
    pub fn trace_pointer_width(a: impl TracePtr, b: impl TracePtr, c: impl TracePtr, d: impl TracePtr) {
        if tracegen_rt::is_wanted!(POINTER_WIDTH) {
            emit_pointer_width(a.as_trace_ptr(), b.as_trace_ptr(), c.as_trace_ptr(), d.as_trace_ptr());
        }
    }

    /// Whether anybody wants `pointer_width`: it is on, or watched.
    #[inline(always)]
    pub fn trace_pointer_width_enabled() -> bool {
        tracegen_rt::is_wanted!(POINTER_WIDTH)
    }

    #[cold]
    #[inline(never)]
    fn emit_pointer_width(a: Pointer, b: Pointer, c: Pointer, d: Pointer) {
        let line = Line::new();
        line.write(format_args!("pointer_width [{:>20}] [{:<20}] [{:>3}] [{}]", line.pointer(a), line.pointer(b), line.pointer(c), line.pointer(d)));
        line.log();
    }

    tracegen_rt::event!(POINTER_STAR, "pointer_star");

    /// `pointer_star(int width, void *a, int left, void *b) "[%*p] [%-*p]"`
    #[inline(always)]
    pub fn trace_pointer_star(width: c_int, a: impl TracePtr, left: c_int, b: impl TracePtr) {
        if tracegen_rt::is_wanted!(POINTER_STAR) {
            emit_pointer_star(width, a.as_trace_ptr(), left, b.as_trace_ptr());
        }
    }

    /// Whether anybody wants `pointer_star`: it is on, or watched.
    #[inline(always)]
    pub fn trace_pointer_star_enabled() -> bool {
        tracegen_rt::is_wanted!(POINTER_STAR)
    }

    #[cold]
    #[inline(never)]
    fn emit_pointer_star(width: c_int, a: Pointer, left: c_int, b: Pointer) {
        let line = Line::new();
        line.write(format_args!("pointer_star [{}] [{:<}]", line.pointer(a).width(width), line.pointer(b).width(left)));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_pointers {
    pub use ::tracegen_rt::__trace as trace;

    pub mod pointer_void {
        pub use super::super::group_pointers::{trace_pointer_void as fire, trace_pointer_void_enabled as is_wanted};
    }

    pub mod pointer_typed {
        pub use super::super::group_pointers::{trace_pointer_typed as fire, trace_pointer_typed_enabled as is_wanted};
    }

    pub mod pointer_width {
        pub use super::super::group_pointers::{trace_pointer_width as fire, trace_pointer_width_enabled as is_wanted};
    }

    pub mod pointer_star {
        pub use super::super::group_pointers::{trace_pointer_star as fire, trace_pointer_star_enabled as is_wanted};
    }
}
