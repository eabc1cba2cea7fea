/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "descriptor.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* Below 1024, which is how many a program may have open, unless told; a quarter, where that is too many. */
enum { LOWEST = 768 };

int trace_descriptor_apart(int fd)
{
    int before = errno, apart = -1;

    if (fd < 0) {
        return fd;
    }
    for (int lowest = LOWEST; apart < 0 && lowest > STDERR_FILENO; lowest /= 4) {
        apart = fcntl(fd, F_DUPFD_CLOEXEC, lowest);
    }
    int after = apart < 0 ? errno : before;
    if (apart < 0 && fd > STDERR_FILENO) {
        errno = before;
        return fd; /* there is no other number left */
    }
    close(fd);
    errno = after;
    return apart;
}
