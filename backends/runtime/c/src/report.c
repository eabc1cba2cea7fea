/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "report.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <tracegen/line.h>

#include "write.h"

/*
 * Write to standard error without the signal that a pipe without a reader, or a file at the limit of its
 * size, would end the program with: it did not ask for the message. There is nobody left to tell about
 * a failure.
 */
static void write_quietly(struct iovec *parts, int count)
{
    sigset_t ours, before, pending;
    int signal, saved_errno = errno;

    sigemptyset(&ours);
    sigaddset(&ours, SIGPIPE);
    sigaddset(&ours, SIGXFSZ);
    pthread_sigmask(SIG_BLOCK, &ours, &before);
    sigpending(&pending);
    int failure = trace_write(STDERR_FILENO, parts, count);
    if (failure == EPIPE || failure == EFBIG) {
        signal = failure == EPIPE ? SIGPIPE : SIGXFSZ;
        bool was_there = sigismember(&pending, signal) == 1;

        sigpending(&pending);
        if (!was_there && sigismember(&pending, signal) == 1) {
            sigemptyset(&ours);
            sigaddset(&ours, signal);
            sigwait(&ours, &signal);
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = saved_errno;
}

void trace_report(const char *origin, const char *format, ...)
{
    TraceLine message;
    va_list arguments;

    va_start(arguments, format);
    tracegen_line_vformat(&message, format, arguments);
    va_end(arguments);
    message.bytes[message.length] = '\n';

    const char *after = origin ? ": " : "";
    if (!origin) {
        origin = "";
    }
    struct iovec parts[] = {
        trace_write_part("tracegen: ", strlen("tracegen: ")),
        trace_write_part(origin, strlen(origin)),
        trace_write_part(after, strlen(after)),
        trace_write_part(message.bytes, message.length + 1),
    };
    write_quietly(parts, sizeof(parts) / sizeof(parts[0]));
    tracegen_line_end(&message);
}
