// SPDX-License-Identifier: MIT
// Made by tracegen from trace-events. Edit that.

#[allow(unreachable_pub, unused_imports)]
pub use events_keywords::*;
#[allow(unreachable_pub, unused_imports)]
pub use group_keywords::*;

#[allow(dead_code, non_snake_case, trivial_numeric_casts, unreachable_pub)]
#[allow(clippy::duplicate_underscore_argument, clippy::nursery, clippy::pedantic)]
#[allow(clippy::too_many_arguments, clippy::unnecessary_cast)]
mod group_keywords {
    use std::os::raw::c_int;
    use tracegen_rt::{Line, Pointer, Str, TracePtr, TraceStr};

    tracegen_rt::made_by!(0, 1, 0);
    tracegen_rt::group!("keywords", [
        RUST_RAW: "rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box) \"%d %d %d %d %d %d %d %d %d %d\"",
        RUST_NEVER: "rust_never(const char *self, int Self, void *super, int crate, int _) \"%s %d %p %d %d\"",
        RUST_SCOPE: "rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE, int c_int, int i32) \"%d %d %d %d %d %d %d %x\"",
        CPP_WORDS: "cpp_words(int new, int class, int this, int template, int operator, int private, int delete, int and) \"%d %d %d %d %d %d %d %d\"",
        MACROS: "macros(int errno, void *NULL, int unix, int linux, int stdin, int EOF) \"%d %p %d %d %d %d\"",
        ESCAPED_TWICE: "escaped_twice(int new, int new_, int self, int self_, int line, int line_) \"%d %d %d %d %d %d\"",
        OWN_NAMES: "own_names(int tracegen_log, int trace_own_names, int event, int Str, int _TRACE_X_DSTATE) \"%d %d %d %d %d\"",
        MACROS_OF_HEADERS: "macros_of_headers(int TRACE_X_ENABLED, int TRACEGEN_COLD, int PRIx64, int SIZE_MAX, int BYTE_ORDER, int __attribute__, int __func__, int st_mtime, int TraceLine, int INT_MAX) \"%d %d %d %d %d %d %d %d %d %d\"",
        OWN_FUNCTIONS: "own_functions(int emit_own_functions, int trace_log, int tracegen_line_format) \"%d %d %d\"",
    ]);

    tracegen_rt::event!(RUST_RAW, "rust_raw");

