/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-keywords.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

uint16_t _TRACE_RUST_RAW_DSTATE;
TraceEvent _TRACE_RUST_RAW_EVENT = {
    .name = "rust_raw",
    .sstate = TRACE_RUST_RAW_ENABLED,
    .dstate = &_TRACE_RUST_RAW_DSTATE,
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

uint16_t _TRACE_RUST_NEVER_DSTATE;
TraceEvent _TRACE_RUST_NEVER_EVENT = {
    .name = "rust_never",
    .sstate = TRACE_RUST_NEVER_ENABLED,
    .dstate = &_TRACE_RUST_NEVER_DSTATE,
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

uint16_t _TRACE_RUST_SCOPE_DSTATE;
TraceEvent _TRACE_RUST_SCOPE_EVENT = {
    .name = "rust_scope",
    .sstate = TRACE_RUST_SCOPE_ENABLED,
    .dstate = &_TRACE_RUST_SCOPE_DSTATE,
};

void tracegen_emit_rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE, int c_int, int i32)
{
    TraceLine line_;

#line 6 "trace-events"
    tracegen_line_format(&line_, "rust_scope %d %d %d %d %d %d %d %x", None, Some, Ok, Line, line, RUST_SCOPE, c_int, (unsigned int)i32);
#line 57 "trace-keywords.c"
    tracegen_log(&line_);
    tracegen_line_end(&line_);
}

uint16_t _TRACE_CPP_WORDS_DSTATE;
TraceEvent _TRACE_CPP_WORDS_EVENT = {
    .name = "cpp_words",
    .sstate = TRACE_CPP_WORDS_ENABLED,
    .dstate = &_TRACE_CPP_WORDS_DSTATE,
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

uint16_t _TRACE_MACROS_DSTATE;
TraceEvent _TRACE_MACROS_EVENT = {
    .name = "macros",
    .sstate = TRACE_MACROS_ENABLED,
    .dstate = &_TRACE_MACROS_DSTATE,
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

uint16_t _TRACE_ESCAPED_TWICE_DSTATE;
TraceEvent _TRACE_ESCAPED_TWICE_EVENT = {
    .name = "escaped_twice",
    .sstate = TRACE_ESCAPED_TWICE_ENABLED,
    .dstate = &_TRACE_ESCAPED_TWICE_DSTATE,
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

uint16_t _TRACE_OWN_NAMES_DSTATE;
TraceEvent _TRACE_OWN_NAMES_EVENT = {
    .name = "own_names",
    .sstate = TRACE_OWN_NAMES_ENABLED,
    .dstate = &_TRACE_OWN_NAMES_DSTATE,
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

static TraceEvent *const keywords_trace_events[] = {
    &_TRACE_RUST_RAW_EVENT,
    &_TRACE_RUST_NEVER_EVENT,
    &_TRACE_RUST_SCOPE_EVENT,
    &_TRACE_CPP_WORDS_EVENT,
    &_TRACE_MACROS_EVENT,
    &_TRACE_ESCAPED_TWICE_EVENT,
    &_TRACE_OWN_NAMES_EVENT,
    NULL,
};

TRACEGEN_GROUP("keywords", keywords_trace_events)
