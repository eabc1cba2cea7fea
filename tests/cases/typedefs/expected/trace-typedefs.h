/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_typedefs_H
#define TRACEGEN_TRACE_typedefs_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_TYPEDEF_ADDRESS_EVENT TRACEGEN_SYMBOL("typedefs.typedef_address.event");
extern TraceState _TRACE_TYPEDEF_ADDRESS_STATE TRACEGEN_SYMBOL("typedefs.typedef_address.state");
#define TRACE_TYPEDEF_ADDRESS_ENABLED 1
#define TRACE_TYPEDEF_ADDRESS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPEDEF_ADDRESS_STATE)
TRACEGEN_COLD void tracegen_emit_typedef_address(uint64_t addr, const long off, int fd, const char *name)
    TRACEGEN_SYMBOL("typedefs.typedef_address.emit");

static inline void trace_typedef_address(uint64_t addr, const long off, int fd, const char *name)
{
    if (trace_event_get_state_backends(TRACE_TYPEDEF_ADDRESS)) {
        tracegen_emit_typedef_address(addr, off, fd, name);
    }
}

TRACEGEN_END_DECLS

#endif
