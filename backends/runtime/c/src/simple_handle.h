/* SPDX-License-Identifier: MIT */
/*
 * A descriptor of a file that the trace is written to. A program that closes descriptors which it does
 * not know, as daemons do, closes this one too, and its next file gets the number: what is not the file
 * that was opened is neither written to nor closed.
 */
#ifndef TRACEGEN_SIMPLE_HANDLE_H
#define TRACEGEN_SIMPLE_HANDLE_H

#include <stdbool.h>
#include <sys/types.h>

typedef struct TraceSimpleHandle {
    int fd; /* -1: none */
    dev_t device;
    ino_t inode;
} TraceSimpleHandle;

#define TRACE_SIMPLE_NO_HANDLE {-1, 0, 0}

/*
 * Open a file for this program alone, never with the number of a standard stream. False, errno
 * set, when that fails.
 */
bool trace_simple_handle_open(TraceSimpleHandle *handle, const char *path, int flags);

/* Whether the descriptor is still that of the file. False: errno is EBADF. */
bool trace_simple_handle_is_good(const TraceSimpleHandle *handle);

/*
 * Make sure that it is: where it is not, and `path` still leads to the file, that is opened again with
 * `flags`, which `*again` tells. May be called by several threads at once. False: errno is EBADF.
 */
bool trace_simple_handle_mend(TraceSimpleHandle *handle, const char *path, int flags, bool *again);

/* Whether `path` leads to the file. */
bool trace_simple_handle_is_named(const TraceSimpleHandle *handle, const char *path);

/* Close it; there is none then. */
void trace_simple_handle_close(TraceSimpleHandle *handle);

#endif
