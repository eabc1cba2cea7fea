/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_context.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include <tracegen/log.h>

bool message_with_timestamp;

size_t trace_log_context(char context[TRACE_LOG_CONTEXT_SIZE])
{
    struct timespec now;

    if (!__atomic_load_n(&message_with_timestamp, __ATOMIC_RELAXED)) {
        return 0;
    }
    clock_gettime(CLOCK_REALTIME, &now);
    return (size_t)snprintf(context, TRACE_LOG_CONTEXT_SIZE, "%ld@%lld.%06ld:", (long)getpid(),
                            (long long)now.tv_sec, now.tv_nsec / 1000);
}
