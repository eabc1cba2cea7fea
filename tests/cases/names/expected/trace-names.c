/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-names.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_CAMELCASE_STATE;
TraceEvent _TRACE_CAMELCASE_EVENT = {
    .name = "CamelCase",
    .sstate = TRACE_CAMELCASE_ENABLED,
    .dstate = &_TRACE_CAMELCASE_STATE.dstate,
};

#line 2 "trace-events"
void tracegen_emit_CamelCase(int fooBar, int BAZ_)
#line 17 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "CamelCase fooBar ");
    tracegen_line_decimal(&line, fooBar);
    tracegen_line_text(&line, " BAZ ");
    tracegen_line_decimal(&line, BAZ_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE__LEADING_STATE;
TraceEvent _TRACE__LEADING_EVENT = {
    .name = "_leading",
    .sstate = TRACE__LEADING_ENABLED,
    .dstate = &_TRACE__LEADING_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit__leading(int a)
#line 38 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "_leading ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_EMIT_STATE;
TraceEvent _TRACE_EMIT_EVENT = {
    .name = "emit",
    .sstate = TRACE_EMIT_ENABLED,
    .dstate = &_TRACE_EMIT_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_emit(int emit_)
#line 57 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "emit ");
    tracegen_line_decimal(&line, emit_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_STATE;
TraceEvent _TRACE_X_EVENT = {
    .name = "x",
    .sstate = TRACE_X_ENABLED,
    .dstate = &_TRACE_X_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_x(int a)
#line 76 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "x ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_EMIT_STATE;
TraceEvent _TRACE_X_EMIT_EVENT = {
    .name = "x_emit",
    .sstate = TRACE_X_EMIT_ENABLED,
    .dstate = &_TRACE_X_EMIT_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_x_emit(int a)
#line 95 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "x_emit ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_EVENT_STATE;
TraceEvent _TRACE_X_EVENT_EVENT = {
    .name = "x_event",
    .sstate = TRACE_X_EVENT_ENABLED,
    .dstate = &_TRACE_X_EVENT_STATE.dstate,
};

#line 7 "trace-events"
void tracegen_emit_x_event(int a)
#line 114 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "x_event ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_DSTATE_STATE;
TraceEvent _TRACE_X_DSTATE_EVENT = {
    .name = "x_dstate",
    .sstate = TRACE_X_DSTATE_ENABLED,
    .dstate = &_TRACE_X_DSTATE_STATE.dstate,
};

#line 8 "trace-events"
void tracegen_emit_x_dstate(int a)
#line 133 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "x_dstate ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_NAMES_H_STATE;
TraceEvent _TRACE_NAMES_H_EVENT = {
    .name = "names_h",
    .sstate = TRACE_NAMES_H_ENABLED,
    .dstate = &_TRACE_NAMES_H_STATE.dstate,
};

#line 9 "trace-events"
void tracegen_emit_names_h(int a)
#line 152 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "names_h ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LOG_STATE;
TraceEvent _TRACE_LOG_EVENT = {
    .name = "log",
    .sstate = TRACE_LOG_ENABLED,
    .dstate = &_TRACE_LOG_STATE.dstate,
};

#line 10 "trace-events"
void tracegen_emit_log(const char *log)
#line 171 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "log ");
    tracegen_line_string(&line, log);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LINE_STATE;
TraceEvent _TRACE_LINE_EVENT = {
    .name = "line",
    .sstate = TRACE_LINE_ENABLED,
    .dstate = &_TRACE_LINE_STATE.dstate,
};

#line 11 "trace-events"
void tracegen_emit_line(const char *line)
#line 190 "trace-names.c"
{
    TraceLine line_;

    tracegen_line_begin(&line_, "line ");
    tracegen_line_string(&line_, line);
    tracegen_log(&line_);
    tracegen_line_end(&line_);
}

TRACEGEN_STATE TraceState _TRACE_GROUP_NAMES_STATE;
TraceEvent _TRACE_GROUP_NAMES_EVENT = {
    .name = "group_names",
    .sstate = TRACE_GROUP_NAMES_ENABLED,
    .dstate = &_TRACE_GROUP_NAMES_STATE.dstate,
};

#line 12 "trace-events"
void tracegen_emit_group_names(int a)
#line 209 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "group_names ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_GROUP_STATE;
TraceEvent _TRACE_GROUP_EVENT = {
    .name = "group",
    .sstate = TRACE_GROUP_ENABLED,
    .dstate = &_TRACE_GROUP_STATE.dstate,
};

#line 13 "trace-events"
void tracegen_emit_group(int a)
#line 228 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "group ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_REGISTER_STATE;
TraceEvent _TRACE_REGISTER_EVENT = {
    .name = "register",
    .sstate = TRACE_REGISTER_ENABLED,
    .dstate = &_TRACE_REGISTER_STATE.dstate,
};

#line 14 "trace-events"
void tracegen_emit_register(int a)
#line 247 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "register ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE___STATE;
TraceEvent _TRACE___EVENT = {
    .name = "_",
    .sstate = TRACE___ENABLED,
    .dstate = &_TRACE___STATE.dstate,
};

#line 15 "trace-events"
void tracegen_emit__(int a)
#line 266 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "_ ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TRACEGEN_RT_STATE;
TraceEvent _TRACE_TRACEGEN_RT_EVENT = {
    .name = "tracegen_rt",
    .sstate = TRACE_TRACEGEN_RT_ENABLED,
    .dstate = &_TRACE_TRACEGEN_RT_STATE.dstate,
};

#line 16 "trace-events"
void tracegen_emit_tracegen_rt(int tracegen_rt_)
#line 285 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "tracegen_rt ");
    tracegen_line_decimal(&line, tracegen_rt_);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_UNSAFE_READ_STATE;
TraceEvent _TRACE_UNSAFE_READ_EVENT = {
    .name = "unsafe_read",
    .sstate = TRACE_UNSAFE_READ_ENABLED,
    .dstate = &_TRACE_UNSAFE_READ_STATE.dstate,
};

#line 17 "trace-events"
void tracegen_emit_unsafe_read(int a)
#line 304 "trace-names.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "unsafe_read ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_names[] = {
    &_TRACE_CAMELCASE_EVENT,
    &_TRACE__LEADING_EVENT,
    &_TRACE_EMIT_EVENT,
    &_TRACE_X_EVENT,
    &_TRACE_X_EMIT_EVENT,
    &_TRACE_X_EVENT_EVENT,
    &_TRACE_X_DSTATE_EVENT,
    &_TRACE_NAMES_H_EVENT,
    &_TRACE_LOG_EVENT,
    &_TRACE_LINE_EVENT,
    &_TRACE_GROUP_NAMES_EVENT,
    &_TRACE_GROUP_EVENT,
    &_TRACE_REGISTER_EVENT,
    &_TRACE___EVENT,
    &_TRACE_TRACEGEN_RT_EVENT,
    &_TRACE_UNSAFE_READ_EVENT,
    NULL,
};
static const char *const tracegen_declarations_names[] = {
    "CamelCase(int fooBar, int BAZ) \"fooBar %d BAZ %d\"",
    "_leading(int a) \"%d\"",
    "emit(int emit) \"%d\"",
    "x(int a) \"%d\"",
    "x_emit(int a) \"%d\"",
    "x_event(int a) \"%d\"",
    "x_dstate(int a) \"%d\"",
    "names_h(int a) \"%d\"",
    "log(const char *log) \"%s\"",
    "line(const char *line) \"%s\"",
    "group_names(int a) \"%d\"",
    "group(int a) \"%d\"",
    "register(int a) \"%d\"",
    "_(int a) \"%d\"",
    "tracegen_rt(int tracegen_rt) \"%d\"",
    "unsafe_read(int a) \"%d\"",
    NULL,
};

TRACEGEN_GROUP("names", tracegen_events_names, tracegen_declarations_names)
