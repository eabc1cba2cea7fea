/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <errno.h>

#include <tracegen/foreign.h>
#include <tracegen/ftrace.h>
#include <tracegen/log.h>
#include <tracegen/syslog.h>

#include "lock.h"
#include "log_lock.h"

void tracegen_foreign_lock(void)
{
    trace_lock();
}

void tracegen_foreign_unlock(void)
{
    trace_unlock();
}

bool tracegen_foreign_log_is_held(void)
{
    return trace_log_is_locked_here();
}

void tracegen_foreign_log_flush(void)
{
    if (trace_log_is_locked_here()) {
        int saved_errno = errno;
        FILE *stream = qemu_log_trylock();

        fflush(stream);
        qemu_log_unlock(stream);
        errno = saved_errno;
    }
}

/* As a line whose text is elsewhere, and which the sinks change for a moment at most. */
static void hand_on(char *bytes, size_t length, void (*sink)(TraceLine *line))
{
    TraceLine line;

    line.bytes = bytes;
    line.length = length;
    sink(&line);
}

void tracegen_foreign_ftrace(char *bytes, size_t length)
{
    hand_on(bytes, length, tracegen_ftrace);
}

void tracegen_foreign_syslog(char *bytes, size_t length)
{
    hand_on(bytes, length, tracegen_syslog);
}

bool tracegen_foreign_simple_begin(TraceSimpleRecord *record, uint32_t size)
{
    return tracegen_simple_begin(record, size);
}

void tracegen_foreign_simple_end(const TraceSimpleRecord *record, const TraceSimpleEvent *event,
                                 uint32_t size)
{
    tracegen_simple_end(record, event, size);
}
