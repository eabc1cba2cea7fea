/* SPDX-License-Identifier: MIT */
/* Where the kernel's tracing folder is. */
#ifndef TRACEGEN_FTRACE_PLACE_H
#define TRACEGEN_FTRACE_PLACE_H

#include <stdbool.h>

#define TRACE_FTRACE_PLACE_SIZE 1024

/*
 * Find where a file system of the type `tracefs` or `debugfs` is mounted, the first one whose path
 * fits. False when there is none. Async-signal-safe.
 */
bool trace_ftrace_mounted(const char *type, char place[TRACE_FTRACE_PLACE_SIZE]);

#endif
