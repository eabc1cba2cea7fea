/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-floats.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_FLOAT_PLAIN_STATE;
TraceEvent _TRACE_FLOAT_PLAIN_EVENT = {
    .name = "float_plain",
    .sstate = TRACE_FLOAT_PLAIN_ENABLED,
    .dstate = &_TRACE_FLOAT_PLAIN_STATE.dstate,
};

void tracegen_emit_float_plain(double a, double b, double c, double d)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "float_plain %f %e %g %a", a, b, c, d);
#line 21 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_UPPER_STATE;
TraceEvent _TRACE_FLOAT_UPPER_EVENT = {
    .name = "float_upper",
    .sstate = TRACE_FLOAT_UPPER_ENABLED,
    .dstate = &_TRACE_FLOAT_UPPER_STATE.dstate,
};

void tracegen_emit_float_upper(double a, double b, double c, double d)
{
    TraceLine line;

#line 3 "trace-events"
    tracegen_line_format(&line, "float_upper %F %E %G %A", a, b, c, d);
#line 39 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_SINGLE_STATE;
TraceEvent _TRACE_FLOAT_SINGLE_EVENT = {
    .name = "float_single",
    .sstate = TRACE_FLOAT_SINGLE_ENABLED,
    .dstate = &_TRACE_FLOAT_SINGLE_STATE.dstate,
};

void tracegen_emit_float_single(float a, float b, float c, float d)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "float_single %f %e %g %a", a, b, c, d);
#line 57 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_LENGTH_STATE;
TraceEvent _TRACE_FLOAT_LENGTH_EVENT = {
    .name = "float_length",
    .sstate = TRACE_FLOAT_LENGTH_ENABLED,
    .dstate = &_TRACE_FLOAT_LENGTH_STATE.dstate,
};

void tracegen_emit_float_length(double a, float b)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "float_length %f %g", a, b);
#line 75 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_PRECISION_STATE;
TraceEvent _TRACE_FLOAT_PRECISION_EVENT = {
    .name = "float_precision",
    .sstate = TRACE_FLOAT_PRECISION_ENABLED,
    .dstate = &_TRACE_FLOAT_PRECISION_STATE.dstate,
};

void tracegen_emit_float_precision(double a, double b, double c, double d, double e)
{
    TraceLine line;

#line 6 "trace-events"
    tracegen_line_format(&line, "float_precision %.3f %.0e %.10g %.2a %.0f", a, b, c, d, e);
#line 93 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_WIDTH_STATE;
TraceEvent _TRACE_FLOAT_WIDTH_EVENT = {
    .name = "float_width",
    .sstate = TRACE_FLOAT_WIDTH_ENABLED,
    .dstate = &_TRACE_FLOAT_WIDTH_STATE.dstate,
};

void tracegen_emit_float_width(double a, double b, double c, double d)
{
    TraceLine line;

#line 7 "trace-events"
    tracegen_line_format(&line, "float_width [%12f] [%-12.3e] [%012g] [%20a]", a, b, c, d);
#line 111 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_SIGN_STATE;
TraceEvent _TRACE_FLOAT_SIGN_EVENT = {
    .name = "float_sign",
    .sstate = TRACE_FLOAT_SIGN_ENABLED,
    .dstate = &_TRACE_FLOAT_SIGN_STATE.dstate,
};

void tracegen_emit_float_sign(double a, double b, double c, double d)
{
    TraceLine line;

#line 8 "trace-events"
    tracegen_line_format(&line, "float_sign %+f % e %+g %+a", a, b, c, d);
#line 129 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_ALTERNATE_STATE;
TraceEvent _TRACE_FLOAT_ALTERNATE_EVENT = {
    .name = "float_alternate",
    .sstate = TRACE_FLOAT_ALTERNATE_ENABLED,
    .dstate = &_TRACE_FLOAT_ALTERNATE_STATE.dstate,
};

void tracegen_emit_float_alternate(double a, double b, double c, double d)
{
    TraceLine line;

#line 9 "trace-events"
    tracegen_line_format(&line, "float_alternate %#.0f %#.0e %#g %#a", a, b, c, d);
#line 147 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_ALL_STATE;
TraceEvent _TRACE_FLOAT_ALL_EVENT = {
    .name = "float_all",
    .sstate = TRACE_FLOAT_ALL_ENABLED,
    .dstate = &_TRACE_FLOAT_ALL_STATE.dstate,
};

void tracegen_emit_float_all(double a, double b)
{
    TraceLine line;

#line 10 "trace-events"
    tracegen_line_format(&line, "float_all [%-+#12.3g] [%0+#25.9f]", a, b);
#line 165 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_REPEATED_STATE;
TraceEvent _TRACE_FLOAT_REPEATED_EVENT = {
    .name = "float_repeated",
    .sstate = TRACE_FLOAT_REPEATED_ENABLED,
    .dstate = &_TRACE_FLOAT_REPEATED_STATE.dstate,
};

void tracegen_emit_float_repeated(double a)
{
    TraceLine line;

#line 11 "trace-events"
    tracegen_line_format(&line, "float_repeated %+-9.1f", a);
#line 183 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_STAR_STATE;
TraceEvent _TRACE_FLOAT_STAR_EVENT = {
    .name = "float_star",
    .sstate = TRACE_FLOAT_STAR_ENABLED,
    .dstate = &_TRACE_FLOAT_STAR_STATE.dstate,
};

void tracegen_emit_float_star(int w, int p, double a, int v, double b, int q, double c)
{
    TraceLine line;

#line 12 "trace-events"
    tracegen_line_format(&line, "float_star [%*.*f] [%0*e] [%.*g]", tracegen_amount(w), tracegen_amount(p), a, tracegen_amount(v), b, tracegen_amount(q), c);
#line 201 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_BESIDE_STATE;
TraceEvent _TRACE_FLOAT_BESIDE_EVENT = {
    .name = "float_beside",
    .sstate = TRACE_FLOAT_BESIDE_ENABLED,
    .dstate = &_TRACE_FLOAT_BESIDE_STATE.dstate,
};

void tracegen_emit_float_beside(const char *name, double value, unsigned int percent)
{
    TraceLine line;

#line 13 "trace-events"
    tracegen_line_format(&line, "float_beside %s: %.2f {%u%%}", name, value, percent);
#line 219 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_floats[] = {
    &_TRACE_FLOAT_PLAIN_EVENT,
    &_TRACE_FLOAT_UPPER_EVENT,
    &_TRACE_FLOAT_SINGLE_EVENT,
    &_TRACE_FLOAT_LENGTH_EVENT,
    &_TRACE_FLOAT_PRECISION_EVENT,
    &_TRACE_FLOAT_WIDTH_EVENT,
    &_TRACE_FLOAT_SIGN_EVENT,
    &_TRACE_FLOAT_ALTERNATE_EVENT,
    &_TRACE_FLOAT_ALL_EVENT,
    &_TRACE_FLOAT_REPEATED_EVENT,
    &_TRACE_FLOAT_STAR_EVENT,
    &_TRACE_FLOAT_BESIDE_EVENT,
    NULL,
};

TRACEGEN_GROUP("floats", tracegen_events_floats)
