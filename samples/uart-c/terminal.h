/* SPDX-License-Identifier: MIT */
/* What is at the other end of the wire: a terminal, which traces what it shows. */
#ifndef UART_TERMINAL_H
#define UART_TERMINAL_H

#include "qemu/osdep.h"

#define TERMINAL_WIDTH 80

typedef struct Terminal {
    char line[TERMINAL_WIDTH];
    int length;
} Terminal;

/* Show a byte. The terminal has no more than one line, and shows it when it ends. */
void terminal_show(Terminal *terminal, uint8_t byte);

#endif
