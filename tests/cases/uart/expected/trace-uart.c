/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-uart.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_UART_WRITE_STATE;
TraceEvent _TRACE_UART_WRITE_EVENT = {
    .name = "uart_write",
    .sstate = TRACE_UART_WRITE_ENABLED,
    .dstate = &_TRACE_UART_WRITE_STATE.dstate,
};

void tracegen_emit_uart_write(uint32_t addr, uint32_t value, const char *regname)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "uart_write addr 0x%03x value 0x%08x reg %s", (unsigned int)addr, (unsigned int)value, regname);
#line 21 "trace-uart.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_UART_RESET_STATE;
TraceEvent _TRACE_UART_RESET_EVENT = {
    .name = "uart_reset",
    .sstate = TRACE_UART_RESET_ENABLED,
    .dstate = &_TRACE_UART_RESET_STATE.dstate,
};

void tracegen_emit_uart_reset(void)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "uart_reset ");
#line 39 "trace-uart.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_uart[] = {
    &_TRACE_UART_WRITE_EVENT,
    &_TRACE_UART_RESET_EVENT,
    NULL,
};

TRACEGEN_GROUP("uart", tracegen_events_uart)
