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

#line 2 "trace-events"
void tracegen_emit_typedef_address(uint64_t addr, const long off, int fd, const char *name)
#line 17 "trace-typedefs.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "typedef_address addr 0x");
    tracegen_line_hex(&line, addr, 1);
    tracegen_line_text(&line, " off ");
    tracegen_line_decimal(&line, off);
    tracegen_line_text(&line, " fd ");
    tracegen_line_decimal(&line, fd);
    tracegen_line_text(&line, " name ");
    tracegen_line_string(&line, name);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_typedefs[] = {
    &_TRACE_TYPEDEF_ADDRESS_EVENT,
    NULL,
};
static const char *const tracegen_declarations_typedefs[] = {
    "typedef_address(uint64_t addr, const long off, int fd, const char *name) \"addr 0x%\" PRIx64 \" off %\" PRId64 \" fd %d name %s\"",
    NULL,
};

TRACEGEN_GROUP("typedefs", tracegen_events_typedefs, tracegen_declarations_typedefs)
