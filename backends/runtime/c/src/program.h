/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_PROGRAM_H
#define TRACEGEN_PROGRAM_H

#include <stdbool.h>

/* Whether `address` is in the program itself: not in a library, or where nobody can tell. */
bool trace_is_in_program(const void *address);

#endif
