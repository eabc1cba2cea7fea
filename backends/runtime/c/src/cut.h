/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_CUT_H
#define TRACEGEN_CUT_H

#include <stddef.h>

/*
 * How many of the `length` bytes a reader of C strings gets who has room for `most`: those up to
 * the first NUL, and, where there are more of them than `most`, no part of a UTF-8 character.
 */
size_t trace_cut(const char *bytes, size_t length, size_t most);

#endif
