/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_uart_H
#define TRACEGEN_TRACE_uart_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_UART_WRITE_EVENT TRACEGEN_SYMBOL("uart.uart_write.event");
extern TraceState _TRACE_UART_WRITE_STATE TRACEGEN_SYMBOL("uart.uart_write.state");
#define TRACE_UART_WRITE_ENABLED 1
#define TRACE_UART_WRITE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_UART_WRITE_STATE)
TRACEGEN_COLD void tracegen_emit_uart_write(uint32_t addr, uint32_t value, const char *regname)
    TRACEGEN_SYMBOL("uart.uart_write.emit");

static inline void trace_uart_write(uint32_t addr, uint32_t value, const char *regname)
{
    if (trace_event_get_state_backends(TRACE_UART_WRITE)) {
        tracegen_emit_uart_write(addr, value, regname);
    }
}

extern TraceEvent _TRACE_UART_RESET_EVENT TRACEGEN_SYMBOL("uart.uart_reset.event");
extern TraceState _TRACE_UART_RESET_STATE TRACEGEN_SYMBOL("uart.uart_reset.state");
#define TRACE_UART_RESET_ENABLED 1
#define TRACE_UART_RESET_BACKEND_DSTATE() tracegen_wanted(&_TRACE_UART_RESET_STATE)
TRACEGEN_COLD void tracegen_emit_uart_reset(void)
    TRACEGEN_SYMBOL("uart.uart_reset.emit");

static inline void trace_uart_reset(void)
{
    if (trace_event_get_state_backends(TRACE_UART_RESET)) {
        tracegen_emit_uart_reset();
    }
}

TRACEGEN_END_DECLS

#endif
