/* SPDX-License-Identifier: MIT */
#include "trace-late.h"

void fire_late(unsigned long count);

void fire_late(unsigned long count)
{
    for (unsigned long number = 0; number < count; number++) {
        trace_late(number, "late");
    }
}
