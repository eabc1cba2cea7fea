/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <errno.h>

#include <tracegen/foreign.h>
#include <tracegen/line.h>
#include <tracegen/log.h>

#include "lock.h"
#include "log_context.h"
#include "log_file.h"
#include "log_lock.h"
#include "write.h"

/* One write for all of it: no other writer's bytes come in between. 0, or an errno. */
static int write_line(int fd, const char *context, size_t context_length, const char *bytes,
                      size_t length)
{
    struct iovec parts[] = {
        trace_write_part(context, context_length),
        trace_write_part(bytes, length),
    };

    return trace_write(fd, parts, 2);
}

static void write_with_context(const char *bytes, size_t length)
{
    int saved_errno = errno;
    char context[TRACE_LOG_CONTEXT_SIZE];

    trace_lock();
    int fd = trace_log_file_fd();
    size_t context_length = trace_log_context(context);
    int failure = write_line(fd, context, context_length, bytes, length);
    if (failure == EBADF) {
        int again = trace_log_file_mend(fd);

        failure = again < 0 ? failure : write_line(again, context, context_length, bytes, length);
    }
    if (failure) {
        trace_log_file_failed(fd, failure);
    }
    trace_unlock();
    errno = saved_errno;
}

void tracegen_log(TraceLine *line)
{
    if (qemu_loglevel_mask(LOG_TRACE)) {
        line->bytes[line->length] = '\n';
        write_with_context(line->bytes, line->length + 1);
    }
}

void qemu_log(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    if (trace_log_is_locked_here()) {
        int saved_errno = errno;
        FILE *stream = qemu_log_trylock();

        /* Behind the pieces that this thread has collected. */
        vfprintf(stream, format, arguments);
        qemu_log_unlock(stream);
        errno = saved_errno;
    } else if (qemu_log_enabled()) {
        TraceLine text;

        tracegen_line_vformat(&text, format, arguments);
        write_with_context(text.bytes, text.length);
        tracegen_line_end(&text);
    }
    va_end(arguments);
}

void tracegen_foreign_log_line(const char *bytes, size_t length)
{
    write_with_context(bytes, length);
}

void tracegen_foreign_log_text(const char *bytes, size_t length)
{
    if (trace_log_is_locked_here()) {
        int saved_errno = errno;
        FILE *stream = qemu_log_trylock();

        fwrite(bytes, 1, length, stream);
        qemu_log_unlock(stream);
        errno = saved_errno;
    } else if (qemu_log_enabled()) {
        write_with_context(bytes, length);
    }
}
