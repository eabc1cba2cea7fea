/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_handle.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"

static int open_file(const char *path, int flags)
{
    int fd;

    do {
        fd = open(path, flags | O_CLOEXEC, 0666);
    } while (fd < 0 && errno == EINTR);
    return trace_descriptor_apart(fd);
}

static bool is_it(const TraceSimpleHandle *handle, const struct stat *file)
{
    return file->st_dev == handle->device && file->st_ino == handle->inode;
}

static bool is_open_as(const TraceSimpleHandle *handle, int fd)
{
    struct stat file;

    if (fd >= 0 && fstat(fd, &file) == 0 && is_it(handle, &file)) {
        return true;
    }
    errno = EBADF;
    return false;
}

static int descriptor(const TraceSimpleHandle *handle)
{
    return __atomic_load_n(&handle->fd, __ATOMIC_ACQUIRE);
}

bool trace_simple_handle_open(TraceSimpleHandle *handle, const char *path, int flags)
{
    struct stat file;
    int fd = open_file(path, flags);

    if (fd >= 0 && fstat(fd, &file) != 0) {
        int saved_errno = errno;

        close(fd);
        errno = saved_errno;
        fd = -1;
    }
    *handle = (TraceSimpleHandle)TRACE_SIMPLE_NO_HANDLE;
    if (fd >= 0) {
        *handle = (TraceSimpleHandle){fd, file.st_dev, file.st_ino};
    }
    return fd >= 0;
}

bool trace_simple_handle_is_good(const TraceSimpleHandle *handle)
{
    return is_open_as(handle, descriptor(handle));
}

bool trace_simple_handle_mend(TraceSimpleHandle *handle, const char *path, int flags, bool *again)
{
    int former = descriptor(handle);

    *again = false;
    if (is_open_as(handle, former)) {
        return true;
    }
    int fd = open_file(path, flags);
    if (!is_open_as(handle, fd)) {
        if (fd >= 0) {
            close(fd);
        }
        errno = EBADF;
        return false;
    }
    if (__atomic_compare_exchange_n(&handle->fd, &former, fd, false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_RELAXED)) {
        *again = true;
        return true;
    }
    /* Another thread was quicker. */
    close(fd);
    return trace_simple_handle_is_good(handle);
}

bool trace_simple_handle_is_named(const TraceSimpleHandle *handle, const char *path)
{
    struct stat file;

    return stat(path, &file) == 0 && is_it(handle, &file);
}

void trace_simple_handle_close(TraceSimpleHandle *handle)
{
    if (trace_simple_handle_is_good(handle)) {
        close(handle->fd);
    }
    handle->fd = -1;
}
