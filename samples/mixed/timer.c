/* SPDX-License-Identifier: MIT */
#include "timer.h"

#include <qemu/log.h>

#include "trace-mixed.h"

void timer_set(Timer *timer, uint64_t deadline)
{
    if (deadline <= timer->now) {
        qemu_log_mask(LOG_GUEST_ERROR, "timer: deadline %d is in the past\n", (int)deadline);
    }
    timer->deadline = deadline;
    trace_timer_set(deadline);
}

bool timer_tick(Timer *timer)
{
    timer->now++;
    bool due = timer->now == timer->deadline;
    trace_timer_tick(timer->now, due);
    return due;
}