    /// `rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box) "%d %d %d %d %d %d %d %d %d %d"`
    #[inline(always)]
    pub fn trace_rust_raw(r#type: c_int, r#match: c_int, r#as: c_int, r#fn: c_int, r#mod: c_int, r#async: c_int, r#dyn: c_int, r#gen: c_int, r#yield: c_int, r#box: c_int) {
        if tracegen_rt::is_wanted!(RUST_RAW) {
            emit_rust_raw(r#type, r#match, r#as, r#fn, r#mod, r#async, r#dyn, r#gen, r#yield, r#box);
        }
    }

    /// Whether anybody wants `rust_raw`: it is on, or watched.
    #[inline(always)]
    pub fn trace_rust_raw_enabled() -> bool {
        tracegen_rt::is_wanted!(RUST_RAW)
    }

    #[cold]
    #[inline(never)]
    fn emit_rust_raw(r#type: c_int, r#match: c_int, r#as: c_int, r#fn: c_int, r#mod: c_int, r#async: c_int, r#dyn: c_int, r#gen: c_int, r#yield: c_int, r#box: c_int) {
        let line = Line::new();
        line.write(format_args!("rust_raw {type} {match} {as} {fn} {mod} {async} {dyn} {gen} {yield} {box}"));
        line.log();
    }

    tracegen_rt::event!(RUST_NEVER, "rust_never");

    /// `rust_never(const char *self, int Self, void *super, int crate, int _) "%s %d %p %d %d"`
    #[inline(always)]
    pub fn trace_rust_never(self_: impl TraceStr, Self_: c_int, super_: impl TracePtr, crate_: c_int, argument_: c_int) {
        if tracegen_rt::is_wanted!(RUST_NEVER) {
            emit_rust_never(self_.as_trace_str(), Self_, super_.as_trace_ptr(), crate_, argument_);
        }
    }

    /// Whether anybody wants `rust_never`: it is on, or watched.
    #[inline(always)]
    pub fn trace_rust_never_enabled() -> bool {
        tracegen_rt::is_wanted!(RUST_NEVER)
    }

    #[cold]
    #[inline(never)]
    fn emit_rust_never(self_: Str<'_>, Self_: c_int, super_: Pointer, crate_: c_int, argument_: c_int) {
        let line = Line::new();
        line.write(format_args!("rust_never {} {Self_} {} {crate_} {argument_}", line.string(self_), line.pointer(super_)));
        line.log();
    }

    tracegen_rt::event!(RUST_SCOPE, "rust_scope");

    /// `rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE, int c_int, int i32) "%d %d %d %d %d %d %d %x"`
    #[inline(always)]
    pub fn trace_rust_scope(None_: c_int, Some_: c_int, Ok_: c_int, Line_: c_int, line: c_int, RUST_SCOPE_: c_int, c_int: c_int, i32: c_int) {
        if tracegen_rt::is_wanted!(RUST_SCOPE) {
            emit_rust_scope(None_, Some_, Ok_, Line_, line, RUST_SCOPE_, c_int, i32);
        }
    }

    /// Whether anybody wants `rust_scope`: it is on, or watched.
    #[inline(always)]
    pub fn trace_rust_scope_enabled() -> bool {
        tracegen_rt::is_wanted!(RUST_SCOPE)
    }

    #[cold]
    #[inline(never)]
    fn emit_rust_scope(None_: c_int, Some_: c_int, Ok_: c_int, Line_: c_int, line: c_int, RUST_SCOPE_: c_int, c_int: c_int, i32: c_int) {
        let line_ = Line::new();
        line_.write(format_args!("rust_scope {None_} {Some_} {Ok_} {Line_} {line} {RUST_SCOPE_} {c_int} {i32:x}"));
        line_.log();
    }

    tracegen_rt::event!(CPP_WORDS, "cpp_words");

    /// `cpp_words(int new, int class, int this, int template, int operator, int private, int delete, int and) "%d %d %d %d %d %d %d %d"`
    #[inline(always)]
    pub fn trace_cpp_words(new: c_int, class: c_int, this: c_int, template: c_int, operator: c_int, private: c_int, delete: c_int, and: c_int) {
        if tracegen_rt::is_wanted!(CPP_WORDS) {
            emit_cpp_words(new, class, this, template, operator, private, delete, and);
        }
    }

    /// Whether anybody wants `cpp_words`: it is on, or watched.
    #[inline(always)]
    pub fn trace_cpp_words_enabled() -> bool {
        tracegen_rt::is_wanted!(CPP_WORDS)
    }

    #[cold]
    #[inline(never)]
    fn emit_cpp_words(new: c_int, class: c_int, this: c_int, template: c_int, operator: c_int, private: c_int, delete: c_int, and: c_int) {
        let line = Line::new();
        line.write(format_args!("cpp_words {new} {class} {this} {template} {operator} {private} {delete} {and}"));
        line.log();
    }

    tracegen_rt::event!(MACROS, "macros");

    /// `macros(int errno, void *NULL, int unix, int linux, int stdin, int EOF) "%d %p %d %d %d %d"`
    #[inline(always)]
    pub fn trace_macros(errno: c_int, NULL: impl TracePtr, unix: c_int, linux: c_int, stdin: c_int, EOF: c_int) {
        if tracegen_rt::is_wanted!(MACROS) {
            emit_macros(errno, NULL.as_trace_ptr(), unix, linux, stdin, EOF);
        }
    }

    /// Whether anybody wants `macros`: it is on, or watched.
    #[inline(always)]
    pub fn trace_macros_enabled() -> bool {
        tracegen_rt::is_wanted!(MACROS)
    }

    #[cold]
    #[inline(never)]
    fn emit_macros(errno: c_int, NULL: Pointer, unix: c_int, linux: c_int, stdin: c_int, EOF: c_int) {
        let line = Line::new();
        line.write(format_args!("macros {errno} {} {unix} {linux} {stdin} {EOF}", line.pointer(NULL)));
        line.log();
    }

    tracegen_rt::event!(ESCAPED_TWICE, "escaped_twice");

    /// `escaped_twice(int new, int new_, int self, int self_, int line, int line_) "%d %d %d %d %d %d"`
    #[inline(always)]
    pub fn trace_escaped_twice(new: c_int, new_: c_int, self__: c_int, self_: c_int, line: c_int, line_: c_int) {
        if tracegen_rt::is_wanted!(ESCAPED_TWICE) {
            emit_escaped_twice(new, new_, self__, self_, line, line_);
        }
    }

    /// Whether anybody wants `escaped_twice`: it is on, or watched.
    #[inline(always)]
    pub fn trace_escaped_twice_enabled() -> bool {
        tracegen_rt::is_wanted!(ESCAPED_TWICE)
    }

    #[cold]
    #[inline(never)]
    fn emit_escaped_twice(new: c_int, new_: c_int, self__: c_int, self_: c_int, line: c_int, line_: c_int) {
        let line__ = Line::new();
        line__.write(format_args!("escaped_twice {new} {new_} {self__} {self_} {line} {line_}"));
        line__.log();
    }

    tracegen_rt::event!(OWN_NAMES, "own_names");

    /// `own_names(int tracegen_log, int trace_own_names, int event, int Str, int _TRACE_X_DSTATE) "%d %d %d %d %d"`
    #[inline(always)]
    pub fn trace_own_names(tracegen_log: c_int, trace_own_names: c_int, event: c_int, Str_: c_int, _TRACE_X_DSTATE: c_int) {
        if tracegen_rt::is_wanted!(OWN_NAMES) {
            emit_own_names(tracegen_log, trace_own_names, event, Str_, _TRACE_X_DSTATE);
        }
    }

    /// Whether anybody wants `own_names`: it is on, or watched.
    #[inline(always)]
    pub fn trace_own_names_enabled() -> bool {
        tracegen_rt::is_wanted!(OWN_NAMES)
    }

    #[cold]
    #[inline(never)]
    fn emit_own_names(tracegen_log: c_int, trace_own_names: c_int, event: c_int, Str_: c_int, _TRACE_X_DSTATE: c_int) {
        let line = Line::new();
        line.write(format_args!("own_names {tracegen_log} {trace_own_names} {event} {Str_} {_TRACE_X_DSTATE}"));
        line.log();
    }

    tracegen_rt::event!(MACROS_OF_HEADERS, "macros_of_headers");

    /// `macros_of_headers(int TRACE_X_ENABLED, int TRACEGEN_COLD, int PRIx64, int SIZE_MAX, int BYTE_ORDER, int __attribute__, int __func__, int st_mtime, int TraceLine, int INT_MAX) "%d %d %d %d %d %d %d %d %d %d"`
    #[inline(always)]
    pub fn trace_macros_of_headers(TRACE_X_ENABLED: c_int, TRACEGEN_COLD: c_int, PRIx64: c_int, SIZE_MAX: c_int, BYTE_ORDER: c_int, __attribute__: c_int, __func__: c_int, st_mtime: c_int, TraceLine: c_int, INT_MAX: c_int) {
        if tracegen_rt::is_wanted!(MACROS_OF_HEADERS) {
            emit_macros_of_headers(TRACE_X_ENABLED, TRACEGEN_COLD, PRIx64, SIZE_MAX, BYTE_ORDER, __attribute__, __func__, st_mtime, TraceLine, INT_MAX);
        }
    }

    /// Whether anybody wants `macros_of_headers`: it is on, or watched.
    #[inline(always)]
    pub fn trace_macros_of_headers_enabled() -> bool {
        tracegen_rt::is_wanted!(MACROS_OF_HEADERS)
    }

    #[cold]
    #[inline(never)]
    fn emit_macros_of_headers(TRACE_X_ENABLED: c_int, TRACEGEN_COLD: c_int, PRIx64: c_int, SIZE_MAX: c_int, BYTE_ORDER: c_int, __attribute__: c_int, __func__: c_int, st_mtime: c_int, TraceLine: c_int, INT_MAX: c_int) {
        let line = Line::new();
        line.write(format_args!("macros_of_headers {TRACE_X_ENABLED} {TRACEGEN_COLD} {PRIx64} {SIZE_MAX} {BYTE_ORDER} {__attribute__} {__func__} {st_mtime} {TraceLine} {INT_MAX}"));
        line.log();
    }

    tracegen_rt::event!(OWN_FUNCTIONS, "own_functions");

    /// `own_functions(int emit_own_functions, int trace_log, int tracegen_line_format) "%d %d %d"`
    #[inline(always)]
    pub fn trace_own_functions(emit_own_functions_: c_int, trace_log: c_int, tracegen_line_format: c_int) {
        if tracegen_rt::is_wanted!(OWN_FUNCTIONS) {
            emit_own_functions(emit_own_functions_, trace_log, tracegen_line_format);
        }
    }

    /// Whether anybody wants `own_functions`: it is on, or watched.
    #[inline(always)]
    pub fn trace_own_functions_enabled() -> bool {
        tracegen_rt::is_wanted!(OWN_FUNCTIONS)
    }

    #[cold]
    #[inline(never)]
    fn emit_own_functions(emit_own_functions_: c_int, trace_log: c_int, tracegen_line_format: c_int) {
        let line = Line::new();
        line.write(format_args!("own_functions {emit_own_functions_} {trace_log} {tracegen_line_format}"));
        line.log();
    }
}

/// Events by their names, for `trace!`.
#[allow(missing_docs, non_snake_case, unreachable_pub, unused_imports, clippy::unsafe_removed_from_name)]
mod events_keywords {
    pub use ::tracegen_rt::__trace as trace;

