/* SPDX-License-Identifier: MIT */
/*
 * The trace's file: header, what describes the events, and records. Anybody who has the right to
 * drain a ring appends to it, without a lock.
 */
#ifndef TRACEGEN_SIMPLE_FILE_H
#define TRACEGEN_SIMPLE_FILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#include <tracegen/simple.h>

/* Ids that are no event's. */
#define TRACE_SIMPLE_DROPPED UINT64_C(0xfffffffffffffffe)
#define TRACE_SIMPLE_INFO UINT64_C(0xfffffffffffffffd)
#define TRACE_SIMPLE_DECLARATION UINT64_C(0xfffffffffffffffc)
#define TRACE_SIMPLE_CHUNK UINT64_C(0xfffffffffffffffb)
#define TRACE_SIMPLE_FILLER UINT64_C(0xfffffffffffffffa)

/* What a trace says of itself, in each of its files. */
typedef struct TraceSimpleInfo {
    uint64_t session;
    uint64_t realtime, monotonic; /* nanoseconds, at the session's beginning */
    long pid;
} TraceSimpleInfo;

/* Make the file `path`, to be the trace's next; with the lock held. 0, or an errno. */
int trace_simple_file_make(const char *path, const TraceSimpleInfo *info);

/*
 * Let it be the trace's, which is called `path` by now. The former one takes no more, and is closed.
 * With the lock held.
 */
void trace_simple_file_use(const char *path);

/* Think better of it; with the lock held. */
void trace_simple_file_unmake(void);

/* Describe events that were registered when the file was there already; with the lock held. */
void trace_simple_file_describe(const TraceSimpleGroup *group);

/* Append what is complete in a ring. The caller has the right to drain it, and is quiet. */
void trace_simple_file_drain(TraceSimpleRing *ring);

/* Bytes in the file, and how many there were before the first event. 0: there is no file. */
uint64_t trace_simple_file_size(uint64_t *described);

/*
 * Put the file's end right after writes that failed. `alone`: nobody but the caller can be writing, and
 * what they left behind the last whole chunk is cut off.
 */
void trace_simple_file_finish(bool alone);

/* Close it; with the lock held. */
void trace_simple_file_close(void);

/* The same in the child of a fork, where nobody else is left in it. */
void trace_simple_file_forget(void);

/* Write all the parts, and use them up; `*written` is how much was written. 0, or an errno. */
int trace_simple_write_at(int fd, struct iovec *parts, int count, uint64_t offset,
                          size_t *written);

#endif
