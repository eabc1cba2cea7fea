/* SPDX-License-Identifier: MIT */
/* The events that src/lib.rs has in Rust, declared as the header of those in C has them. */
#ifndef TRACE_SIMPLE_H
#define TRACE_SIMPLE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

void trace_tick(uint32_t thread, uint64_t number, const char *text);
void trace_handled(uint64_t number);
void trace_named(const char *place);
void trace_kinds(int8_t a, uint16_t b, bool c, double d, float e, char *s, const char *t, ssize_t z,
                 void *p);
void trace_nothing(void);
void trace_now(uint64_t time);
void trace_off(int a);

#endif
