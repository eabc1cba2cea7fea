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

#line 2 "trace-events"
void tracegen_emit_star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c)
#line 17 "trace-stars.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "star_width [");
    tracegen_line_decimal_field(&line, 0, tracegen_amount(w), -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, TRACEGEN_ZERO, tracegen_amount(v), -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_unsigned_field(&line, 0, tracegen_left(u), -1, c);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_PRECISION_STATE;
TraceEvent _TRACE_STAR_PRECISION_EVENT = {
    .name = "star_precision",
    .sstate = TRACE_STAR_PRECISION_ENABLED,
    .dstate = &_TRACE_STAR_PRECISION_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit_star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c)
#line 41 "trace-stars.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "star_precision [");
    tracegen_line_decimal_field(&line, 0, 0, tracegen_amount(p), a);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, 0, 0, tracegen_amount(q), b);
    tracegen_line_text(&line, "] [");
    tracegen_line_octal_field(&line, 0, tracegen_amount(r), tracegen_amount(s), c);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_FLAGS_STATE;
TraceEvent _TRACE_STAR_FLAGS_EVENT = {
    .name = "star_flags",
    .sstate = TRACE_STAR_FLAGS_ENABLED,
    .dstate = &_TRACE_STAR_FLAGS_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_star_flags(int w, int a, int v, int b, int u, uint32_t c)
#line 65 "trace-stars.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "star_flags [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS, tracegen_amount(w), -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_BLANK | TRACEGEN_ZERO, tracegen_amount(v), -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, TRACEGEN_HASH, tracegen_amount(u), -1, c);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_CHARACTER_STATE;
TraceEvent _TRACE_STAR_CHARACTER_EVENT = {
    .name = "star_character",
    .sstate = TRACE_STAR_CHARACTER_ENABLED,
    .dstate = &_TRACE_STAR_CHARACTER_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_star_character(int w, int a)
#line 89 "trace-stars.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "star_character [");
    tracegen_line_character_field(&line, tracegen_amount(w), a);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_STAR_ZERO_STATE;
TraceEvent _TRACE_STAR_ZERO_EVENT = {
    .name = "star_zero",
    .sstate = TRACE_STAR_ZERO_ENABLED,
    .dstate = &_TRACE_STAR_ZERO_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c)
#line 109 "trace-stars.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "star_zero [");
    tracegen_line_decimal_field(&line, TRACEGEN_ZERO, 5, tracegen_amount(p), a);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, TRACEGEN_ZERO, tracegen_amount(w), tracegen_amount(q), b);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS | TRACEGEN_ZERO, 10, tracegen_amount(r), c);
    tracegen_line_text(&line, "]");
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
static const char *const tracegen_declarations_stars[] = {
    "star_width(int w, int a, unsigned int v, uint64_t b, int8_t u, unsigned int c) \"[%*d] [%0*\" PRIx64 \"] [%-*u]\"",
    "star_precision(int p, int a, int q, unsigned int b, int r, int s, unsigned int c) \"[%.*d] [%.*x] [%*.*o]\"",
    "star_flags(int w, int a, int v, int b, int u, uint32_t c) \"[%+*d] [% 0*d] [%#*x]\"",
    "star_character(int w, int a) \"[%*c]\"",
    "star_zero(int p, int a, int w, int q, unsigned int b, int r, int64_t c) \"[%05.*d] [%0*.*x] [%+010.*\" PRId64 \"]\"",
    NULL,
};

TRACEGEN_GROUP("stars", tracegen_events_stars, tracegen_declarations_stars)
