/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"
#include "terminal.h"
#include "trace.h"

void terminal_show(Terminal *terminal, uint8_t byte)
{
    if (byte == '\a') {
        trace_uart_terminal_bell();
    } else if (byte == '\n') {
        trace_uart_terminal_line(terminal->length, terminal->line);
        terminal->length = 0;
    } else if (terminal->length < TERMINAL_WIDTH) {
        terminal->line[terminal->length++] = byte;
    }
}
