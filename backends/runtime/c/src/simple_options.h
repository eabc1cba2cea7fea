/* SPDX-License-Identifier: MIT */
/* The keys of trace specs that are for backend `simple`. */
#ifndef TRACEGEN_SIMPLE_OPTIONS_H
#define TRACEGEN_SIMPLE_OPTIONS_H

#include <limits.h>
#include <stdbool.h>
#include <stdint.h>

typedef struct TraceSimpleOptions {
    char file[PATH_MAX];   /* `%p` in it is the process id */
    char folder[PATH_MAX]; /* where `file` was named, "" where that cannot be told */
    uint64_t ring;         /* bytes of a ring's data, a power of two */
    bool drop;             /* full=drop */
    bool processor;        /* clock=processor */
    uint64_t rotate;       /* bytes, 0 for never */
    unsigned keep;         /* old files */
} TraceSimpleOptions;

/* Whether generated code of this program has backend `simple`, as far as can be seen by now. */
bool trace_simple_is_here(void);

/* Have a name that is not absolute lead from the present folder, wherever the program goes. */
void trace_simple_note_folder(void);

/*
 * Remember what a key's value says, from the next opening of a trace on. A mistake is reported,
 * with `origin` as in trace_report(): false.
 */
bool trace_simple_set_file(const char *value, const char *origin);
bool trace_simple_set_ring(const char *value, const char *origin);
bool trace_simple_set_full(const char *value, const char *origin);
bool trace_simple_set_rotate(const char *value, const char *origin);
bool trace_simple_set_keep(const char *value, const char *origin);
bool trace_simple_set_clock(const char *value, const char *origin);

/* What was remembered, by now; with the lock held. */
void trace_simple_options(TraceSimpleOptions *options);

#endif
