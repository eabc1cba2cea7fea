/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_lock.h"

#include <errno.h>

#include <tracegen/log.h>

#include "lock.h"
#include "log_context.h"
#include "log_file.h"

/* How many trylocks of this thread are not unlocked yet. */
static TRACEGEN_THREAD_LOCAL unsigned locks;

bool trace_log_is_locked_here(void)
{
    return locks > 0;
}

FILE *qemu_log_trylock(void)
{
    int saved_errno = errno;
    FILE *stream = NULL;

    if (locks > 0 || qemu_log_enabled()) {
        trace_lock();
        stream = trace_log_stream_buffer(trace_log_file_current());
        if (stream) {
            locks++;
        } else {
            trace_unlock();
        }
    }
    errno = saved_errno;
    return stream;
}

FILE *qemu_log_trylock_with_context(void)
{
    FILE *stream = qemu_log_trylock();

    if (stream && locks == 1) {
        char context[TRACE_LOG_CONTEXT_SIZE];

        fwrite(context, 1, trace_log_context(context), stream);
    }
    return stream;
}

void qemu_log_unlock(FILE *stream)
{
    if (!stream) {
        return;
    }
    int saved_errno = errno;

    if (locks == 1 && fflush(stream) != 0) {
        trace_log_file_failed(fileno(stream), errno);
        clearerr(stream);
    }
    locks--;
    trace_unlock();
    errno = saved_errno;
}
