/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_disabled_H
#define TRACEGEN_TRACE_disabled_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_BEFORE_EVENT TRACEGEN_SYMBOL("disabled.before.event");
extern uint16_t _TRACE_BEFORE_DSTATE TRACEGEN_SYMBOL("disabled.before.dstate");
#define TRACE_BEFORE_ENABLED 1
TRACEGEN_COLD void tracegen_emit_before(int a)
    TRACEGEN_SYMBOL("disabled.before.emit");

static inline void trace_before(int a)
{
    if (trace_event_get_state(TRACE_BEFORE)) {
        tracegen_emit_before(a);
    }
}

extern TraceEvent _TRACE_OUT_EVENT TRACEGEN_SYMBOL("disabled.out.event");
extern uint16_t _TRACE_OUT_DSTATE TRACEGEN_SYMBOL("disabled.out.dstate");
#define TRACE_OUT_ENABLED 0

static inline void trace_out(int type, const char *name, void *self, uint64_t value)
{
    (void)type;
    (void)name;
    (void)self;
    (void)value;
}

extern TraceEvent _TRACE_NOTHING_EVENT TRACEGEN_SYMBOL("disabled.nothing.event");
extern uint16_t _TRACE_NOTHING_DSTATE TRACEGEN_SYMBOL("disabled.nothing.dstate");
#define TRACE_NOTHING_ENABLED 0

static inline void trace_nothing(void)
{
}

extern TraceEvent _TRACE_AFTER_EVENT TRACEGEN_SYMBOL("disabled.after.event");
extern uint16_t _TRACE_AFTER_DSTATE TRACEGEN_SYMBOL("disabled.after.dstate");
#define TRACE_AFTER_ENABLED 1
TRACEGEN_COLD void tracegen_emit_after(int a)
    TRACEGEN_SYMBOL("disabled.after.emit");

static inline void trace_after(int a)
{
    if (trace_event_get_state(TRACE_AFTER)) {
        tracegen_emit_after(a);
    }
}

TRACEGEN_END_DECLS

#endif
