/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_keywords_H
#define TRACEGEN_TRACE_keywords_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_RUST_RAW_EVENT TRACEGEN_SYMBOL("keywords.rust_raw.event");
extern TraceState _TRACE_RUST_RAW_STATE TRACEGEN_SYMBOL("keywords.rust_raw.state");
#define TRACE_RUST_RAW_ENABLED 1
#define TRACE_RUST_RAW_BACKEND_DSTATE() tracegen_wanted(&_TRACE_RUST_RAW_STATE)
TRACEGEN_COLD void tracegen_emit_rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box)
    TRACEGEN_SYMBOL("keywords.rust_raw.emit");

static inline void trace_rust_raw(int type, int match, int as, int fn, int mod, int async, int dyn, int gen, int yield, int box)
{
    if (trace_event_get_state_backends(TRACE_RUST_RAW)) {
        tracegen_emit_rust_raw(type, match, as, fn, mod, async, dyn, gen, yield, box);
    }
}

extern TraceEvent _TRACE_RUST_NEVER_EVENT TRACEGEN_SYMBOL("keywords.rust_never.event");
extern TraceState _TRACE_RUST_NEVER_STATE TRACEGEN_SYMBOL("keywords.rust_never.state");
#define TRACE_RUST_NEVER_ENABLED 1
#define TRACE_RUST_NEVER_BACKEND_DSTATE() tracegen_wanted(&_TRACE_RUST_NEVER_STATE)
TRACEGEN_COLD void tracegen_emit_rust_never(const char *self, int Self, void *super, int crate, int _)
    TRACEGEN_SYMBOL("keywords.rust_never.emit");

static inline void trace_rust_never(const char *self, int Self, void *super, int crate, int _)
{
    if (trace_event_get_state_backends(TRACE_RUST_NEVER)) {
        tracegen_emit_rust_never(self, Self, super, crate, _);
    }
}

extern TraceEvent _TRACE_RUST_SCOPE_EVENT TRACEGEN_SYMBOL("keywords.rust_scope.event");
extern TraceState _TRACE_RUST_SCOPE_STATE TRACEGEN_SYMBOL("keywords.rust_scope.state");
#define TRACE_RUST_SCOPE_ENABLED 1
#define TRACE_RUST_SCOPE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_RUST_SCOPE_STATE)
TRACEGEN_COLD void tracegen_emit_rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE_, int c_int, int i32)
    TRACEGEN_SYMBOL("keywords.rust_scope.emit");

static inline void trace_rust_scope(int None, int Some, int Ok, int Line, int line, int RUST_SCOPE_, int c_int, int i32)
{
    if (trace_event_get_state_backends(TRACE_RUST_SCOPE)) {
        tracegen_emit_rust_scope(None, Some, Ok, Line, line, RUST_SCOPE_, c_int, i32);
    }
}

extern TraceEvent _TRACE_CPP_WORDS_EVENT TRACEGEN_SYMBOL("keywords.cpp_words.event");
extern TraceState _TRACE_CPP_WORDS_STATE TRACEGEN_SYMBOL("keywords.cpp_words.state");
#define TRACE_CPP_WORDS_ENABLED 1
#define TRACE_CPP_WORDS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CPP_WORDS_STATE)
TRACEGEN_COLD void tracegen_emit_cpp_words(int new_, int class_, int this_, int template_, int operator_, int private_, int delete_, int and_)
    TRACEGEN_SYMBOL("keywords.cpp_words.emit");

static inline void trace_cpp_words(int new_, int class_, int this_, int template_, int operator_, int private_, int delete_, int and_)
{
    if (trace_event_get_state_backends(TRACE_CPP_WORDS)) {
        tracegen_emit_cpp_words(new_, class_, this_, template_, operator_, private_, delete_, and_);
    }
}

extern TraceEvent _TRACE_MACROS_EVENT TRACEGEN_SYMBOL("keywords.macros.event");
extern TraceState _TRACE_MACROS_STATE TRACEGEN_SYMBOL("keywords.macros.state");
#define TRACE_MACROS_ENABLED 1
#define TRACE_MACROS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_MACROS_STATE)
TRACEGEN_COLD void tracegen_emit_macros(int errno_, void *NULL_, int unix_, int linux_, int stdin_, int EOF_)
    TRACEGEN_SYMBOL("keywords.macros.emit");

static inline void trace_macros(int errno_, void *NULL_, int unix_, int linux_, int stdin_, int EOF_)
{
    if (trace_event_get_state_backends(TRACE_MACROS)) {
        tracegen_emit_macros(errno_, NULL_, unix_, linux_, stdin_, EOF_);
    }
}

