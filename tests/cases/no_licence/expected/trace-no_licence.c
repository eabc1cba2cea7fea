/* Made by tracegen from trace-events. Edit that. */
#include "trace-no_licence.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_NO_LICENCE_STATE;
TraceEvent _TRACE_NO_LICENCE_EVENT = {
    .name = "no_licence",
    .sstate = TRACE_NO_LICENCE_ENABLED,
    .dstate = &_TRACE_NO_LICENCE_STATE.dstate,
};

#line 2 "trace-events"
void tracegen_emit_no_licence(int a)
#line 16 "trace-no_licence.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "no_licence a ");
    tracegen_line_decimal(&line, a);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_no_licence[] = {
    &_TRACE_NO_LICENCE_EVENT,
    NULL,
};
static const char *const tracegen_declarations_no_licence[] = {
    "no_licence(int a) \"a %d\"",
    NULL,
};

TRACEGEN_GROUP("no_licence", tracegen_events_no_licence, tracegen_declarations_no_licence)
