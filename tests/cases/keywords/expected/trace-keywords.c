/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-keywords.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_RUST_RAW_STATE;
TraceEvent _TRACE_RUST_RAW_EVENT = {
    .name = "rust_raw",
    .sstate = TRACE_RUST_RAW_ENABLED,
    .dstate = &_TRACE_RUST_RAW_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box)
#line 17 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "rust_raw ");
    tracegen_line_decimal(&line, type);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, match);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, as);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, fn);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, mod);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, async);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, dyn);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, gen);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, yield);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, box);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_RUST_NEVER_STATE;
TraceEvent _TRACE_RUST_NEVER_EVENT = {
    .name = "rust_never",
    .sstate = TRACE_RUST_NEVER_ENABLED,
    .dstate = &_TRACE_RUST_NEVER_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_rust_never(const char *self, int Self, void *super, int crate, int _)
#line 54 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "rust_never ");
    tracegen_line_string(&line, self);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, Self);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, super);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, crate);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, _);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_RUST_SCOPE_STATE;
TraceEvent _TRACE_RUST_SCOPE_EVENT = {
    .name = "rust_scope",
    .sstate = TRACE_RUST_SCOPE_ENABLED,
    .dstate = &_TRACE_RUST_SCOPE_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE_, int c_int, int i32)
#line 81 "trace-keywords.c"
{
    TraceLine line_;

    tracegen_line_begin(&line_, "rust_scope ");
    tracegen_line_decimal(&line_, None);
    tracegen_line_text(&line_, " ");
    tracegen_line_decimal(&line_, Some);
    tracegen_line_text(&line_, " ");
    tracegen_line_decimal(&line_, Ok);
    tracegen_line_text(&line_, " ");
    tracegen_line_decimal(&line_, Line);
    tracegen_line_text(&line_, " ");
    tracegen_line_decimal(&line_, line);
    tracegen_line_text(&line_, " ");
    tracegen_line_decimal(&line_, RUST_SCOPE_);
    tracegen_line_text(&line_, " ");
    tracegen_line_decimal(&line_, c_int);
    tracegen_line_text(&line_, " ");
    tracegen_line_hex(&line_, (unsigned int)i32, 1);
    tracegen_log(&line_);
    tracegen_line_end(&line_);
}

TRACEGEN_STATE TraceState _TRACE_CPP_WORDS_STATE;
TraceEvent _TRACE_CPP_WORDS_EVENT = {
    .name = "cpp_words",
    .sstate = TRACE_CPP_WORDS_ENABLED,
    .dstate = &_TRACE_CPP_WORDS_STATE.dstate,
};

#line 7 "trace-events"
void tracegen_emit_cpp_words(int new_, int class_, int this_, int template_, int operator_, int private_, int delete_, int and_)
#line 114 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "cpp_words ");
    tracegen_line_decimal(&line, new_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, class_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, this_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, template_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, operator_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, private_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, delete_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, and_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACROS_STATE;
TraceEvent _TRACE_MACROS_EVENT = {
    .name = "macros",
    .sstate = TRACE_MACROS_ENABLED,
    .dstate = &_TRACE_MACROS_STATE.dstate,
};

#line 8 "trace-events"
void tracegen_emit_macros(int errno_, void *NULL_, int unix_, int linux_, int stdin_, int EOF_)
#line 147 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "macros ");
    tracegen_line_decimal(&line, errno_);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, NULL_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, unix_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, linux_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, stdin_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, EOF_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_ESCAPED_TWICE_STATE;
TraceEvent _TRACE_ESCAPED_TWICE_EVENT = {
    .name = "escaped_twice",
    .sstate = TRACE_ESCAPED_TWICE_ENABLED,
    .dstate = &_TRACE_ESCAPED_TWICE_STATE.dstate,
};

#line 9 "trace-events"
void tracegen_emit_escaped_twice(int new__, int new_, int self, int self_, int line, int line_)
#line 176 "trace-keywords.c"
{
    TraceLine line__;

    tracegen_line_begin(&line__, "escaped_twice ");
    tracegen_line_decimal(&line__, new__);
    tracegen_line_text(&line__, " ");
    tracegen_line_decimal(&line__, new_);
    tracegen_line_text(&line__, " ");
    tracegen_line_decimal(&line__, self);
    tracegen_line_text(&line__, " ");
    tracegen_line_decimal(&line__, self_);
    tracegen_line_text(&line__, " ");
    tracegen_line_decimal(&line__, line);
    tracegen_line_text(&line__, " ");
    tracegen_line_decimal(&line__, line_);
    tracegen_log(&line__);
    tracegen_line_end(&line__);
}

TRACEGEN_STATE TraceState _TRACE_OWN_NAMES_STATE;
TraceEvent _TRACE_OWN_NAMES_EVENT = {
    .name = "own_names",
    .sstate = TRACE_OWN_NAMES_ENABLED,
    .dstate = &_TRACE_OWN_NAMES_STATE.dstate,
};

#line 10 "trace-events"
void tracegen_emit_own_names(int tracegen_log_, int trace_own_names_, int event, int Str, int _TRACE_X_DSTATE_)
#line 205 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "own_names ");
    tracegen_line_decimal(&line, tracegen_log_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, trace_own_names_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, event);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, Str);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, _TRACE_X_DSTATE_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACROS_OF_HEADERS_STATE;
