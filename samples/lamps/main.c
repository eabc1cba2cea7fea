/* SPDX-License-Identifier: MIT */
/* A lamp that a timer dims, and switches off. */
#include "lamp/lamp.h"
#include "timer/timer.h"

static void dim(void *opaque, uint64_t minute)
{
    lamp_set(opaque, minute < 3 ? 100 / (unsigned)minute : 0);
}

int main(void)
{
    Lamp lamp = { .room = "hall" };

    timer_run(3, dim, &lamp);
    return 0;
}
