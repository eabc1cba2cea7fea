/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_ten_arguments_H
#define TRACEGEN_TRACE_ten_arguments_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_TEN_EVENT TRACEGEN_SYMBOL("ten_arguments.ten.event");
extern TraceState _TRACE_TEN_STATE TRACEGEN_SYMBOL("ten_arguments.ten.state");
#define TRACE_TEN_ENABLED 1
#define TRACE_TEN_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TEN_STATE)
TRACEGEN_COLD void tracegen_emit_ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j)
    TRACEGEN_SYMBOL("ten_arguments.ten.emit");

static inline void trace_ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j)
{
    if (trace_event_get_state_backends(TRACE_TEN)) {
        tracegen_emit_ten(a, b, c, d, e, f, g, h, i, j);
    }
}

TRACEGEN_END_DECLS

#endif
