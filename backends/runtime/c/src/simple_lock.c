/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_lock.h"

#include <errno.h>
#include <pthread.h>
#include <time.h>

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;

void trace_simple_quiet(TraceSimpleQuiet *before)
{
    sigset_t every;

    before->os_errno = errno;
    sigfillset(&every);
    pthread_sigmask(SIG_SETMASK, &every, &before->signals);
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &before->cancel_state);
}

void trace_simple_loud(const TraceSimpleQuiet *before)
{
    int unused;

    pthread_setcancelstate(before->cancel_state, &unused);
    pthread_sigmask(SIG_SETMASK, &before->signals, NULL);
    errno = before->os_errno;
}

int trace_simple_file_limit(int os_errno)
{
    static const struct timespec NOW = {0, 0};
    sigset_t signal;

    if (os_errno == EFBIG) {
        sigemptyset(&signal);
        sigaddset(&signal, SIGXFSZ);
        (void)sigtimedwait(&signal, NULL, &NOW);
    }
    return os_errno;
}

void trace_simple_lock(TraceSimpleQuiet *before)
{
    trace_simple_quiet(before);
    pthread_mutex_lock(&mutex);
}

void trace_simple_unlock(const TraceSimpleQuiet *before)
{
    pthread_mutex_unlock(&mutex);
    trace_simple_loud(before);
}
