/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_pointers_H
#define TRACEGEN_TRACE_pointers_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_POINTER_VOID_EVENT TRACEGEN_SYMBOL("pointers.pointer_void.event");
extern TraceState _TRACE_POINTER_VOID_STATE TRACEGEN_SYMBOL("pointers.pointer_void.state");
#define TRACE_POINTER_VOID_ENABLED 1
#define TRACE_POINTER_VOID_BACKEND_DSTATE() tracegen_wanted(&_TRACE_POINTER_VOID_STATE)
TRACEGEN_COLD void tracegen_emit_pointer_void(void *a, const void *b, void *c, const void *d, void *e)
    TRACEGEN_SYMBOL("pointers.pointer_void.emit");

static inline void trace_pointer_void(void *a, const void *b, void *c, const void *d, void *e)
{
    if (trace_event_get_state_backends(TRACE_POINTER_VOID)) {
        tracegen_emit_pointer_void(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_POINTER_TYPED_EVENT TRACEGEN_SYMBOL("pointers.pointer_typed.event");
extern TraceState _TRACE_POINTER_TYPED_STATE TRACEGEN_SYMBOL("pointers.pointer_typed.state");
#define TRACE_POINTER_TYPED_ENABLED 1
#define TRACE_POINTER_TYPED_BACKEND_DSTATE() tracegen_wanted(&_TRACE_POINTER_TYPED_STATE)
TRACEGEN_COLD void tracegen_emit_pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e)
    TRACEGEN_SYMBOL("pointers.pointer_typed.emit");

static inline void trace_pointer_typed(uint8_t *a, const uint64_t *b, char **c, const char *const *d, bool *e)
{
    if (trace_event_get_state_backends(TRACE_POINTER_TYPED)) {
        tracegen_emit_pointer_typed(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_POINTER_WIDTH_EVENT TRACEGEN_SYMBOL("pointers.pointer_width.event");
extern TraceState _TRACE_POINTER_WIDTH_STATE TRACEGEN_SYMBOL("pointers.pointer_width.state");
#define TRACE_POINTER_WIDTH_ENABLED 1
#define TRACE_POINTER_WIDTH_BACKEND_DSTATE() tracegen_wanted(&_TRACE_POINTER_WIDTH_STATE)
TRACEGEN_COLD void tracegen_emit_pointer_width(void *a, void *b, void *c, void *d)
    TRACEGEN_SYMBOL("pointers.pointer_width.emit");

static inline void trace_pointer_width(void *a, void *b, void *c, void *d)
{
    if (trace_event_get_state_backends(TRACE_POINTER_WIDTH)) {
        tracegen_emit_pointer_width(a, b, c, d);
    }
}

extern TraceEvent _TRACE_POINTER_STAR_EVENT TRACEGEN_SYMBOL("pointers.pointer_star.event");
extern TraceState _TRACE_POINTER_STAR_STATE TRACEGEN_SYMBOL("pointers.pointer_star.state");
#define TRACE_POINTER_STAR_ENABLED 1
#define TRACE_POINTER_STAR_BACKEND_DSTATE() tracegen_wanted(&_TRACE_POINTER_STAR_STATE)
TRACEGEN_COLD void tracegen_emit_pointer_star(int width, void *a, int left, void *b)
    TRACEGEN_SYMBOL("pointers.pointer_star.emit");

static inline void trace_pointer_star(int width, void *a, int left, void *b)
{
    if (trace_event_get_state_backends(TRACE_POINTER_STAR)) {
        tracegen_emit_pointer_star(width, a, left, b);
    }
}

TRACEGEN_END_DECLS

#endif
