/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-stars.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_STAR_WIDTH_STATE;
TraceEvent _TRACE_STAR_WIDTH_EVENT = {
    .name = "star_width",
    .sstate = TRACE_STAR_WIDTH_ENABLED,
    .dstate = &_TRACE_STAR_WIDTH_STATE.dstate,
};

void tracegen_emit_star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "star_width [%*d] [%0*" PRIx64 "] [%-*u]", tracegen_amount(w), a, tracegen_amount(v), b, tracegen_amount(u), c);
#line 21 "trace-stars.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_PRECISION_STATE;
TraceEvent _TRACE_STAR_PRECISION_EVENT = {
    .name = "star_precision",
    .sstate = TRACE_STAR_PRECISION_ENABLED,
    .dstate = &_TRACE_STAR_PRECISION_STATE.dstate,
};

void tracegen_emit_star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c)
{
    TraceLine line;

#line 3 "trace-events"
    tracegen_line_format(&line, "star_precision [%.*d] [%.*x] [%*.*o]", tracegen_amount(p), a, tracegen_amount(q), b, tracegen_amount(r), tracegen_amount(s), c);
#line 39 "trace-stars.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_FLAGS_STATE;
TraceEvent _TRACE_STAR_FLAGS_EVENT = {
    .name = "star_flags",
    .sstate = TRACE_STAR_FLAGS_ENABLED,
    .dstate = &_TRACE_STAR_FLAGS_STATE.dstate,
};

void tracegen_emit_star_flags(int w, int a, int v, int b, int u, uint32_t c)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "star_flags [%+*d] [% 0*d] [%#*x]", tracegen_amount(w), a, tracegen_amount(v), b, tracegen_amount(u), (unsigned int)c);
#line 57 "trace-stars.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_CHARACTER_STATE;
TraceEvent _TRACE_STAR_CHARACTER_EVENT = {
    .name = "star_character",
    .sstate = TRACE_STAR_CHARACTER_ENABLED,
    .dstate = &_TRACE_STAR_CHARACTER_STATE.dstate,
};

void tracegen_emit_star_character(int w, int a)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "star_character [%*c]", tracegen_amount(w), a);
#line 75 "trace-stars.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_ZERO_STATE;
TraceEvent _TRACE_STAR_ZERO_EVENT = {
    .name = "star_zero",
    .sstate = TRACE_STAR_ZERO_ENABLED,
    .dstate = &_TRACE_STAR_ZERO_STATE.dstate,
};

void tracegen_emit_star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c)
{
    TraceLine line;

    TRACEGEN_QUIET_FORMAT_BEGIN
#line 6 "trace-events"
    tracegen_line_format(&line, "star_zero [%05.*d] [%0*.*x] [%+010.*" PRId64 "]", tracegen_amount(p), a, tracegen_amount(w), tracegen_amount(q), b, tracegen_amount(r), c);
#line 94 "trace-stars.c"
    TRACEGEN_QUIET_FORMAT_END
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_stars[] = {
    &_TRACE_STAR_WIDTH_EVENT,
    &_TRACE_STAR_PRECISION_EVENT,
    &_TRACE_STAR_FLAGS_EVENT,
    &_TRACE_STAR_CHARACTER_EVENT,
    &_TRACE_STAR_ZERO_EVENT,
    NULL,
};

TRACEGEN_GROUP("stars", tracegen_events_stars)
