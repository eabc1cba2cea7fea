/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_nop_H
#define TRACEGEN_TRACE_nop_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_BEFORE_EVENT TRACEGEN_SYMBOL("nop.before.event");
extern TraceState _TRACE_BEFORE_STATE TRACEGEN_SYMBOL("nop.before.state");
#define TRACE_BEFORE_ENABLED 0
#define TRACE_BEFORE_BACKEND_DSTATE() false

static inline void trace_before(int a)
{
    (void)a;
}

extern TraceEvent _TRACE_OUT_EVENT TRACEGEN_SYMBOL("nop.out.event");
extern TraceState _TRACE_OUT_STATE TRACEGEN_SYMBOL("nop.out.state");
#define TRACE_OUT_ENABLED 0
#define TRACE_OUT_BACKEND_DSTATE() false

static inline void trace_out(int type, const char *name, void *self, uint64_t value)
{
    (void)type;
    (void)name;
    (void)self;
    (void)value;
}

extern TraceEvent _TRACE_NOTHING_EVENT TRACEGEN_SYMBOL("nop.nothing.event");
extern TraceState _TRACE_NOTHING_STATE TRACEGEN_SYMBOL("nop.nothing.state");
#define TRACE_NOTHING_ENABLED 0
#define TRACE_NOTHING_BACKEND_DSTATE() false

static inline void trace_nothing(void)
{
}

extern TraceEvent _TRACE_AFTER_EVENT TRACEGEN_SYMBOL("nop.after.event");
extern TraceState _TRACE_AFTER_STATE TRACEGEN_SYMBOL("nop.after.state");
#define TRACE_AFTER_ENABLED 0
#define TRACE_AFTER_BACKEND_DSTATE() false

static inline void trace_after(int a)
{
    (void)a;
}

TRACEGEN_END_DECLS

#endif
