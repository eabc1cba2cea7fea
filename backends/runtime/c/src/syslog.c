/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <syslog.h>

#include <tracegen/syslog.h>

#include "cut.h"
#include "lock.h"
#include "syslog_priority.h"

/* Sockets take no datagrams of any length, and syslog() does not tell when one is not taken. */
enum { MOST = 64 * 1024 };

/*
 * A program that has called openlog() itself keeps its name, since we give none, and the facility
 * of its own messages, since glibc and BSD ignore one that is none. Others would not.
 */
#if defined(__linux__) && !defined(__GLIBC__)
#define SAME_FACILITY LOG_USER
#else
#define SAME_FACILITY (~LOG_FACMASK)
#endif

static bool opened; /* with the lock held */

void tracegen_syslog(TraceLine *line)
{
    int saved_errno = errno, length = (int)trace_cut(line->bytes, line->length, MOST);
    sigset_t every, before;

    /*
     * A handler that came in between could not wait for what syslog() has locked. With our lock
     * held, no fork() leaves syslog()'s own locked in the child, and no cancellation comes.
     */
    sigfillset(&every);
    pthread_sigmask(SIG_SETMASK, &every, &before);
    trace_lock();
    if (!opened) {
        opened = true;
        openlog(NULL, LOG_PID, SAME_FACILITY);
    }
    syslog(trace_syslog_priority(), "%.*s", length, line->bytes);
    trace_unlock();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = saved_errno;
}
