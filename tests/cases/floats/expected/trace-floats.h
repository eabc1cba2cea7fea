/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_floats_H
#define TRACEGEN_TRACE_floats_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_FLOAT_PLAIN_EVENT TRACEGEN_SYMBOL("floats.float_plain.event");
extern TraceState _TRACE_FLOAT_PLAIN_STATE TRACEGEN_SYMBOL("floats.float_plain.state");
#define TRACE_FLOAT_PLAIN_ENABLED 1
#define TRACE_FLOAT_PLAIN_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_PLAIN_STATE)
TRACEGEN_COLD void tracegen_emit_float_plain(double a, double b, double c, double d)
    TRACEGEN_SYMBOL("floats.float_plain.emit");

static inline void trace_float_plain(double a, double b, double c, double d)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_PLAIN)) {
        tracegen_emit_float_plain(a, b, c, d);
    }
}

extern TraceEvent _TRACE_FLOAT_UPPER_EVENT TRACEGEN_SYMBOL("floats.float_upper.event");
extern TraceState _TRACE_FLOAT_UPPER_STATE TRACEGEN_SYMBOL("floats.float_upper.state");
#define TRACE_FLOAT_UPPER_ENABLED 1
#define TRACE_FLOAT_UPPER_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_UPPER_STATE)
TRACEGEN_COLD void tracegen_emit_float_upper(double a, double b, double c, double d)
    TRACEGEN_SYMBOL("floats.float_upper.emit");

static inline void trace_float_upper(double a, double b, double c, double d)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_UPPER)) {
        tracegen_emit_float_upper(a, b, c, d);
    }
}

extern TraceEvent _TRACE_FLOAT_SINGLE_EVENT TRACEGEN_SYMBOL("floats.float_single.event");
extern TraceState _TRACE_FLOAT_SINGLE_STATE TRACEGEN_SYMBOL("floats.float_single.state");
#define TRACE_FLOAT_SINGLE_ENABLED 1
#define TRACE_FLOAT_SINGLE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_SINGLE_STATE)
TRACEGEN_COLD void tracegen_emit_float_single(float a, float b, float c, float d)
    TRACEGEN_SYMBOL("floats.float_single.emit");

static inline void trace_float_single(float a, float b, float c, float d)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_SINGLE)) {
        tracegen_emit_float_single(a, b, c, d);
    }
}

extern TraceEvent _TRACE_FLOAT_LENGTH_EVENT TRACEGEN_SYMBOL("floats.float_length.event");
extern TraceState _TRACE_FLOAT_LENGTH_STATE TRACEGEN_SYMBOL("floats.float_length.state");
#define TRACE_FLOAT_LENGTH_ENABLED 1
#define TRACE_FLOAT_LENGTH_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_LENGTH_STATE)
TRACEGEN_COLD void tracegen_emit_float_length(double a, float b)
    TRACEGEN_SYMBOL("floats.float_length.emit");

static inline void trace_float_length(double a, float b)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_LENGTH)) {
        tracegen_emit_float_length(a, b);
    }
}

extern TraceEvent _TRACE_FLOAT_PRECISION_EVENT TRACEGEN_SYMBOL("floats.float_precision.event");
extern TraceState _TRACE_FLOAT_PRECISION_STATE TRACEGEN_SYMBOL("floats.float_precision.state");
#define TRACE_FLOAT_PRECISION_ENABLED 1
#define TRACE_FLOAT_PRECISION_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_PRECISION_STATE)
TRACEGEN_COLD void tracegen_emit_float_precision(double a, double b, double c, double d, double e)
    TRACEGEN_SYMBOL("floats.float_precision.emit");

static inline void trace_float_precision(double a, double b, double c, double d, double e)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_PRECISION)) {
        tracegen_emit_float_precision(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_FLOAT_WIDTH_EVENT TRACEGEN_SYMBOL("floats.float_width.event");
extern TraceState _TRACE_FLOAT_WIDTH_STATE TRACEGEN_SYMBOL("floats.float_width.state");
#define TRACE_FLOAT_WIDTH_ENABLED 1
#define TRACE_FLOAT_WIDTH_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_WIDTH_STATE)
TRACEGEN_COLD void tracegen_emit_float_width(double a, double b, double c, double d)
    TRACEGEN_SYMBOL("floats.float_width.emit");

static inline void trace_float_width(double a, double b, double c, double d)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_WIDTH)) {
        tracegen_emit_float_width(a, b, c, d);
    }
}

