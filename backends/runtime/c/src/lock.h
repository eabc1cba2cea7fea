/* SPDX-License-Identifier: MIT */
/*
 * The runtime's one lock. It nests within a thread, is free in the child of a fork, and its
 * holder cannot be cancelled. A signal handler that interrupts the holder does not wait for it:
 * for the handler's thread it is merely nested.
 */
#ifndef TRACEGEN_LOCK_H
#define TRACEGEN_LOCK_H

#include <stdbool.h>

void trace_lock(void);
void trace_unlock(void);

/*
 * Whether the calling thread holds the lock. After trace_lock() that is so, unless this is a
 * signal handler that interrupted its thread on the way to the lock.
 */
bool trace_lock_is_held(void);

/* Make fork() wait for the lock, from now on. */
void trace_lock_follow_forks(void);

#endif
