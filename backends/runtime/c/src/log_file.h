/* SPDX-License-Identifier: MIT */
/* Which file the log goes to. */
#ifndef TRACEGEN_LOG_FILE_H
#define TRACEGEN_LOG_FILE_H

#include <stdbool.h>

#include "log_stream.h"

#define TRACE_LOG_FILE_FOR_TID "'tid' needs a log file name with %%d in it"

/* Where the calling thread's lines go; with the lock held. */
LogStream *trace_log_file_current(void);

/*
 * The file descriptor of it, also for a signal handler that interrupted its thread on the way to
 * the lock.
 */
int trace_log_file_fd(void);

/*
 * Where the program has closed this descriptor of a log file, open the file again; with the lock held. The new
 * descriptor, or -1.
 */
int trace_log_file_mend(int fd);

/* Report that writing there failed; once in the process's life. */
void trace_log_file_failed(int fd, int os_errno);

/*
 * From now on: pieces that are not flushed yet are written once, by the parent of a fork; and the
 * child, where the thread's id is another, has a thread's log file of its own.
 */
void trace_log_file_follow_forks(void);

#endif
