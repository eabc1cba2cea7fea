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

#line 2 "trace-events"
void tracegen_emit_ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j)
#line 17 "trace-ten_arguments.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "ten ");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, e);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, f);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, g);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, h);
    tracegen_line_text(&line, " ");
    tracegen_line_string(&line, i);
    tracegen_line_text(&line, " ");
    tracegen_line_pointer(&line, j);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_ten_arguments[] = {
    &_TRACE_TEN_EVENT,
    NULL,
};
static const char *const tracegen_declarations_ten_arguments[] = {
    "ten(uint8_t a, uint16_t b, uint32_t c, uint64_t d, int e, long f, size_t g, bool h, const char *i, void *j) \"%u %u %u %\" PRIu64 \" %d %ld %zu %d %s %p\"",
    NULL,
};

TRACEGEN_GROUP("ten_arguments", tracegen_events_ten_arguments, tracegen_declarations_ten_arguments)
