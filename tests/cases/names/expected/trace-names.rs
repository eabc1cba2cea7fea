// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_names::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_names_::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_names_ {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Str, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("names", [
        CAMELCASE: "CamelCase(int fooBar, int BAZ) \"fooBar %d BAZ %d\"",
        _LEADING: "_leading(int a) \"%d\"",
        EMIT: "emit(int emit) \"%d\"",
        X: "x(int a) \"%d\"",
        X_EMIT: "x_emit(int a) \"%d\"",
        X_EVENT: "x_event(int a) \"%d\"",
        X_DSTATE: "x_dstate(int a) \"%d\"",
        NAMES_H: "names_h(int a) \"%d\"",
        LOG: "log(const char *log) \"%s\"",
        LINE: "line(const char *line) \"%s\"",
        GROUP_NAMES: "group_names(int a) \"%d\"",
        GROUP: "group(int a) \"%d\"",
        REGISTER: "register(int a) \"%d\"",
        __UNDERSCORE: "_(int a) \"%d\"",
        TRACEGEN_RT: "tracegen_rt(int tracegen_rt) \"%d\"",
        UNSAFE_READ: "unsafe_read(int a) \"%d\"",
    ]);

    tracegen_rt::event!(CAMELCASE, "CamelCase");

    /// `CamelCase(int fooBar, int BAZ) "fooBar %d BAZ %d"`
    #[inline(always)]
    pub fn trace_CamelCase(fooBar: c_int, BAZ: c_int) {
        if tracegen_rt::is_wanted!(CAMELCASE) {
            emit_CamelCase(fooBar, BAZ);
        }
    }

    /// Whether anybody wants `CamelCase`: it is on, or watched.
    #[inline(always)]
    pub fn trace_CamelCase_enabled() -> bool {
        tracegen_rt::is_wanted!(CAMELCASE)
    }

    #[cold]
    #[inline(never)]
    fn emit_CamelCase(fooBar: c_int, BAZ: c_int) {
        let line = Line::new();
        line.write(format_args!("CamelCase fooBar {fooBar} BAZ {BAZ}"));
        line.log();
    }

    tracegen_rt::event!(_LEADING, "_leading");

    /// `_leading(int a) "%d"`
    #[inline(always)]
    pub fn trace__leading(a: c_int) {
        if tracegen_rt::is_wanted!(_LEADING) {
            emit__leading(a);
        }
    }

    /// Whether anybody wants `_leading`: it is on, or watched.
    #[inline(always)]
    pub fn trace__leading_enabled() -> bool {
        tracegen_rt::is_wanted!(_LEADING)
    }

    #[cold]
    #[inline(never)]
    fn emit__leading(a: c_int) {
        let line = Line::new();
        line.write(format_args!("_leading {a}"));
        line.log();
    }

    tracegen_rt::event!(EMIT, "emit");

    /// `emit(int emit) "%d"`
    #[inline(always)]
    pub fn trace_emit(emit: c_int) {
        if tracegen_rt::is_wanted!(EMIT) {
            emit_emit(emit);
        }
    }

    /// Whether anybody wants `emit`: it is on, or watched.
    #[inline(always)]
    pub fn trace_emit_enabled() -> bool {
        tracegen_rt::is_wanted!(EMIT)
    }

    #[cold]
    #[inline(never)]
    fn emit_emit(emit: c_int) {
        let line = Line::new();
        line.write(format_args!("emit {emit}"));
        line.log();
    }

    tracegen_rt::event!(X, "x");

    /// `x(int a) "%d"`
    #[inline(always)]
    pub fn trace_x(a: c_int) {
        if tracegen_rt::is_wanted!(X) {
            emit_x(a);
        }
    }

    /// Whether anybody wants `x`: it is on, or watched.
    #[inline(always)]
    pub fn trace_x_enabled() -> bool {
        tracegen_rt::is_wanted!(X)
    }

    #[cold]
    #[inline(never)]
    fn emit_x(a: c_int) {
        let line = Line::new();
        line.write(format_args!("x {a}"));
        line.log();
    }

    tracegen_rt::event!(X_EMIT, "x_emit");

    /// `x_emit(int a) "%d"`
    #[inline(always)]
    pub fn trace_x_emit(a: c_int) {
        if tracegen_rt::is_wanted!(X_EMIT) {
            emit_x_emit(a);
        }
    }

    /// Whether anybody wants `x_emit`: it is on, or watched.
    #[inline(always)]
    pub fn trace_x_emit_enabled() -> bool {
        tracegen_rt::is_wanted!(X_EMIT)
    }

    #[cold]
    #[inline(never)]
    fn emit_x_emit(a: c_int) {
        let line = Line::new();
        line.write(format_args!("x_emit {a}"));
        line.log();
    }

    tracegen_rt::event!(X_EVENT, "x_event");

    /// `x_event(int a) "%d"`
    #[inline(always)]
    pub fn trace_x_event(a: c_int) {
        if tracegen_rt::is_wanted!(X_EVENT) {
            emit_x_event(a);
        }
    }

    /// Whether anybody wants `x_event`: it is on, or watched.
    #[inline(always)]
    pub fn trace_x_event_enabled() -> bool {
        tracegen_rt::is_wanted!(X_EVENT)
    }

    #[cold]
    #[inline(never)]
    fn emit_x_event(a: c_int) {
        let line = Line::new();
        line.write(format_args!("x_event {a}"));
        line.log();
    }

    tracegen_rt::event!(X_DSTATE, "x_dstate");

    /// `x_dstate(int a) "%d"`
    #[inline(always)]
    pub fn trace_x_dstate(a: c_int) {
        if tracegen_rt::is_wanted!(X_DSTATE) {
            emit_x_dstate(a);
        }
    }

    /// Whether anybody wants `x_dstate`: it is on, or watched.
    #[inline(always)]
    pub fn trace_x_dstate_enabled() -> bool {
        tracegen_rt::is_wanted!(X_DSTATE)
    }

    #[cold]
    #[inline(never)]
    fn emit_x_dstate(a: c_int) {
        let line = Line::new();
        line.write(format_args!("x_dstate {a}"));
        line.log();
    }

    tracegen_rt::event!(NAMES_H, "names_h");

    /// `names_h(int a) "%d"`
    #[inline(always)]
    pub fn trace_names_h(a: c_int) {
        if tracegen_rt::is_wanted!(NAMES_H) {
            emit_names_h(a);
        }
    }

    /// Whether anybody wants `names_h`: it is on, or watched.
    #[inline(always)]
    pub fn trace_names_h_enabled() -> bool {
        tracegen_rt::is_wanted!(NAMES_H)
    }

    #[cold]
    #[inline(never)]
    fn emit_names_h(a: c_int) {
        let line = Line::new();
        line.write(format_args!("names_h {a}"));
        line.log();
    }

    tracegen_rt::event!(LOG, "log");

    /// `log(const char *log) "%s"`
    #[inline(always)]
    pub fn trace_log(log: impl TraceStr) {
        if tracegen_rt::is_wanted!(LOG) {
            emit_log(log.as_trace_str());
        }
    }

    /// Whether anybody wants `log`: it is on, or watched.
    #[inline(always)]
    pub fn trace_log_enabled() -> bool {
        tracegen_rt::is_wanted!(LOG)
    }

    #[cold]
    #[inline(never)]
    fn emit_log(log: Str<'_>) {
        let line = Line::new();
        line.write(format_args!("log {}", line.string(log)));
        line.log();
    }

    tracegen_rt::event!(LINE, "line");

    /// `line(const char *line) "%s"`
    #[inline(always)]
    pub fn trace_line(line: impl TraceStr) {
        if tracegen_rt::is_wanted!(LINE) {
            emit_line(line.as_trace_str());
        }
    }

    /// Whether anybody wants `line`: it is on, or watched.
    #[inline(always)]
    pub fn trace_line_enabled() -> bool {
        tracegen_rt::is_wanted!(LINE)
    }

    #[cold]
    #[inline(never)]
    fn emit_line(line: Str<'_>) {
        let line_ = Line::new();
        line_.write(format_args!("line {}", line_.string(line)));
        line_.log();
    }

    tracegen_rt::event!(GROUP_NAMES, "group_names");

    /// `group_names(int a) "%d"`
    #[inline(always)]
    pub fn trace_group_names(a: c_int) {
        if tracegen_rt::is_wanted!(GROUP_NAMES) {
            emit_group_names(a);
        }
    }

    /// Whether anybody wants `group_names`: it is on, or watched.
    #[inline(always)]
    pub fn trace_group_names_enabled() -> bool {
        tracegen_rt::is_wanted!(GROUP_NAMES)
    }

    #[cold]
    #[inline(never)]
    fn emit_group_names(a: c_int) {
        let line = Line::new();
        line.write(format_args!("group_names {a}"));
        line.log();
    }

    tracegen_rt::event!(GROUP, "group");

    /// `group(int a) "%d"`
    #[inline(always)]
    pub fn trace_group(a: c_int) {
        if tracegen_rt::is_wanted!(GROUP) {
            emit_group(a);
        }
    }

    /// Whether anybody wants `group`: it is on, or watched.
    #[inline(always)]
    pub fn trace_group_enabled() -> bool {
        tracegen_rt::is_wanted!(GROUP)
    }

    #[cold]
    #[inline(never)]
    fn emit_group(a: c_int) {
        let line = Line::new();
        line.write(format_args!("group {a}"));
        line.log();
    }

    tracegen_rt::event!(REGISTER, "register");

    /// `register(int a) "%d"`
    #[inline(always)]
    pub fn trace_register(a: c_int) {
        if tracegen_rt::is_wanted!(REGISTER) {
            emit_register(a);
        }
    }

    /// Whether anybody wants `register`: it is on, or watched.
    #[inline(always)]
    pub fn trace_register_enabled() -> bool {
        tracegen_rt::is_wanted!(REGISTER)
    }

    #[cold]
    #[inline(never)]
    fn emit_register(a: c_int) {
        let line = Line::new();
        line.write(format_args!("register {a}"));
        line.log();
    }

    tracegen_rt::event!(__UNDERSCORE, "_");

    /// `_(int a) "%d"`
    #[inline(always)]
    pub fn trace__(a: c_int) {
        if tracegen_rt::is_wanted!(__UNDERSCORE) {
            emit__(a);
        }
    }

    /// Whether anybody wants `_`: it is on, or watched.
    #[inline(always)]
    pub fn trace___enabled() -> bool {
        tracegen_rt::is_wanted!(__UNDERSCORE)
    }

    #[cold]
    #[inline(never)]
    fn emit__(a: c_int) {
        let line = Line::new();
        line.write(format_args!("_ {a}"));
        line.log();
    }

    tracegen_rt::event!(TRACEGEN_RT, "tracegen_rt");

    /// `tracegen_rt(int tracegen_rt) "%d"`
    #[inline(always)]
    pub fn trace_tracegen_rt(tracegen_rt: c_int) {
        if tracegen_rt::is_wanted!(TRACEGEN_RT) {
            emit_tracegen_rt(tracegen_rt);
        }
    }

    /// Whether anybody wants `tracegen_rt`: it is on, or watched.
    #[inline(always)]
    pub fn trace_tracegen_rt_enabled() -> bool {
        tracegen_rt::is_wanted!(TRACEGEN_RT)
    }

    #[cold]
    #[inline(never)]
    fn emit_tracegen_rt(tracegen_rt: c_int) {
        let line = Line::new();
        line.write(format_args!("tracegen_rt {tracegen_rt}"));
        line.log();
    }

    tracegen_rt::event!(UNSAFE_READ, "unsafe_read");

    /// `unsafe_read(int a) "%d"`
    #[inline(always)]
    pub fn trace_unsafe_read(a: c_int) {
        if tracegen_rt::is_wanted!(UNSAFE_READ) {
            emit_unsafe_read(a);
        }
    }

    /// Whether anybody wants `unsafe_read`: it is on, or watched.
    #[inline(always)]
    pub fn trace_unsafe_read_enabled() -> bool {
        tracegen_rt::is_wanted!(UNSAFE_READ)
    }

    #[cold]
    #[inline(never)]
    fn emit_unsafe_read(a: c_int) {
        let line = Line::new();
        line.write(format_args!("unsafe_read {a}"));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_names {
    pub use ::tracegen_rt::__trace as trace;

    pub mod CamelCase {
        pub use super::super::group_names_::{trace_CamelCase as fire, trace_CamelCase_enabled as is_wanted};
    }

    pub mod _leading {
        pub use super::super::group_names_::{trace__leading as fire, trace__leading_enabled as is_wanted};
    }

    pub mod emit {
        pub use super::super::group_names_::{trace_emit as fire, trace_emit_enabled as is_wanted};
    }

    pub mod x {
        pub use super::super::group_names_::{trace_x as fire, trace_x_enabled as is_wanted};
    }

    pub mod x_emit {
        pub use super::super::group_names_::{trace_x_emit as fire, trace_x_emit_enabled as is_wanted};
    }

    pub mod x_event {
        pub use super::super::group_names_::{trace_x_event as fire, trace_x_event_enabled as is_wanted};
    }

    pub mod x_dstate {
        pub use super::super::group_names_::{trace_x_dstate as fire, trace_x_dstate_enabled as is_wanted};
    }

    pub mod names_h {
        pub use super::super::group_names_::{trace_names_h as fire, trace_names_h_enabled as is_wanted};
    }

    pub mod log {
        pub use super::super::group_names_::{trace_log as fire, trace_log_enabled as is_wanted};
    }

    pub mod line {
        pub use super::super::group_names_::{trace_line as fire, trace_line_enabled as is_wanted};
    }

    pub mod group_names {
        pub use super::super::group_names_::{trace_group_names as fire, trace_group_names_enabled as is_wanted};
    }

    pub mod group {
        pub use super::super::group_names_::{trace_group as fire, trace_group_enabled as is_wanted};
    }

    pub mod register {
        pub use super::super::group_names_::{trace_register as fire, trace_register_enabled as is_wanted};
    }

    pub mod __ {
        pub use super::super::group_names_::{trace__ as fire, trace___enabled as is_wanted};
    }

    pub mod tracegen_rt {
        pub use super::super::group_names_::{trace_tracegen_rt as fire, trace_tracegen_rt_enabled as is_wanted};
    }

    pub mod unsafe_read {
        pub use super::super::group_names_::{trace_unsafe_read as fire, trace_unsafe_read_enabled as is_wanted};
    }
}
