/* SPDX-License-Identifier: MIT */
/*
 * What guards all of backend `simple` but the rings' short way in. No signal handler can run in a
 * thread that holds the lock, or that is `quiet`, so that tracepoints in handlers may take both.
 */
#ifndef TRACEGEN_SIMPLE_LOCK_H
#define TRACEGEN_SIMPLE_LOCK_H

#include <signal.h>

/* What to go back to. */
typedef struct TraceSimpleQuiet {
    sigset_t signals;
    int cancel_state;
    int os_errno;
} TraceSimpleQuiet;

/* Keep signal handlers and cancellation out of this thread, and errno as it is. */
void trace_simple_quiet(TraceSimpleQuiet *before);
void trace_simple_loud(const TraceSimpleQuiet *before);

/*
 * After a write has failed, being quiet: beyond the limit for a file's size (RLIMIT_FSIZE) comes with a
 * signal that ends the program. Here it is like a full disk; take the signal away. Returns `os_errno`.
 */
int trace_simple_file_limit(int os_errno);

/* Be quiet, and keep other threads out. Does not nest. */
void trace_simple_lock(TraceSimpleQuiet *before);
void trace_simple_unlock(const TraceSimpleQuiet *before);

#endif
