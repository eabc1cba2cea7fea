/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "write.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

int trace_write(int fd, struct iovec *parts, int count)
{
    for (;;) {
        while (count > 0 && parts->iov_len == 0) {
            parts++;
            count--;
        }
        if (count == 0) {
            return 0;
        }

        ssize_t written = count == 1 ? write(fd, parts->iov_base, parts->iov_len)
                                     : writev(fd, parts, count);
        if (written < 0) {
            if (errno == EAGAIN || errno == EWOULDBLOCK) {
                /* Somebody made it non-blocking; the line still has to get out. */
                struct pollfd room = {.fd = fd, .events = POLLOUT};
                (void)poll(&room, 1, -1);
            } else if (errno != EINTR) {
                return errno;
            }
            continue;
        }
        for (size_t left = (size_t)written; left > 0;) {
            size_t taken = left < parts->iov_len ? left : parts->iov_len;

            parts->iov_base = (char *)parts->iov_base + taken;
            parts->iov_len -= taken;
            left -= taken;
            if (parts->iov_len == 0) {
                parts++;
                count--;
            }
        }
    }
}
