/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_strings_H
#define TRACEGEN_TRACE_strings_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_STRING_PLAIN_EVENT TRACEGEN_SYMBOL("strings.string_plain.event");
extern TraceState _TRACE_STRING_PLAIN_STATE TRACEGEN_SYMBOL("strings.string_plain.state");
#define TRACE_STRING_PLAIN_ENABLED 1
#define TRACE_STRING_PLAIN_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STRING_PLAIN_STATE)
TRACEGEN_COLD void tracegen_emit_string_plain(const char *a, char *b, const char *c, const char *const d)
    TRACEGEN_SYMBOL("strings.string_plain.emit");

static inline void trace_string_plain(const char *a, char *b, const char *c, const char *const d)
{
    if (trace_event_get_state_backends(TRACE_STRING_PLAIN)) {
        tracegen_emit_string_plain(a, b, c, d);
    }
}

extern TraceEvent _TRACE_STRING_WIDTH_EVENT TRACEGEN_SYMBOL("strings.string_width.event");
extern TraceState _TRACE_STRING_WIDTH_STATE TRACEGEN_SYMBOL("strings.string_width.state");
#define TRACE_STRING_WIDTH_ENABLED 1
#define TRACE_STRING_WIDTH_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STRING_WIDTH_STATE)
TRACEGEN_COLD void tracegen_emit_string_width(const char *a, const char *b, const char *c, const char *d)
    TRACEGEN_SYMBOL("strings.string_width.emit");

static inline void trace_string_width(const char *a, const char *b, const char *c, const char *d)
{
    if (trace_event_get_state_backends(TRACE_STRING_WIDTH)) {
        tracegen_emit_string_width(a, b, c, d);
    }
}

extern TraceEvent _TRACE_STRING_PRECISION_EVENT TRACEGEN_SYMBOL("strings.string_precision.event");
extern TraceState _TRACE_STRING_PRECISION_STATE TRACEGEN_SYMBOL("strings.string_precision.state");
#define TRACE_STRING_PRECISION_ENABLED 1
#define TRACE_STRING_PRECISION_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STRING_PRECISION_STATE)
TRACEGEN_COLD void tracegen_emit_string_precision(const char *a, const char *b, const char *c, const char *d, const char *e)
    TRACEGEN_SYMBOL("strings.string_precision.emit");

static inline void trace_string_precision(const char *a, const char *b, const char *c, const char *d, const char *e)
{
    if (trace_event_get_state_backends(TRACE_STRING_PRECISION)) {
        tracegen_emit_string_precision(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_STRING_STAR_EVENT TRACEGEN_SYMBOL("strings.string_star.event");
extern TraceState _TRACE_STRING_STAR_STATE TRACEGEN_SYMBOL("strings.string_star.state");
#define TRACE_STRING_STAR_ENABLED 1
#define TRACE_STRING_STAR_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STRING_STAR_STATE)
TRACEGEN_COLD void tracegen_emit_string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c)
    TRACEGEN_SYMBOL("strings.string_star.emit");

static inline void trace_string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c)
{
    if (trace_event_get_state_backends(TRACE_STRING_STAR)) {
        tracegen_emit_string_star(width, a, precision, b, w, p, c);
    }
}

TRACEGEN_END_DECLS

#endif
