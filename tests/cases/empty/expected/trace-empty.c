/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-empty.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

static TraceEvent *const empty_trace_events[] = {
    NULL,
};

TRACEGEN_GROUP("empty", empty_trace_events)
