/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"
#include "fifo.h"
#include "trace.h"

void fifo_init(Fifo *fifo, const char *name)
{
    *fifo = (Fifo){ .name = name };
}

void fifo_clear(Fifo *fifo)
{
    trace_uart_fifo_clear(fifo->name, fifo->used);
    fifo_init(fifo, fifo->name);
}

void fifo_push(Fifo *fifo, uint8_t byte)
{
    assert(fifo->used < FIFO_SIZE);
    fifo->bytes[(fifo->first + fifo->used) % FIFO_SIZE] = byte;
    fifo->used++;
    trace_uart_fifo_push(fifo->name, byte, fifo->used);
}

uint8_t fifo_pop(Fifo *fifo)
{
    uint8_t byte = fifo->bytes[fifo->first];

    assert(fifo->used > 0);
    fifo->first = (fifo->first + 1) % FIFO_SIZE;
    fifo->used--;
    return byte;
}
