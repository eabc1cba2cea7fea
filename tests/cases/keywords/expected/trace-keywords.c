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

void tracegen_emit_rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "rust_raw %d %d %d %d %d %d %d %d %d %d", type, match, as, fn, mod, async, dyn, gen, yield, box);
#line 21 "trace-keywords.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_RUST_NEVER_STATE;
TraceEvent _TRACE_RUST_NEVER_EVENT = {
    .name = "rust_never",
    .sstate = TRACE_RUST_NEVER_ENABLED,
    .dstate = &_TRACE_RUST_NEVER_STATE.dstate,
};

void tracegen_emit_rust_never(const char *self, int Self, void *super, int crate, int _)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "rust_never %s %d %p %d %d", self, Self, super, crate, _);
#line 39 "trace-keywords.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_RUST_SCOPE_STATE;
TraceEvent _TRACE_RUST_SCOPE_EVENT = {
    .name = "rust_scope",
    .sstate = TRACE_RUST_SCOPE_ENABLED,
    .dstate = &_TRACE_RUST_SCOPE_STATE.dstate,
};

void tracegen_emit_rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE_, int c_int, int i32)
{
    TraceLine line_;

#line 6 "trace-events"
    tracegen_line_format(&line_, "rust_scope %d %d %d %d %d %d %d %x", None, Some, Ok, Line, line, RUST_SCOPE_, c_int, (unsigned int)i32);
#line 57 "trace-keywords.c"
    tracegen_log(&line_);
    tracegen_line_end(&line_);
}

TRACEGEN_STATE TraceState _TRACE_CPP_WORDS_STATE;
TraceEvent _TRACE_CPP_WORDS_EVENT = {
    .name = "cpp_words",
    .sstate = TRACE_CPP_WORDS_ENABLED,
    .dstate = &_TRACE_CPP_WORDS_STATE.dstate,
};

void tracegen_emit_cpp_words(int new_, int class_, int this_, int template_, int operator_, int private_, int delete_, int and_)
{
    TraceLine line;

#line 7 "trace-events"
    tracegen_line_format(&line, "cpp_words %d %d %d %d %d %d %d %d", new_, class_, this_, template_, operator_, private_, delete_, and_);
#line 75 "trace-keywords.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACROS_STATE;
TraceEvent _TRACE_MACROS_EVENT = {
    .name = "macros",
    .sstate = TRACE_MACROS_ENABLED,
    .dstate = &_TRACE_MACROS_STATE.dstate,
};

void tracegen_emit_macros(int errno_, void *NULL_, int unix_, int linux_, int stdin_, int EOF_)
{
    TraceLine line;

#line 8 "trace-events"
    tracegen_line_format(&line, "macros %d %p %d %d %d %d", errno_, NULL_, unix_, linux_, stdin_, EOF_);
#line 93 "trace-keywords.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_ESCAPED_TWICE_STATE;
TraceEvent _TRACE_ESCAPED_TWICE_EVENT = {
    .name = "escaped_twice",
    .sstate = TRACE_ESCAPED_TWICE_ENABLED,
    .dstate = &_TRACE_ESCAPED_TWICE_STATE.dstate,
};

void tracegen_emit_escaped_twice(int new__, int new_, int self, int self_, int line, int line_)
{
    TraceLine line__;

#line 9 "trace-events"
    tracegen_line_format(&line__, "escaped_twice %d %d %d %d %d %d", new__, new_, self, self_, line, line_);
#line 111 "trace-keywords.c"
    tracegen_log(&line__);
    tracegen_line_end(&line__);
}

TRACEGEN_STATE TraceState _TRACE_OWN_NAMES_STATE;
TraceEvent _TRACE_OWN_NAMES_EVENT = {
    .name = "own_names",
    .sstate = TRACE_OWN_NAMES_ENABLED,
    .dstate = &_TRACE_OWN_NAMES_STATE.dstate,
};

void tracegen_emit_own_names(int tracegen_log_, int trace_own_names_, int event, int Str, int _TRACE_X_DSTATE_)
{
    TraceLine line;

#line 10 "trace-events"
    tracegen_line_format(&line, "own_names %d %d %d %d %d", tracegen_log_, trace_own_names_, event, Str, _TRACE_X_DSTATE_);
#line 129 "trace-keywords.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACROS_OF_HEADERS_STATE;
TraceEvent _TRACE_MACROS_OF_HEADERS_EVENT = {
    .name = "macros_of_headers",
    .sstate = TRACE_MACROS_OF_HEADERS_ENABLED,
    .dstate = &_TRACE_MACROS_OF_HEADERS_STATE.dstate,
};

void tracegen_emit_macros_of_headers(int TRACE_X_ENABLED_, int TRACEGEN_COLD_, int PRIx64_, int SIZE_MAX_, int BYTE_ORDER_, int __attribute___, int __func___, int st_mtime_, int TraceLine_, int INT_MAX_)
{
    TraceLine line;

#line 11 "trace-events"
    tracegen_line_format(&line, "macros_of_headers %d %d %d %d %d %d %d %d %d %d", TRACE_X_ENABLED_, TRACEGEN_COLD_, PRIx64_, SIZE_MAX_, BYTE_ORDER_, __attribute___, __func___, st_mtime_, TraceLine_, INT_MAX_);
#line 147 "trace-keywords.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_OWN_FUNCTIONS_STATE;
TraceEvent _TRACE_OWN_FUNCTIONS_EVENT = {
    .name = "own_functions",
    .sstate = TRACE_OWN_FUNCTIONS_ENABLED,
    .dstate = &_TRACE_OWN_FUNCTIONS_STATE.dstate,
};

void tracegen_emit_own_functions(int emit_own_functions, int trace_log_, int tracegen_line_format_)
{
    TraceLine line;

#line 12 "trace-events"
    tracegen_line_format(&line, "own_functions %d %d %d", emit_own_functions, trace_log_, tracegen_line_format_);
#line 165 "trace-keywords.c"
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

TRACEGEN_GROUP("keywords", tracegen_events_keywords)
