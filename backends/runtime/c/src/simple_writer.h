/* SPDX-License-Identifier: MIT */
/* The thread that writes rings out while their threads do something else. */
#ifndef TRACEGEN_SIMPLE_WRITER_H
#define TRACEGEN_SIMPLE_WRITER_H

#include <stdint.h>

/*
 * Start it, unless it runs. It drains rings with `plenty` of bytes in them, and others now and then,
 * and ends when no thread has a ring: it must not be what keeps a program alive. With the lock held.
 */
void trace_simple_writer_start(uint64_t plenty);

/* Stop it, and wait until it has; without the lock. */
void trace_simple_writer_stop(void);

/* Let it do nothing any more, at the end of the program; the same. */
void trace_simple_writer_stop_for_good(void);

/* There is none in the child of a fork. */
void trace_simple_writer_forget(void);

#endif