extern TraceEvent _TRACE_ESCAPED_TWICE_EVENT TRACEGEN_SYMBOL("keywords.escaped_twice.event");
extern TraceState _TRACE_ESCAPED_TWICE_STATE TRACEGEN_SYMBOL("keywords.escaped_twice.state");
#define TRACE_ESCAPED_TWICE_ENABLED 1
#define TRACE_ESCAPED_TWICE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_ESCAPED_TWICE_STATE)
TRACEGEN_COLD void tracegen_emit_escaped_twice(int new__, int new_, int self, int self_, int line, int line_)
    TRACEGEN_SYMBOL("keywords.escaped_twice.emit");

static inline void trace_escaped_twice(int new__, int new_, int self, int self_, int line, int line_)
{
    if (trace_event_get_state_backends(TRACE_ESCAPED_TWICE)) {
        tracegen_emit_escaped_twice(new__, new_, self, self_, line, line_);
    }
}

extern TraceEvent _TRACE_OWN_NAMES_EVENT TRACEGEN_SYMBOL("keywords.own_names.event");
extern TraceState _TRACE_OWN_NAMES_STATE TRACEGEN_SYMBOL("keywords.own_names.state");
#define TRACE_OWN_NAMES_ENABLED 1
#define TRACE_OWN_NAMES_BACKEND_DSTATE() tracegen_wanted(&_TRACE_OWN_NAMES_STATE)
TRACEGEN_COLD void tracegen_emit_own_names(int tracegen_log_, int trace_own_names_, int event, int Str, int _TRACE_X_DSTATE_)
    TRACEGEN_SYMBOL("keywords.own_names.emit");

static inline void trace_own_names(int tracegen_log_, int trace_own_names_, int event, int Str, int _TRACE_X_DSTATE_)
{
    if (trace_event_get_state_backends(TRACE_OWN_NAMES)) {
        tracegen_emit_own_names(tracegen_log_, trace_own_names_, event, Str, _TRACE_X_DSTATE_);
    }
}

extern TraceEvent _TRACE_MACROS_OF_HEADERS_EVENT TRACEGEN_SYMBOL("keywords.macros_of_headers.event");
extern TraceState _TRACE_MACROS_OF_HEADERS_STATE TRACEGEN_SYMBOL("keywords.macros_of_headers.state");
#define TRACE_MACROS_OF_HEADERS_ENABLED 1
#define TRACE_MACROS_OF_HEADERS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_MACROS_OF_HEADERS_STATE)
TRACEGEN_COLD void tracegen_emit_macros_of_headers(int TRACE_X_ENABLED_, int TRACEGEN_COLD_, int PRIx64_, int SIZE_MAX_, int BYTE_ORDER_, int __attribute___, int __func___, int st_mtime_, int TraceLine_, int INT_MAX_)
    TRACEGEN_SYMBOL("keywords.macros_of_headers.emit");

static inline void trace_macros_of_headers(int TRACE_X_ENABLED_, int TRACEGEN_COLD_, int PRIx64_, int SIZE_MAX_, int BYTE_ORDER_, int __attribute___, int __func___, int st_mtime_, int TraceLine_, int INT_MAX_)
{
    if (trace_event_get_state_backends(TRACE_MACROS_OF_HEADERS)) {
        tracegen_emit_macros_of_headers(TRACE_X_ENABLED_, TRACEGEN_COLD_, PRIx64_, SIZE_MAX_, BYTE_ORDER_, __attribute___, __func___, st_mtime_, TraceLine_, INT_MAX_);
    }
}

extern TraceEvent _TRACE_OWN_FUNCTIONS_EVENT TRACEGEN_SYMBOL("keywords.own_functions.event");
extern TraceState _TRACE_OWN_FUNCTIONS_STATE TRACEGEN_SYMBOL("keywords.own_functions.state");
#define TRACE_OWN_FUNCTIONS_ENABLED 1
#define TRACE_OWN_FUNCTIONS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_OWN_FUNCTIONS_STATE)
TRACEGEN_COLD void tracegen_emit_own_functions(int emit_own_functions, int trace_log_, int tracegen_line_format_)
    TRACEGEN_SYMBOL("keywords.own_functions.emit");

static inline void trace_own_functions(int emit_own_functions, int trace_log_, int tracegen_line_format_)
{
    if (trace_event_get_state_backends(TRACE_OWN_FUNCTIONS)) {
        tracegen_emit_own_functions(emit_own_functions, trace_log_, tracegen_line_format_);
    }
}

TRACEGEN_END_DECLS

#endif
