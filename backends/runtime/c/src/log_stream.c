/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.h"

/* The path on the stack, not from malloc: a thread's file may be opened in a signal handler. */
static bool make_path(char *path, size_t size, const char *name, long number)
{
    const char *percent = strchr(name, '%');
    int length;

    if (percent) {
        int before = (int)(percent - name);
        length = snprintf(path, size, "%.*s%ld%s", before, name, number, percent + 2);
    } else {
        length = snprintf(path, size, "%s", name);
    }
    return length >= 0 && (size_t)length < size;
}

static int open_retrying(const char *path, int flags)
{
    int fd;

    do {
        fd = open(path, flags, 0666);
    } while (fd < 0 && errno == EINTR);
    return trace_descriptor_apart(fd);
}

bool trace_log_stream_open(LogStream *stream, const char *name, long number, bool append,
                           Error **errp)
{
    char path[PATH_MAX];
    int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (append ? 0 : O_TRUNC);

    if (!make_path(path, sizeof(path), name, number)) {
        error_setg_errno(errp, ENAMETOOLONG, "cannot open '%s'", name);
        return false;
    }
    int fd = open_retrying(path, flags);
    struct stat file;
    if (fd < 0 || fstat(fd, &file) != 0) {
        error_setg_errno(errp, errno, "cannot open '%s'", path);
        return false;
    }
    *stream = (LogStream){.fd = fd, .device = file.st_dev, .inode = file.st_ino};
    return true;
}

bool trace_log_stream_open_again(LogStream *stream, const char *name, long number)
{
    char path[PATH_MAX];
    struct stat file;

    if (!make_path(path, sizeof(path), name, number)) {
        return false;
    }
    int fd = open_retrying(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0) {
        return false;
    }
    if (fstat(fd, &file) != 0 || file.st_dev != stream->device || file.st_ino != stream->inode
        || fcntl(fd, F_SETFL, O_APPEND) != 0) {
        close(fd);
        return false;
    }
    stream->fd = fd;
    stream->buffer = NULL;
    return true;
}

void trace_log_stream_close(LogStream *stream)
{
    if (stream->buffer) {
        fclose(stream->buffer);
    } else if (stream->fd >= 0) {
        close(stream->fd);
    }
    *stream = (LogStream){.fd = -1};
}

static int duplicate(int from, int to)
{
#ifdef __APPLE__
    return dup2(from, to) < 0 ? -1 : fcntl(to, F_SETFD, FD_CLOEXEC);
#else
    return dup3(from, to, O_CLOEXEC);
#endif
}

bool trace_log_stream_replace(LogStream *stream, LogStream *by, Error **errp)
{
    if (stream->fd < 0) {
        *stream = *by;
        return true;
    }
    int done;
    do {
        done = duplicate(by->fd, stream->fd);
    } while (done < 0 && (errno == EINTR || errno == EBUSY));
    if (done < 0) {
        error_setg_errno(errp, errno, "cannot open the log");
    } else {
        stream->device = by->device;
        stream->inode = by->inode;
    }
    trace_log_stream_close(by);
    return done >= 0;
}

void trace_log_stream_mute(LogStream *stream)
{
    if (stream->fd < 0) {
        return;
    }
    LogStream nowhere = {.fd = open_retrying("/dev/null", O_WRONLY | O_CLOEXEC)};
    if (nowhere.fd < 0 || !trace_log_stream_replace(stream, &nowhere, NULL)) {
        trace_log_stream_close(stream);
    }
}

FILE *trace_log_stream_buffer(LogStream *stream)
{
    if (!stream->buffer) {
        /* Not stderr itself, even for standard error: that writes each piece on its own. */
        stream->buffer = fdopen(stream->fd, "w");
        if (stream->buffer) {
            setvbuf(stream->buffer, NULL, _IOFBF, BUFSIZ);
        }
    }
    return stream->buffer;
}
