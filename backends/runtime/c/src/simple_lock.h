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

/* The same, and keep other threads out. Does not nest. */
void trace_simple_lock(TraceSimpleQuiet *before);
void trace_simple_unlock(const TraceSimpleQuiet *before);

#endif
