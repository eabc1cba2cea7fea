/* SPDX-License-Identifier: MIT */
/* One place that log lines go to. */
#ifndef TRACEGEN_LOG_STREAM_H
#define TRACEGEN_LOG_STREAM_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/types.h>

#include <tracegen/error.h>

typedef struct LogStream {
    int fd;       /* whole lines are written here; -1 when it is closed */
    FILE *buffer; /* pieces are collected here; NULL until somebody wants it */
    dev_t device; /* which file it is */
    ino_t inode;
} LogStream;

/* Open a file, whose name's `%d`, if it has one, stands for `number`. False on error. */
bool trace_log_stream_open(LogStream *stream, const char *name, long number, bool append,
                           Error **errp);

/*
 * Open the same file again, whose descriptor the program has closed: the number, and a buffer that is for
 * it, are left alone. False where another file has the name, or none.
 */
bool trace_log_stream_open_again(LogStream *stream, const char *name, long number);

/* Close it, if it is open. */
void trace_log_stream_close(LogStream *stream);

/*
 * Give `stream` the file of `by`, which is used up. The descriptor's number stays what it was, if
 * there was one: a thread that has read the number before writes to the one file or the other, and
 * to no third. False on error.
 */
bool trace_log_stream_replace(LogStream *stream, LogStream *by, Error **errp);

/* Close the file, but keep the descriptor's number, for the same reason. */
void trace_log_stream_mute(LogStream *stream);

/* The buffer, or NULL when there is none to be had. */
FILE *trace_log_stream_buffer(LogStream *stream);

#endif
