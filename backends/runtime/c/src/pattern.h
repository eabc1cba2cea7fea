/* SPDX-License-Identifier: MIT */
/*
 * The patterns that were enabled so far, in order. They are remembered for groups that are yet to
 * come; all functions here are called with the lock held.
 */
#ifndef TRACEGEN_PATTERN_H
#define TRACEGEN_PATTERN_H

#include <stdbool.h>

/* Whether all of `text` is what `glob` says, with `*` for any characters and `?` for one. */
bool trace_glob_match(const char *glob, const char *text);

/* Whether switching on, and not off, is what the pattern asks; `*glob` is it without its `-`. */
bool trace_pattern_enables(const char *pattern, const char **glob);

/* A pattern, behind those it now overrules. `checked`: whether it needs no look at start-up. */
void trace_pattern_remember(const char *pattern, bool checked);

/* Call `apply` for each remembered pattern, in order. */
void trace_pattern_each(void (*apply)(const char *pattern, void *context), void *context);

/* Call `check` for each remembered pattern that has not been checked, once in its life. */
void trace_pattern_each_unchecked(void (*check)(const char *pattern));

#endif
