/* SPDX-License-Identifier: MIT */
#include "timer.h"
#include "trace-timer.h"

void timer_run(uint64_t minutes, void (*tick)(void *opaque, uint64_t minute), void *opaque)
{
    for (uint64_t minute = 1; minute <= minutes; minute++) {
        trace_timer_tick(minute);
        tick(opaque, minute);
    }
}
