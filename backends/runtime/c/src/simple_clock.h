/* SPDX-License-Identifier: MIT */
/* The time of records: CLOCK_MONOTONIC, or the processor's own counter held in line with it. */
#ifndef TRACEGEN_SIMPLE_CLOCK_H
#define TRACEGEN_SIMPLE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include <tracegen/simple.h>

/* Look at the processor's counter for the first time. False: there is none with a constant rate. */
bool trace_simple_clock_begin(void);

/* Whether records' time is to come from the counter, from now on. */
void trace_simple_clock_use(bool processor);

/* Hold the counter in line with CLOCK_MONOTONIC; to be called now and then, by one thread. */
void trace_simple_clock_adjust(void);

/* Nanoseconds of one of the system's clocks. */
static inline uint64_t trace_simple_clock_read(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * UINT64_C(1000000000) + (uint64_t)now.tv_nsec;
}

/* Nanoseconds by the processor's counter; never less than before in the same ring. */
uint64_t trace_simple_clock_processor(TraceSimpleRing *ring);

/* Which one records have their time from. */
extern bool trace_simple_clock_is_processor;

/* The time of a record in `ring`. */
static inline uint64_t trace_simple_clock_now(TraceSimpleRing *ring)
{
    return __atomic_load_n(&trace_simple_clock_is_processor, __ATOMIC_ACQUIRE)
               ? trace_simple_clock_processor(ring)
               : trace_simple_clock_read(CLOCK_MONOTONIC);
}

#endif
