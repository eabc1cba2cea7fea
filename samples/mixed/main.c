/* SPDX-License-Identifier: MIT */
/* A machine in C, with a timer in C and a FIFO in Rust. */
#include <stdlib.h>
#include <string.h>
#include <trace/control.h>

#include "fifo.h"
#include "timer.h"
#include "trace-mixed.h"

int main(int argc, char **argv)
{
    Timer timer = {0, 0};
    Fifo fifo = {{0}, 0};

    for (int i = 1; i < argc; i++) {
        trace_opt_parse(argv[i]);
    }
    timer_set(&timer, 0);
    timer_set(&timer, 3);
    for (unsigned int step = 1; step <= 5; step++) {
        trace_machine_step(step, "C");
        timer_tick(&timer);
        fifo_push(&fifo, (uint8_t)(0x40 + step));
    }
    return 0;
}