TraceEvent _TRACE_MACROS_OF_HEADERS_EVENT = {
    .name = "macros_of_headers",
    .sstate = TRACE_MACROS_OF_HEADERS_ENABLED,
    .dstate = &_TRACE_MACROS_OF_HEADERS_STATE.dstate,
};

#line 11 "trace-events"
void tracegen_emit_macros_of_headers(int TRACE_X_ENABLED_, int TRACEGEN_COLD_, int PRIx64_, int SIZE_MAX_, int BYTE_ORDER_, int __attribute___, int __func___, int st_mtime_, int TraceLine_, int INT_MAX_)
#line 232 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "macros_of_headers ");
    tracegen_line_decimal(&line, TRACE_X_ENABLED_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, TRACEGEN_COLD_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, PRIx64_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, SIZE_MAX_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, BYTE_ORDER_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, __attribute___);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, __func___);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, st_mtime_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, TraceLine_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, INT_MAX_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_OWN_FUNCTIONS_STATE;
TraceEvent _TRACE_OWN_FUNCTIONS_EVENT = {
    .name = "own_functions",
    .sstate = TRACE_OWN_FUNCTIONS_ENABLED,
    .dstate = &_TRACE_OWN_FUNCTIONS_STATE.dstate,
};

#line 12 "trace-events"
void tracegen_emit_own_functions(int emit_own_functions, int trace_log_, int tracegen_line_format_)
#line 269 "trace-keywords.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "own_functions ");
    tracegen_line_decimal(&line, emit_own_functions);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, trace_log_);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, tracegen_line_format_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_keywords[] = {
    &_TRACE_RUST_RAW_EVENT,
    &_TRACE_RUST_NEVER_EVENT,
    &_TRACE_RUST_SCOPE_EVENT,
    &_TRACE_CPP_WORDS_EVENT,
    &_TRACE_MACROS_EVENT,
    &_TRACE_ESCAPED_TWICE_EVENT,
    &_TRACE_OWN_NAMES_EVENT,
    &_TRACE_MACROS_OF_HEADERS_EVENT,
    &_TRACE_OWN_FUNCTIONS_EVENT,
    NULL,
};
static const char *const tracegen_declarations_keywords[] = {
    "rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box) \"%d %d %d %d %d %d %d %d %d %d\"",
    "rust_never(const char *self, int Self, void *super, int crate, int _) \"%s %d %p %d %d\"",
    "rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE, int c_int, int i32) \"%d %d %d %d %d %d %d %x\"",
    "cpp_words(int new, int class, int this, int template, int operator, int private, int delete, int and) \"%d %d %d %d %d %d %d %d\"",
    "macros(int errno, void *NULL, int unix, int linux, int stdin, int EOF) \"%d %p %d %d %d %d\"",
    "escaped_twice(int new, int new_, int self, int self_, int line, int line_) \"%d %d %d %d %d %d\"",
    "own_names(int tracegen_log, int trace_own_names, int event, int Str, int _TRACE_X_DSTATE) \"%d %d %d %d %d\"",
    "macros_of_headers(int TRACE_X_ENABLED, int TRACEGEN_COLD, int PRIx64, int SIZE_MAX, int BYTE_ORDER, int __attribute__, int __func__, int st_mtime, int TraceLine, int INT_MAX) \"%d %d %d %d %d %d %d %d %d %d\"",
    "own_functions(int emit_own_functions, int trace_log, int tracegen_line_format) \"%d %d %d\"",
    NULL,
};

TRACEGEN_GROUP("keywords", tracegen_events_keywords, tracegen_declarations_keywords)
