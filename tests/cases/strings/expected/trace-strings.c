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

#line 2 "trace-events"
void tracegen_emit_string_plain(const char *a, char *b, const char *c, const char *const d)
#line 17 "trace-strings.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "string_plain [");
    tracegen_line_string(&line, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_string(&line, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_string(&line, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_string(&line, d);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STRING_WIDTH_STATE;
TraceEvent _TRACE_STRING_WIDTH_EVENT = {
    .name = "string_width",
    .sstate = TRACE_STRING_WIDTH_ENABLED,
    .dstate = &_TRACE_STRING_WIDTH_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit_string_width(const char *a, const char *b, const char *c, const char *d)
#line 43 "trace-strings.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "string_width [");
    tracegen_line_string_field(&line, 10, -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, -10, -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, 1, -1, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, -1, -1, d);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STRING_PRECISION_STATE;
TraceEvent _TRACE_STRING_PRECISION_EVENT = {
    .name = "string_precision",
    .sstate = TRACE_STRING_PRECISION_ENABLED,
    .dstate = &_TRACE_STRING_PRECISION_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_string_precision(const char *a, const char *b, const char *c, const char *d, const char *e)
#line 69 "trace-strings.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "string_precision [");
    tracegen_line_string_field(&line, 0, 3, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, 0, 0, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, 0, 0, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, 10, 4, d);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, -10, 6, e);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STRING_STAR_STATE;
TraceEvent _TRACE_STRING_STAR_EVENT = {
    .name = "string_star",
    .sstate = TRACE_STRING_STAR_ENABLED,
    .dstate = &_TRACE_STRING_STAR_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c)
#line 97 "trace-strings.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "string_star [");
    tracegen_line_string_field(&line, tracegen_amount(width), -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, 0, precision, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_string_field(&line, tracegen_left(w), p, c);
    tracegen_line_text(&line, "]");
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
static const char *const tracegen_declarations_strings[] = {
    "string_plain(const char *a, char *b, const char *c, const char *const d) \"[%s] [%s] [%s] [%s]\"",
    "string_width(const char *a, const char *b, const char *c, const char *d) \"[%10s] [%-10s] [%1s] [%-1s]\"",
    "string_precision(const char *a, const char *b, const char *c, const char *d, const char *e) \"[%.3s] [%.0s] [%.0s] [%10.4s] [%-10.6s]\"",
    "string_star(int width, const char *a, int precision, const char *b, int w, int p, const char *c) \"[%*s] [%.*s] [%-*.*s]\"",
    NULL,
};

TRACEGEN_GROUP("strings", tracegen_events_strings, tracegen_declarations_strings)
