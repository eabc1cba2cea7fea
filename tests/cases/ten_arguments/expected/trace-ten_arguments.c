/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-ten_arguments.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_TEN_STATE;
TraceEvent _TRACE_TEN_EVENT = {
    .name = "ten",
    .sstate = TRACE_TEN_ENABLED,
    .dstate = &_TRACE_TEN_STATE.dstate,
};

void tracegen_emit_ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "ten %u %u %u %" PRIu64 " %d %ld %zu %d %s %p", (unsigned int)a, (unsigned int)b, (unsigned int)c, d, e, f, g, (int)h, i, j);
#line 21 "trace-ten_arguments.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_ten_arguments[] = {
    &_TRACE_TEN_EVENT,
    NULL,
};

TRACEGEN_GROUP("ten_arguments", tracegen_events_ten_arguments)
