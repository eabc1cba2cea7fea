/* SPDX-License-Identifier: MIT */
/* A guest: what a driver in a virtual machine does with the UART, always the same. */
#ifndef UART_GUEST_H
#define UART_GUEST_H

void guest_run(void);

#endif
