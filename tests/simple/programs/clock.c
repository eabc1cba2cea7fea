/* SPDX-License-Identifier: MIT */
/* Fires events that carry CLOCK_MONOTONIC's time, in bursts, for as many milliseconds as told. */
#include <assert.h>
#include <stdlib.h>
#include <time.h>

#include "trace-simple.h"

static uint64_t now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

int main(int argc, char **argv)
{
    static const struct timespec BETWEEN = {.tv_nsec = 7 * 1000 * 1000};

    assert(argc == 2);
    for (uint64_t end = now() + strtoul(argv[1], NULL, 10) * 1000000; now() < end;) {
        for (int n = 0; n < 1000; n++) {
            trace_now(now());
        }
        nanosleep(&BETWEEN, NULL);
    }
    return 0;
}
