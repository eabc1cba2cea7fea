/* SPDX-License-Identifier: MIT */
/* The names of a trace's files, and the keeping of old ones; with the lock held. */
#ifndef TRACEGEN_SIMPLE_PATH_H
#define TRACEGEN_SIMPLE_PATH_H

#include <limits.h>
#include <stdbool.h>

enum { TRACE_SIMPLE_PATH_SIZE = PATH_MAX + 32 };

/* Absolute: the program may change its folder. */
typedef struct TraceSimplePath {
    char trace[TRACE_SIMPLE_PATH_SIZE];
    char rings[TRACE_SIMPLE_PATH_SIZE];
    char made[TRACE_SIMPLE_PATH_SIZE]; /* what the trace's file is called until it is complete */
} TraceSimplePath;

/*
 * The files of a trace called `name` in `folder`, unless it is absolute; its `%p` stands for the
 * process id. In the child of a fork, a name without it has the id behind it. Where a link has the name,
 * it is the file that counts which it leads to. 0, or an errno; `path->trace` can be shown in any case.
 */
int trace_simple_path_make(TraceSimplePath *path, const char *folder, const char *name,
                           bool is_child);

/* Whether a trace can be written there; a device such as /dev/null is not plain. 0, or an errno. */
int trace_simple_path_check(const TraceSimplePath *path, bool *is_plain);

/*
 * Make room for a new file: the one that is there becomes NAME.1, that one NAME.2, and so on up to
 * `most` files; with their rings' files, the present one's only when `with_rings`. 0, or an errno.
 */
int trace_simple_path_keep(const TraceSimplePath *path, unsigned most, bool with_rings);

#endif
