/* SPDX-License-Identifier: MIT */
/* Fires a tick whose text follows from its number: up to 58 bytes, so that records differ in size. */
#ifndef TICK_H
#define TICK_H

#include "trace-simple.h"

static inline void tick(uint32_t thread, uint64_t number)
{
    static const char LETTERS[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdef";

    trace_tick(thread, number, LETTERS + sizeof(LETTERS) - 1 - (number * 7 + thread) % 59);
}

#endif
