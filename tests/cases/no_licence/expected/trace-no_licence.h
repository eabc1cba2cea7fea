/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_no_licence_H
#define TRACEGEN_TRACE_no_licence_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_NO_LICENCE_EVENT TRACEGEN_SYMBOL("no_licence.no_licence.event");
extern TraceState _TRACE_NO_LICENCE_STATE TRACEGEN_SYMBOL("no_licence.no_licence.state");
#define TRACE_NO_LICENCE_ENABLED 1
#define TRACE_NO_LICENCE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_NO_LICENCE_STATE)
TRACEGEN_COLD void tracegen_emit_no_licence(int a)
    TRACEGEN_SYMBOL("no_licence.no_licence.emit");

static inline void trace_no_licence(int a)
{
    if (trace_event_get_state_backends(TRACE_NO_LICENCE)) {
        tracegen_emit_no_licence(a);
    }
}

TRACEGEN_END_DECLS

#endif
