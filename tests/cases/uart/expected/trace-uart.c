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

#line 4 "trace-events"
void tracegen_emit_uart_write(uint32_t addr, uint32_t value, const char *regname)
#line 17 "trace-uart.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "uart_write addr 0x");
    tracegen_line_hex(&line, addr, 3);
    tracegen_line_text(&line, " value 0x");
    tracegen_line_hex(&line, value, 8);
    tracegen_line_text(&line, " reg ");
    tracegen_line_string(&line, regname);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_UART_RESET_STATE;
TraceEvent _TRACE_UART_RESET_EVENT = {
    .name = "uart_reset",
    .sstate = TRACE_UART_RESET_ENABLED,
    .dstate = &_TRACE_UART_RESET_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_uart_reset(void)
#line 40 "trace-uart.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "uart_reset ");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_uart[] = {
    &_TRACE_UART_WRITE_EVENT,
    &_TRACE_UART_RESET_EVENT,
    NULL,
};
static const char *const tracegen_declarations_uart[] = {
    "uart_write(uint32_t addr, uint32_t value, const char *regname) \"addr 0x%03x value 0x%08x reg %s\"",
    "uart_reset(void) \"\"",
    NULL,
};

TRACEGEN_GROUP("uart", tracegen_events_uart, tracegen_declarations_uart)
