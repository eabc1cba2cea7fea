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

void tracegen_emit_CamelCase(int fooBar, int BAZ_)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "CamelCase fooBar %d BAZ %d", fooBar, BAZ_);
#line 21 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE__LEADING_STATE;
TraceEvent _TRACE__LEADING_EVENT = {
    .name = "_leading",
    .sstate = TRACE__LEADING_ENABLED,
    .dstate = &_TRACE__LEADING_STATE.dstate,
};

void tracegen_emit__leading(int a)
{
    TraceLine line;

#line 3 "trace-events"
    tracegen_line_format(&line, "_leading %d", a);
#line 39 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_EMIT_STATE;
TraceEvent _TRACE_EMIT_EVENT = {
    .name = "emit",
    .sstate = TRACE_EMIT_ENABLED,
    .dstate = &_TRACE_EMIT_STATE.dstate,
};

void tracegen_emit_emit(int emit_)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "emit %d", emit_);
#line 57 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_STATE;
TraceEvent _TRACE_X_EVENT = {
    .name = "x",
    .sstate = TRACE_X_ENABLED,
    .dstate = &_TRACE_X_STATE.dstate,
};

void tracegen_emit_x(int a)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "x %d", a);
#line 75 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_EMIT_STATE;
TraceEvent _TRACE_X_EMIT_EVENT = {
    .name = "x_emit",
    .sstate = TRACE_X_EMIT_ENABLED,
    .dstate = &_TRACE_X_EMIT_STATE.dstate,
};

void tracegen_emit_x_emit(int a)
{
    TraceLine line;

#line 6 "trace-events"
    tracegen_line_format(&line, "x_emit %d", a);
#line 93 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_EVENT_STATE;
TraceEvent _TRACE_X_EVENT_EVENT = {
    .name = "x_event",
    .sstate = TRACE_X_EVENT_ENABLED,
    .dstate = &_TRACE_X_EVENT_STATE.dstate,
};

void tracegen_emit_x_event(int a)
{
    TraceLine line;

#line 7 "trace-events"
    tracegen_line_format(&line, "x_event %d", a);
#line 111 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_X_DSTATE_STATE;
TraceEvent _TRACE_X_DSTATE_EVENT = {
    .name = "x_dstate",
    .sstate = TRACE_X_DSTATE_ENABLED,
    .dstate = &_TRACE_X_DSTATE_STATE.dstate,
};

void tracegen_emit_x_dstate(int a)
{
    TraceLine line;

#line 8 "trace-events"
    tracegen_line_format(&line, "x_dstate %d", a);
#line 129 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_NAMES_H_STATE;
TraceEvent _TRACE_NAMES_H_EVENT = {
    .name = "names_h",
    .sstate = TRACE_NAMES_H_ENABLED,
    .dstate = &_TRACE_NAMES_H_STATE.dstate,
};

void tracegen_emit_names_h(int a)
{
    TraceLine line;

#line 9 "trace-events"
    tracegen_line_format(&line, "names_h %d", a);
#line 147 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LOG_STATE;
TraceEvent _TRACE_LOG_EVENT = {
    .name = "log",
    .sstate = TRACE_LOG_ENABLED,
    .dstate = &_TRACE_LOG_STATE.dstate,
};

void tracegen_emit_log(const char *log)
{
    TraceLine line;

#line 10 "trace-events"
    tracegen_line_format(&line, "log %s", log);
#line 165 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LINE_STATE;
TraceEvent _TRACE_LINE_EVENT = {
    .name = "line",
    .sstate = TRACE_LINE_ENABLED,
    .dstate = &_TRACE_LINE_STATE.dstate,
};

void tracegen_emit_line(const char *line)
{
    TraceLine line_;

#line 11 "trace-events"
    tracegen_line_format(&line_, "line %s", line);
#line 183 "trace-names.c"
    tracegen_log(&line_);
    tracegen_line_end(&line_);
}

TRACEGEN_STATE TraceState _TRACE_GROUP_NAMES_STATE;
TraceEvent _TRACE_GROUP_NAMES_EVENT = {
    .name = "group_names",
    .sstate = TRACE_GROUP_NAMES_ENABLED,
    .dstate = &_TRACE_GROUP_NAMES_STATE.dstate,
};

void tracegen_emit_group_names(int a)
{
    TraceLine line;

#line 12 "trace-events"
    tracegen_line_format(&line, "group_names %d", a);
#line 201 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_GROUP_STATE;
TraceEvent _TRACE_GROUP_EVENT = {
    .name = "group",
    .sstate = TRACE_GROUP_ENABLED,
    .dstate = &_TRACE_GROUP_STATE.dstate,
};

void tracegen_emit_group(int a)
{
    TraceLine line;

#line 13 "trace-events"
    tracegen_line_format(&line, "group %d", a);
#line 219 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_REGISTER_STATE;
TraceEvent _TRACE_REGISTER_EVENT = {
    .name = "register",
    .sstate = TRACE_REGISTER_ENABLED,
    .dstate = &_TRACE_REGISTER_STATE.dstate,
};

void tracegen_emit_register(int a)
{
    TraceLine line;

#line 14 "trace-events"
    tracegen_line_format(&line, "register %d", a);
#line 237 "trace-names.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE___STATE;
TraceEvent _TRACE___EVENT = {
    .name = "_",
    .sstate = TRACE___ENABLED,
    .dstate = &_TRACE___STATE.dstate,
};

void tracegen_emit__(int a)
{
    TraceLine line;

#line 15 "trace-events"
    tracegen_line_format(&line, "_ %d", a);
#line 255 "trace-names.c"
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
    NULL,
};

TRACEGEN_GROUP("names", tracegen_events_names)
