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

#line 2 "trace-events"
void tracegen_emit_float_plain(double a, double b, double c, double d)
#line 17 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_plain ");
#line 2 "trace-events"
    tracegen_line_printf(&line, "%f", a);
#line 24 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 2 "trace-events"
    tracegen_line_printf(&line, "%e", b);
#line 28 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 2 "trace-events"
    tracegen_line_printf(&line, "%g", c);
#line 32 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 2 "trace-events"
    tracegen_line_printf(&line, "%a", d);
#line 36 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_UPPER_STATE;
TraceEvent _TRACE_FLOAT_UPPER_EVENT = {
    .name = "float_upper",
    .sstate = TRACE_FLOAT_UPPER_ENABLED,
    .dstate = &_TRACE_FLOAT_UPPER_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit_float_upper(double a, double b, double c, double d)
#line 50 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_upper ");
#line 3 "trace-events"
    tracegen_line_printf(&line, "%F", a);
#line 57 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 3 "trace-events"
    tracegen_line_printf(&line, "%E", b);
#line 61 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 3 "trace-events"
    tracegen_line_printf(&line, "%G", c);
#line 65 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 3 "trace-events"
    tracegen_line_printf(&line, "%A", d);
#line 69 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_SINGLE_STATE;
TraceEvent _TRACE_FLOAT_SINGLE_EVENT = {
    .name = "float_single",
    .sstate = TRACE_FLOAT_SINGLE_ENABLED,
    .dstate = &_TRACE_FLOAT_SINGLE_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_float_single(float a, float b, float c, float d)
#line 83 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_single ");
#line 4 "trace-events"
    tracegen_line_printf(&line, "%f", a);
#line 90 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 4 "trace-events"
    tracegen_line_printf(&line, "%e", b);
#line 94 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 4 "trace-events"
    tracegen_line_printf(&line, "%g", c);
#line 98 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 4 "trace-events"
    tracegen_line_printf(&line, "%a", d);
#line 102 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_LENGTH_STATE;
TraceEvent _TRACE_FLOAT_LENGTH_EVENT = {
    .name = "float_length",
    .sstate = TRACE_FLOAT_LENGTH_ENABLED,
    .dstate = &_TRACE_FLOAT_LENGTH_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_float_length(double a, float b)
#line 116 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_length ");
#line 5 "trace-events"
    tracegen_line_printf(&line, "%f", a);
#line 123 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 5 "trace-events"
    tracegen_line_printf(&line, "%g", b);
#line 127 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_PRECISION_STATE;
TraceEvent _TRACE_FLOAT_PRECISION_EVENT = {
    .name = "float_precision",
    .sstate = TRACE_FLOAT_PRECISION_ENABLED,
    .dstate = &_TRACE_FLOAT_PRECISION_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_float_precision(double a, double b, double c, double d, double e)
#line 141 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_precision ");
#line 6 "trace-events"
    tracegen_line_printf(&line, "%.3f", a);
#line 148 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 6 "trace-events"
    tracegen_line_printf(&line, "%.0e", b);
#line 152 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 6 "trace-events"
    tracegen_line_printf(&line, "%.10g", c);
#line 156 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 6 "trace-events"
    tracegen_line_printf(&line, "%.2a", d);
#line 160 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 6 "trace-events"
    tracegen_line_printf(&line, "%.0f", e);
#line 164 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_WIDTH_STATE;
TraceEvent _TRACE_FLOAT_WIDTH_EVENT = {
    .name = "float_width",
    .sstate = TRACE_FLOAT_WIDTH_ENABLED,
    .dstate = &_TRACE_FLOAT_WIDTH_STATE.dstate,
};

#line 7 "trace-events"
void tracegen_emit_float_width(double a, double b, double c, double d)
#line 178 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_width [");
#line 7 "trace-events"
    tracegen_line_printf(&line, "%12f", a);
#line 185 "trace-floats.c"
    tracegen_line_text(&line, "] [");
#line 7 "trace-events"
    tracegen_line_printf(&line, "%-12.3e", b);
#line 189 "trace-floats.c"
    tracegen_line_text(&line, "] [");
#line 7 "trace-events"
    tracegen_line_printf(&line, "%012g", c);
#line 193 "trace-floats.c"
    tracegen_line_text(&line, "] [");
#line 7 "trace-events"
    tracegen_line_printf(&line, "%20a", d);
#line 197 "trace-floats.c"
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_SIGN_STATE;
TraceEvent _TRACE_FLOAT_SIGN_EVENT = {
    .name = "float_sign",
    .sstate = TRACE_FLOAT_SIGN_ENABLED,
    .dstate = &_TRACE_FLOAT_SIGN_STATE.dstate,
};

#line 8 "trace-events"
void tracegen_emit_float_sign(double a, double b, double c, double d)
#line 212 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_sign ");
#line 8 "trace-events"
    tracegen_line_printf(&line, "%+f", a);
#line 219 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 8 "trace-events"
    tracegen_line_printf(&line, "% e", b);
#line 223 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 8 "trace-events"
    tracegen_line_printf(&line, "%+g", c);
#line 227 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 8 "trace-events"
    tracegen_line_printf(&line, "%+a", d);
#line 231 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_ALTERNATE_STATE;
TraceEvent _TRACE_FLOAT_ALTERNATE_EVENT = {
    .name = "float_alternate",
    .sstate = TRACE_FLOAT_ALTERNATE_ENABLED,
    .dstate = &_TRACE_FLOAT_ALTERNATE_STATE.dstate,
};

#line 9 "trace-events"
void tracegen_emit_float_alternate(double a, double b, double c, double d)
#line 245 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_alternate ");
#line 9 "trace-events"
    tracegen_line_printf(&line, "%#.0f", a);
#line 252 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 9 "trace-events"
    tracegen_line_printf(&line, "%#.0e", b);
#line 256 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 9 "trace-events"
    tracegen_line_printf(&line, "%#g", c);
#line 260 "trace-floats.c"
    tracegen_line_text(&line, " ");
#line 9 "trace-events"
    tracegen_line_printf(&line, "%#a", d);
#line 264 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_ALL_STATE;
TraceEvent _TRACE_FLOAT_ALL_EVENT = {
    .name = "float_all",
    .sstate = TRACE_FLOAT_ALL_ENABLED,
    .dstate = &_TRACE_FLOAT_ALL_STATE.dstate,
};

#line 10 "trace-events"
void tracegen_emit_float_all(double a, double b)
#line 278 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_all [");
#line 10 "trace-events"
    tracegen_line_printf(&line, "%-+#12.3g", a);
#line 285 "trace-floats.c"
    tracegen_line_text(&line, "] [");
#line 10 "trace-events"
    tracegen_line_printf(&line, "%0+#25.9f", b);
#line 289 "trace-floats.c"
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_REPEATED_STATE;
TraceEvent _TRACE_FLOAT_REPEATED_EVENT = {
    .name = "float_repeated",
    .sstate = TRACE_FLOAT_REPEATED_ENABLED,
    .dstate = &_TRACE_FLOAT_REPEATED_STATE.dstate,
};

#line 11 "trace-events"
void tracegen_emit_float_repeated(double a)
#line 304 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_repeated ");
#line 11 "trace-events"
    tracegen_line_printf(&line, "%+-9.1f", a);
#line 311 "trace-floats.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_STAR_STATE;
TraceEvent _TRACE_FLOAT_STAR_EVENT = {
    .name = "float_star",
    .sstate = TRACE_FLOAT_STAR_ENABLED,
    .dstate = &_TRACE_FLOAT_STAR_STATE.dstate,
};

#line 12 "trace-events"
void tracegen_emit_float_star(int w, int p, double a, int v, double b, int q, double c)
#line 325 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_star [");
#line 12 "trace-events"
    tracegen_line_printf(&line, "%*.*f", tracegen_amount(w), tracegen_amount(p), a);
#line 332 "trace-floats.c"
    tracegen_line_text(&line, "] [");
#line 12 "trace-events"
    tracegen_line_printf(&line, "%0*e", tracegen_amount(v), b);
#line 336 "trace-floats.c"
    tracegen_line_text(&line, "] [");
#line 12 "trace-events"
    tracegen_line_printf(&line, "%.*g", tracegen_amount(q), c);
#line 340 "trace-floats.c"
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_FLOAT_BESIDE_STATE;
TraceEvent _TRACE_FLOAT_BESIDE_EVENT = {
    .name = "float_beside",
    .sstate = TRACE_FLOAT_BESIDE_ENABLED,
    .dstate = &_TRACE_FLOAT_BESIDE_STATE.dstate,
};

#line 13 "trace-events"
void tracegen_emit_float_beside(const char *name, double value, unsigned int percent)
#line 355 "trace-floats.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "float_beside ");
    tracegen_line_string(&line, name);
    tracegen_line_text(&line, ": ");
#line 13 "trace-events"
    tracegen_line_printf(&line, "%.2f", value);
#line 364 "trace-floats.c"
    tracegen_line_text(&line, " {");
    tracegen_line_unsigned(&line, percent);
    tracegen_line_text(&line, "%}");
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
static const char *const tracegen_declarations_floats[] = {
    "float_plain(double a, double b, double c, double d) \"%f %e %g %a\"",
    "float_upper(double a, double b, double c, double d) \"%F %E %G %A\"",
    "float_single(float a, float b, float c, float d) \"%f %e %g %a\"",
    "float_length(double a, float b) \"%f %g\"",
    "float_precision(double a, double b, double c, double d, double e) \"%.3f %.0e %.10g %.2a %.0f\"",
    "float_width(double a, double b, double c, double d) \"[%12f] [%-12.3e] [%012g] [%20a]\"",
    "float_sign(double a, double b, double c, double d) \"%+f % e %+ g % +a\"",
    "float_alternate(double a, double b, double c, double d) \"%#.0f %#.0e %#g %#a\"",
    "float_all(double a, double b) \"[%-+#12.3g] [%0 +#25.9f]\"",
    "float_repeated(double a) \"%+-9.1f\"",
    "float_star(int w, int p, double a, int v, double b, int q, double c) \"[%*.*f] [%0*e] [%.*g]\"",
    "float_beside(const char *name, double value, unsigned int percent) \"%s: %.2f {%u%%}\"",
    NULL,
};

TRACEGEN_GROUP("floats", tracegen_events_floats, tracegen_declarations_floats)
