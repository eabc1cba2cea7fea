/* SPDX-License-Identifier: MIT */
/* Bytes to a file descriptor, in one write where the system lets it be one. */
#ifndef TRACEGEN_WRITE_H
#define TRACEGEN_WRITE_H

#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

static inline struct iovec trace_write_part(const char *bytes, size_t length)
{
    return (struct iovec){.iov_base = (void *)(uintptr_t)bytes, .iov_len = length};
}

/*
 * Write all the parts, in order, in a single system call that is repeated only for what it left
 * over. The parts are used up. 0, or the errno of a failure. Async-signal-safe.
 */
int trace_write(int fd, struct iovec *parts, int count);

#endif