extern TraceEvent _TRACE_FLOAT_SIGN_EVENT TRACEGEN_SYMBOL("floats.float_sign.event");
extern TraceState _TRACE_FLOAT_SIGN_STATE TRACEGEN_SYMBOL("floats.float_sign.state");
#define TRACE_FLOAT_SIGN_ENABLED 1
#define TRACE_FLOAT_SIGN_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_SIGN_STATE)
TRACEGEN_COLD void tracegen_emit_float_sign(double a, double b, double c, double d)
    TRACEGEN_SYMBOL("floats.float_sign.emit");

static inline void trace_float_sign(double a, double b, double c, double d)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_SIGN)) {
        tracegen_emit_float_sign(a, b, c, d);
    }
}

extern TraceEvent _TRACE_FLOAT_ALTERNATE_EVENT TRACEGEN_SYMBOL("floats.float_alternate.event");
extern TraceState _TRACE_FLOAT_ALTERNATE_STATE TRACEGEN_SYMBOL("floats.float_alternate.state");
#define TRACE_FLOAT_ALTERNATE_ENABLED 1
#define TRACE_FLOAT_ALTERNATE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_ALTERNATE_STATE)
TRACEGEN_COLD void tracegen_emit_float_alternate(double a, double b, double c, double d)
    TRACEGEN_SYMBOL("floats.float_alternate.emit");

static inline void trace_float_alternate(double a, double b, double c, double d)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_ALTERNATE)) {
        tracegen_emit_float_alternate(a, b, c, d);
    }
}

extern TraceEvent _TRACE_FLOAT_ALL_EVENT TRACEGEN_SYMBOL("floats.float_all.event");
extern TraceState _TRACE_FLOAT_ALL_STATE TRACEGEN_SYMBOL("floats.float_all.state");
#define TRACE_FLOAT_ALL_ENABLED 1
#define TRACE_FLOAT_ALL_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_ALL_STATE)
TRACEGEN_COLD void tracegen_emit_float_all(double a, double b)
    TRACEGEN_SYMBOL("floats.float_all.emit");

static inline void trace_float_all(double a, double b)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_ALL)) {
        tracegen_emit_float_all(a, b);
    }
}

extern TraceEvent _TRACE_FLOAT_REPEATED_EVENT TRACEGEN_SYMBOL("floats.float_repeated.event");
extern TraceState _TRACE_FLOAT_REPEATED_STATE TRACEGEN_SYMBOL("floats.float_repeated.state");
#define TRACE_FLOAT_REPEATED_ENABLED 1
#define TRACE_FLOAT_REPEATED_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_REPEATED_STATE)
TRACEGEN_COLD void tracegen_emit_float_repeated(double a)
    TRACEGEN_SYMBOL("floats.float_repeated.emit");

static inline void trace_float_repeated(double a)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_REPEATED)) {
        tracegen_emit_float_repeated(a);
    }
}

extern TraceEvent _TRACE_FLOAT_STAR_EVENT TRACEGEN_SYMBOL("floats.float_star.event");
extern TraceState _TRACE_FLOAT_STAR_STATE TRACEGEN_SYMBOL("floats.float_star.state");
#define TRACE_FLOAT_STAR_ENABLED 1
#define TRACE_FLOAT_STAR_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_STAR_STATE)
TRACEGEN_COLD void tracegen_emit_float_star(int w, int p, double a, int v, double b, int q, double c)
    TRACEGEN_SYMBOL("floats.float_star.emit");

static inline void trace_float_star(int w, int p, double a, int v, double b, int q, double c)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_STAR)) {
        tracegen_emit_float_star(w, p, a, v, b, q, c);
    }
}

extern TraceEvent _TRACE_FLOAT_BESIDE_EVENT TRACEGEN_SYMBOL("floats.float_beside.event");
extern TraceState _TRACE_FLOAT_BESIDE_STATE TRACEGEN_SYMBOL("floats.float_beside.state");
#define TRACE_FLOAT_BESIDE_ENABLED 1
#define TRACE_FLOAT_BESIDE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_FLOAT_BESIDE_STATE)
TRACEGEN_COLD void tracegen_emit_float_beside(const char *name, double value, unsigned int percent)
    TRACEGEN_SYMBOL("floats.float_beside.emit");

static inline void trace_float_beside(const char *name, double value, unsigned int percent)
{
    if (trace_event_get_state_backends(TRACE_FLOAT_BESIDE)) {
        tracegen_emit_float_beside(name, value, percent);
    }
}

TRACEGEN_END_DECLS

#endif
