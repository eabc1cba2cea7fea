/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-no_format.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_NO_FORMAT_STATE;
TraceEvent _TRACE_NO_FORMAT_EVENT = {
    .name = "no_format",
    .sstate = TRACE_NO_FORMAT_ENABLED,
    .dstate = &_TRACE_NO_FORMAT_STATE.dstate,
};

#line 2 "trace-events"
void tracegen_emit_no_format(int a, const char *b, void *c)
#line 17 "trace-no_format.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "no_format ");
    (void)a;
    (void)b;
    (void)c;
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_NO_ARGUMENTS_STATE;
TraceEvent _TRACE_NO_ARGUMENTS_EVENT = {
    .name = "no_arguments",
    .sstate = TRACE_NO_ARGUMENTS_ENABLED,
    .dstate = &_TRACE_NO_ARGUMENTS_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit_no_arguments(void)
#line 38 "trace-no_format.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "no_arguments ");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_no_format[] = {
    &_TRACE_NO_FORMAT_EVENT,
    &_TRACE_NO_ARGUMENTS_EVENT,
    NULL,
};
static const char *const tracegen_declarations_no_format[] = {
    "no_format(int a, const char *b, void *c)",
    "no_arguments(void)",
    NULL,
};

TRACEGEN_GROUP("no_format", tracegen_events_no_format, tracegen_declarations_no_format)
