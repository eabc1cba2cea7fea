/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_stars_H
#define TRACEGEN_TRACE_stars_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_STAR_WIDTH_EVENT TRACEGEN_SYMBOL("stars.star_width.event");
extern TraceState _TRACE_STAR_WIDTH_STATE TRACEGEN_SYMBOL("stars.star_width.state");
#define TRACE_STAR_WIDTH_ENABLED 1
#define TRACE_STAR_WIDTH_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STAR_WIDTH_STATE)
TRACEGEN_COLD void tracegen_emit_star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c)
    TRACEGEN_SYMBOL("stars.star_width.emit");

static inline void trace_star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c)
{
    if (trace_event_get_state_backends(TRACE_STAR_WIDTH)) {
        tracegen_emit_star_width(w, a, v, b, u, c);
    }
}

extern TraceEvent _TRACE_STAR_PRECISION_EVENT TRACEGEN_SYMBOL("stars.star_precision.event");
extern TraceState _TRACE_STAR_PRECISION_STATE TRACEGEN_SYMBOL("stars.star_precision.state");
#define TRACE_STAR_PRECISION_ENABLED 1
#define TRACE_STAR_PRECISION_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STAR_PRECISION_STATE)
TRACEGEN_COLD void tracegen_emit_star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c)
    TRACEGEN_SYMBOL("stars.star_precision.emit");

static inline void trace_star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c)
{
    if (trace_event_get_state_backends(TRACE_STAR_PRECISION)) {
        tracegen_emit_star_precision(p, a, q, b, r, s, c);
    }
}

extern TraceEvent _TRACE_STAR_FLAGS_EVENT TRACEGEN_SYMBOL("stars.star_flags.event");
extern TraceState _TRACE_STAR_FLAGS_STATE TRACEGEN_SYMBOL("stars.star_flags.state");
#define TRACE_STAR_FLAGS_ENABLED 1
#define TRACE_STAR_FLAGS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STAR_FLAGS_STATE)
TRACEGEN_COLD void tracegen_emit_star_flags(int w, int a, int v, int b, int u, uint32_t c)
    TRACEGEN_SYMBOL("stars.star_flags.emit");

static inline void trace_star_flags(int w, int a, int v, int b, int u, uint32_t c)
{
    if (trace_event_get_state_backends(TRACE_STAR_FLAGS)) {
        tracegen_emit_star_flags(w, a, v, b, u, c);
    }
}

extern TraceEvent _TRACE_STAR_CHARACTER_EVENT TRACEGEN_SYMBOL("stars.star_character.event");
extern TraceState _TRACE_STAR_CHARACTER_STATE TRACEGEN_SYMBOL("stars.star_character.state");
#define TRACE_STAR_CHARACTER_ENABLED 1
#define TRACE_STAR_CHARACTER_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STAR_CHARACTER_STATE)
TRACEGEN_COLD void tracegen_emit_star_character(int w, int a)
    TRACEGEN_SYMBOL("stars.star_character.emit");

static inline void trace_star_character(int w, int a)
{
    if (trace_event_get_state_backends(TRACE_STAR_CHARACTER)) {
        tracegen_emit_star_character(w, a);
    }
}

extern TraceEvent _TRACE_STAR_ZERO_EVENT TRACEGEN_SYMBOL("stars.star_zero.event");
extern TraceState _TRACE_STAR_ZERO_STATE TRACEGEN_SYMBOL("stars.star_zero.state");
#define TRACE_STAR_ZERO_ENABLED 1
#define TRACE_STAR_ZERO_BACKEND_DSTATE() tracegen_wanted(&_TRACE_STAR_ZERO_STATE)
TRACEGEN_COLD void tracegen_emit_star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c)
    TRACEGEN_SYMBOL("stars.star_zero.emit");

static inline void trace_star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c)
{
    if (trace_event_get_state_backends(TRACE_STAR_ZERO)) {
        tracegen_emit_star_zero(p, a, w, q, b, r, c);
    }
}

TRACEGEN_END_DECLS

#endif
