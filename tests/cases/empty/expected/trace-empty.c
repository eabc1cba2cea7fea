/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-empty.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

static TraceEvent *const tracegen_events_empty[] = {
    NULL,
};
static const char *const tracegen_declarations_empty[] = {
    NULL,
};

TRACEGEN_GROUP("empty", tracegen_events_empty, tracegen_declarations_empty)
