/* SPDX-License-Identifier: MIT */
/* The time of records: CLOCK_MONOTONIC, or the processor's own counter held in line with it. */
#ifndef TRACEGEN_SIMPLE_CLOCK_H
#define TRACEGEN_SIMPLE_CLOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

/* Look at the processor's counter for the first time. False: there is none with a constant rate. */
bool trace_simple_clock_begin(void);

/* Whether records' time is to come from the counter, from now on. */
void trace_simple_clock_use(bool processor);

/* Hold the counter in line with CLOCK_MONOTONIC; to be called now and then, by one thread. */
void trace_simple_clock_adjust(void);

/* Nanoseconds of one of the system's clocks. */
uint64_t trace_simple_clock_read(clockid_t clock);

#endif
