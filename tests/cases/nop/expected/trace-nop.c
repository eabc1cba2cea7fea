/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-nop.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_BEFORE_STATE;
TraceEvent _TRACE_BEFORE_EVENT = {
    .name = "before",
    .sstate = TRACE_BEFORE_ENABLED,
    .dstate = &_TRACE_BEFORE_STATE.dstate,
};

TRACEGEN_STATE TraceState _TRACE_OUT_STATE;
TraceEvent _TRACE_OUT_EVENT = {
    .name = "out",
    .sstate = TRACE_OUT_ENABLED,
    .dstate = &_TRACE_OUT_STATE.dstate,
};

TRACEGEN_STATE TraceState _TRACE_NOTHING_STATE;
TraceEvent _TRACE_NOTHING_EVENT = {
    .name = "nothing",
    .sstate = TRACE_NOTHING_ENABLED,
    .dstate = &_TRACE_NOTHING_STATE.dstate,
};

TRACEGEN_STATE TraceState _TRACE_AFTER_STATE;
TraceEvent _TRACE_AFTER_EVENT = {
    .name = "after",
    .sstate = TRACE_AFTER_ENABLED,
    .dstate = &_TRACE_AFTER_STATE.dstate,
};

static TraceEvent *const tracegen_events_nop[] = {
    &_TRACE_BEFORE_EVENT,
    &_TRACE_OUT_EVENT,
    &_TRACE_NOTHING_EVENT,
    &_TRACE_AFTER_EVENT,
    NULL,
};
static const char *const tracegen_declarations_nop[] = {
    "before(int a) \"a %d\"",
    "out(int type, const char *name, void *self, uint64_t value) \"type %d name %s self %p value %\" PRIx64",
    "nothing(void) \"\"",
    "after(int a) \"a %d\"",
    NULL,
};

TRACEGEN_GROUP("nop", tracegen_events_nop, tracegen_declarations_nop)
