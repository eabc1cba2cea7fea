/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-typedefs.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_TYPEDEF_ADDRESS_STATE;
TraceEvent _TRACE_TYPEDEF_ADDRESS_EVENT = {
    .name = "typedef_address",
    .sstate = TRACE_TYPEDEF_ADDRESS_ENABLED,
    .dstate = &_TRACE_TYPEDEF_ADDRESS_STATE.dstate,
};

void tracegen_emit_typedef_address(uint64_t addr, const long off, int fd, const char *name)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "typedef_address addr 0x%" PRIx64 " off %" PRId64 " fd %d name %s", addr, (int64_t)off, fd, name);
#line 21 "trace-typedefs.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_typedefs[] = {
    &_TRACE_TYPEDEF_ADDRESS_EVENT,
    NULL,
};

TRACEGEN_GROUP("typedefs", tracegen_events_typedefs)
