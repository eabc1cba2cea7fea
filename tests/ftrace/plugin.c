/* SPDX-License-Identifier: MIT */
#include "trace-ftrace.h"

void fire(int number);

void fire(int number)
{
    trace_count(0, number);
}
