/* SPDX-License-Identifier: MIT */
/* The thread that writes rings out while their threads do something else. */
#ifndef TRACEGEN_SIMPLE_WRITER_H
#define TRACEGEN_SIMPLE_WRITER_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Start it, unless it runs. Not from a tracepoint, which may be in a signal handler: the C library
 * allocates memory for a thread. It ends when it is the program's last thread.
 */
void trace_simple_writer_start(void);

/* It drains rings with so many bytes in them, and others now and then. */
void trace_simple_writer_set_plenty(uint64_t bytes);

/* Let it look at once, and often for a while: there is a ring more. The caller is quiet. */
void trace_simple_writer_wake(void);

/* Stop it, and wait until it has; without the lock. Whether it ran. */
bool trace_simple_writer_stop(void);

/* Let it do nothing any more, at the end of the program; the same. */
void trace_simple_writer_stop_for_good(void);

/* There is none in the child of a fork. Whether there is one in the parent. */
bool trace_simple_writer_forget(void);

#endif
