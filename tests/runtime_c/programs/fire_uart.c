/* SPDX-License-Identifier: MIT */
#include "fire.h"
#include "trace-uart.h"

void fire_uart(void)
{
    trace_uart_write(0x44, 0x10, "cr");
    trace_uart_reset();
    trace_uart_dropped(7);
    trace_uart_text("hello");
    trace_shared(1);
}
