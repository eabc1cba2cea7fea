/* SPDX-License-Identifier: MIT */
/* What happens every so many minutes. */
#ifndef TIMER_H
#define TIMER_H

#include <stdint.h>

/* Calls `tick` for each of the first minutes, with `opaque`. */
void timer_run(uint64_t minutes, void (*tick)(void *opaque, uint64_t minute), void *opaque);

#endif
