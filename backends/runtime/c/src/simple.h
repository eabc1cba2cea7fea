/* SPDX-License-Identifier: MIT */
/* What to do with a ring when it is its thread's turn, or when it has no thread any more. */
#ifndef TRACEGEN_SIMPLE_PRIVATE_H
#define TRACEGEN_SIMPLE_PRIVATE_H

#include <tracegen/simple.h>

/* The calling thread's ring, or NULL. */
TraceSimpleRing *trace_simple_own_ring(void);
void trace_simple_set_own_ring(TraceSimpleRing *ring);

/* Write out all that is in the ring, and tell of what was dropped; being quiet. */
void trace_simple_finish(TraceSimpleRing *ring);

/* Count an event that is lost, in a thread that may have no ring. */
void trace_simple_count_dropped(TraceSimpleRing *ring);

/* Events lost by threads that had no ring, since the last call. */
uint64_t trace_simple_take_lost(void);

#endif
