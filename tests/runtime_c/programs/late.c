/* SPDX-License-Identifier: MIT */
/* A library that is opened while the program runs. */
#include "trace-late.h"

void fire_late(void);

void fire_late(void)
{
    trace_late_poll(5);
}