    pub mod rust_raw {
        pub use super::super::group_keywords::{trace_rust_raw as fire, trace_rust_raw_enabled as is_wanted};
    }

    pub mod rust_never {
        pub use super::super::group_keywords::{trace_rust_never as fire, trace_rust_never_enabled as is_wanted};
    }

    pub mod rust_scope {
        pub use super::super::group_keywords::{trace_rust_scope as fire, trace_rust_scope_enabled as is_wanted};
    }

    pub mod cpp_words {
        pub use super::super::group_keywords::{trace_cpp_words as fire, trace_cpp_words_enabled as is_wanted};
    }

    pub mod macros {
        pub use super::super::group_keywords::{trace_macros as fire, trace_macros_enabled as is_wanted};
    }

    pub mod escaped_twice {
        pub use super::super::group_keywords::{trace_escaped_twice as fire, trace_escaped_twice_enabled as is_wanted};
    }

    pub mod own_names {
        pub use super::super::group_keywords::{trace_own_names as fire, trace_own_names_enabled as is_wanted};
    }

    pub mod macros_of_headers {
        pub use super::super::group_keywords::{trace_macros_of_headers as fire, trace_macros_of_headers_enabled as is_wanted};
    }

    pub mod own_functions {
        pub use super::super::group_keywords::{trace_own_functions as fire, trace_own_functions_enabled as is_wanted};
    }
}
