/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-pointers.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_POINTER_VOID_STATE;
TraceEvent _TRACE_POINTER_VOID_EVENT = {
    .name = "pointer_void",
    .sstate = TRACE_POINTER_VOID_ENABLED,
    .dstate = &_TRACE_POINTER_VOID_STATE.dstate,
};

void tracegen_emit_pointer_void(void *a, const void *b, void *c, const void *d, void *e)
{
    TraceLine line;

#line 2 "trace-events"
    tracegen_line_format(&line, "pointer_void %p %p %p %p %p", a, b, c, d, e);
#line 21 "trace-pointers.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_POINTER_TYPED_STATE;
TraceEvent _TRACE_POINTER_TYPED_EVENT = {
    .name = "pointer_typed",
    .sstate = TRACE_POINTER_TYPED_ENABLED,
    .dstate = &_TRACE_POINTER_TYPED_STATE.dstate,
};

void tracegen_emit_pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e)
{
    TraceLine line;

#line 3 "trace-events"
    tracegen_line_format(&line, "pointer_typed %p %p %p %p %p", (const void *)a, (const void *)b, (const void *)c, (const void *)d, (const void *)e);
#line 39 "trace-pointers.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_POINTER_WIDTH_STATE;
TraceEvent _TRACE_POINTER_WIDTH_EVENT = {
    .name = "pointer_width",
    .sstate = TRACE_POINTER_WIDTH_ENABLED,
    .dstate = &_TRACE_POINTER_WIDTH_STATE.dstate,
};

void tracegen_emit_pointer_width(void *a, void *b, void *c, void *d)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "pointer_width [%20p] [%-20p] [%3p] [%p]", a, b, c, d);
#line 57 "trace-pointers.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_POINTER_STAR_STATE;
TraceEvent _TRACE_POINTER_STAR_EVENT = {
    .name = "pointer_star",
    .sstate = TRACE_POINTER_STAR_ENABLED,
    .dstate = &_TRACE_POINTER_STAR_STATE.dstate,
};

void tracegen_emit_pointer_star(int width, void *a, int left, void *b)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "pointer_star [%*p] [%-*p]", tracegen_amount(width), a, tracegen_amount(left), b);
#line 75 "trace-pointers.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_pointers[] = {
    &_TRACE_POINTER_VOID_EVENT,
    &_TRACE_POINTER_TYPED_EVENT,
    &_TRACE_POINTER_WIDTH_EVENT,
    &_TRACE_POINTER_STAR_EVENT,
    NULL,
};

TRACEGEN_GROUP("pointers", tracegen_events_pointers)
