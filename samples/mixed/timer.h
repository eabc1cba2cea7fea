/* SPDX-License-Identifier: MIT */
/* A timer: the device in C. */
#ifndef TIMER_H
#define TIMER_H

#include <stdbool.h>
#include <stdint.h>

typedef struct Timer {
    uint64_t now;
    uint64_t deadline;
} Timer;

/* Set when the timer is due. */
void timer_set(Timer *timer, uint64_t deadline);

/* Let one unit of time pass; whether the timer is due. */
bool timer_tick(Timer *timer);

#endif
