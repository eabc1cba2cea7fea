/* SPDX-License-Identifier: MIT */
/*
 * A trace: it begins with the first event that fires, with a file, rings and a thread that writes,
 * and ends with the process. A forked child has one of its own.
 */
#ifndef TRACEGEN_SIMPLE_SESSION_H
#define TRACEGEN_SIMPLE_SESSION_H

#include <stdbool.h>

#include <tracegen/simple.h>

/* Get ready to follow forks and the ends of threads; only the first call counts. */
void trace_simple_session_prepare(void);

/* A ring for the calling thread, from now on; NULL when there is no trace to be had. */
TraceSimpleRing *trace_simple_session_ring(void);

/* Whether a thread that finds its ring full drops the event, in place of writing the ring out. */
bool trace_simple_session_drops(void);

/* Whether the rings' file was removed at exit, but there are events again. */
bool trace_simple_session_needs_file(void);

/* Whether there is a trace. */
bool trace_simple_session_is_open(void);

/*
 * Let the trace have the name that the options say by now, if it is open under another. What is in
 * the rings goes to the former file.
 */
void trace_simple_session_rename(void);

/*
 * Begin the next of the trace's files, if this one has grown to the size for that. The caller is quiet,
 * and has neither the lock nor the right to drain a ring.
 */
void trace_simple_session_rotate(void);

#endif
