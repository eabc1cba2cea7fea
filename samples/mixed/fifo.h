/* SPDX-License-Identifier: MIT */
/* A FIFO of four bytes: the device in Rust. */
#ifndef FIFO_H
#define FIFO_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Fifo {
    uint8_t bytes[4];
    uint32_t used;
} Fifo;

/* Put a byte in; false when it is lost. */
bool fifo_push(Fifo *fifo, uint8_t byte);

#endif
