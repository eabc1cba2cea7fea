/* SPDX-License-Identifier: MIT */
/* A queue of up to 16 bytes. */
#ifndef UART_FIFO_H
#define UART_FIFO_H

#include "qemu/osdep.h"

#define FIFO_SIZE 16

typedef struct Fifo {
    const char *name; /* for traces */
    uint8_t bytes[FIFO_SIZE];
    size_t first;
    size_t used;
} Fifo;

void fifo_init(Fifo *fifo, const char *name);

/* Drop what is in it. */
void fifo_clear(Fifo *fifo);

/* Put a byte at the end; there must be room. */
void fifo_push(Fifo *fifo, uint8_t byte);

/* Take the first byte; there must be one. */
uint8_t fifo_pop(Fifo *fifo);

#endif
