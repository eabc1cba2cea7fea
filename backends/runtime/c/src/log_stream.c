/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_stream.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <unistd.h>

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

bool trace_log_stream_open(LogStream *stream, const char *name, long number, bool append,
                           Error **errp)
{
    char path[PATH_MAX];
    int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | (append ? 0 : O_TRUNC);

    if (!make_path(path, sizeof(path), name, number)) {
        error_setg_errno(errp, ENAMETOOLONG, "cannot open '%s'", name);
        return false;
    }
    int fd;
    do {
        fd = open(path, flags, 0666);
    } while (fd < 0 && errno == EINTR);
    if (fd < 0) {
        error_setg_errno(errp, errno, "cannot open '%s'", path);
        return false;
    }
    *stream = (LogStream){.fd = fd};
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
