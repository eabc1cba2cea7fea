/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-strings.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_STRING_PLAIN_STATE;
TraceEvent _TRACE_STRING_PLAIN_EVENT = {
    .name = "string_plain",
    .sstate = TRACE_STRING_PLAIN_ENABLED,
    .dstate = &_TRACE_STRING_PLAIN_STATE.dstate,
};

void tracegen_emit_string_plain(const char *a, char *b, const char *c, const char *const d)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "string_plain [%s] [%s] [%s] [%s]", a, b, c, d);
#line 21 "trace-strings.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STRING_WIDTH_STATE;
TraceEvent _TRACE_STRING_WIDTH_EVENT = {
    .name = "string_width",
    .sstate = TRACE_STRING_WIDTH_ENABLED,
    .dstate = &_TRACE_STRING_WIDTH_STATE.dstate,
};

void tracegen_emit_string_width(const char *a, const char *b, const char *c, const char *d)
{
    TraceLine line;

#line 3 "trace-events"
    tracegen_line_format(&line, "string_width [%10s] [%-10s] [%1s] [%-1s]", a, b, c, d);
#line 39 "trace-strings.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STRING_PRECISION_STATE;
TraceEvent _TRACE_STRING_PRECISION_EVENT = {
    .name = "string_precision",
    .sstate = TRACE_STRING_PRECISION_ENABLED,
    .dstate = &_TRACE_STRING_PRECISION_STATE.dstate,
};

void tracegen_emit_string_precision(const char *a, const char *b, const char *c, const char *d, const char *e)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "string_precision [%.3s] [%.0s] [%.0s] [%10.4s] [%-10.6s]", a, b, c, d, e);
#line 57 "trace-strings.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STRING_STAR_STATE;
TraceEvent _TRACE_STRING_STAR_EVENT = {
    .name = "string_star",
    .sstate = TRACE_STRING_STAR_ENABLED,
    .dstate = &_TRACE_STRING_STAR_STATE.dstate,
};

void tracegen_emit_string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "string_star [%*s] [%.*s] [%-*.*s]", tracegen_amount(width), a, precision, b, tracegen_amount(w), p, c);
#line 75 "trace-strings.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_strings[] = {
    &_TRACE_STRING_PLAIN_EVENT,
    &_TRACE_STRING_WIDTH_EVENT,
    &_TRACE_STRING_PRECISION_EVENT,
    &_TRACE_STRING_STAR_EVENT,
    NULL,
};

TRACEGEN_GROUP("strings", tracegen_events_strings)
