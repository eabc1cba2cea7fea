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

#line 2 "trace-events"
void tracegen_emit_pointer_void(void *a, const void *b, void *c, const void *d, void *e)
#line 17 "trace-pointers.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "pointer_void ");
    tracegen_line_pointer(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_POINTER_TYPED_STATE;
TraceEvent _TRACE_POINTER_TYPED_EVENT = {
    .name = "pointer_typed",
    .sstate = TRACE_POINTER_TYPED_ENABLED,
    .dstate = &_TRACE_POINTER_TYPED_STATE.dstate,
};

#line 3 "trace-events"
void tracegen_emit_pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e)
#line 44 "trace-pointers.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "pointer_typed ");
    tracegen_line_pointer(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_POINTER_WIDTH_STATE;
TraceEvent _TRACE_POINTER_WIDTH_EVENT = {
    .name = "pointer_width",
    .sstate = TRACE_POINTER_WIDTH_ENABLED,
    .dstate = &_TRACE_POINTER_WIDTH_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_pointer_width(void *a, void *b, void *c, void *d)
#line 71 "trace-pointers.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "pointer_width [");
    tracegen_line_pointer_field(&line, 20, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_pointer_field(&line, -20, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_pointer_field(&line, 3, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_pointer(&line, d);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_POINTER_STAR_STATE;
TraceEvent _TRACE_POINTER_STAR_EVENT = {
    .name = "pointer_star",
    .sstate = TRACE_POINTER_STAR_ENABLED,
    .dstate = &_TRACE_POINTER_STAR_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_pointer_star(int width, void *a, int left, void *b)
#line 97 "trace-pointers.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "pointer_star [");
    tracegen_line_pointer_field(&line, tracegen_amount(width), a);
    tracegen_line_text(&line, "] [");
    tracegen_line_pointer_field(&line, tracegen_left(left), b);
    tracegen_line_text(&line, "]");
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
static const char *const tracegen_declarations_pointers[] = {
    "pointer_void(void *a, const void *b, void *c, const void *d, void *e) \"%p %p %p %p %p\"",
    "pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e) \"%p %p %p %p %p\"",
    "pointer_width(void *a, void *b, void *c, void *d) \"[%20p] [%-20p] [%3p] [%p]\"",
    "pointer_star(int width, void *a, int left, void *b) \"[%*p] [%-*p]\"",
    NULL,
};

TRACEGEN_GROUP("pointers", tracegen_events_pointers, tracegen_declarations_pointers)
