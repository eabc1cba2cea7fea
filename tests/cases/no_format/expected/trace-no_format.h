/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_no_format_H
#define TRACEGEN_TRACE_no_format_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_NO_FORMAT_EVENT TRACEGEN_SYMBOL("no_format.no_format.event");
extern TraceState _TRACE_NO_FORMAT_STATE TRACEGEN_SYMBOL("no_format.no_format.state");
#define TRACE_NO_FORMAT_ENABLED 1
#define TRACE_NO_FORMAT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_NO_FORMAT_STATE)
TRACEGEN_COLD void tracegen_emit_no_format(int a, const char *b, void *c)
    TRACEGEN_SYMBOL("no_format.no_format.emit");

static inline void trace_no_format(int a, const char *b, void *c)
{
    if (trace_event_get_state_backends(TRACE_NO_FORMAT)) {
        tracegen_emit_no_format(a, b, c);
    }
}

extern TraceEvent _TRACE_NO_ARGUMENTS_EVENT TRACEGEN_SYMBOL("no_format.no_arguments.event");
extern TraceState _TRACE_NO_ARGUMENTS_STATE TRACEGEN_SYMBOL("no_format.no_arguments.state");
#define TRACE_NO_ARGUMENTS_ENABLED 1
#define TRACE_NO_ARGUMENTS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_NO_ARGUMENTS_STATE)
TRACEGEN_COLD void tracegen_emit_no_arguments(void)
    TRACEGEN_SYMBOL("no_format.no_arguments.emit");

static inline void trace_no_arguments(void)
{
    if (trace_event_get_state_backends(TRACE_NO_ARGUMENTS)) {
        tracegen_emit_no_arguments();
    }
}

TRACEGEN_END_DECLS

#endif
