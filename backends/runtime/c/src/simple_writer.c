/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_writer.h"

#include <pthread.h>
#include <stdbool.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "report.h"
#include "simple_clock.h"
#include "simple_file.h"
#include "simple_lock.h"
#include "simple_rings.h"
#include "simple_session.h"

enum { MICROSECOND = 1000, SHORTEST = 200 * MICROSECOND, LONGEST = 500 * SHORTEST };

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake;
static pthread_t thread;
static bool exists; /* it was started, and nobody has waited for its end yet */
static bool ended;  /* of its own accord */
static bool stopping, parking, parked;
static uint64_t plenty;

/* Rings with little in them are left to fill, but now and then. Whether there was one with more. */
static bool drain(bool everything)
{
    bool any = false;

    for (TraceSimpleRing *ring = trace_simple_rings(); ring;
         ring = __atomic_load_n(&ring->next, __ATOMIC_RELAXED)) {
        uint64_t held = __atomic_load_n(&ring->published, __ATOMIC_RELAXED)
                        - __atomic_load_n(&ring->tail, __ATOMIC_RELAXED);

        if ((held >= plenty || (everything && held > 0)) && trace_simple_ring_try(ring)) {
            trace_simple_file_drain(ring);
            trace_simple_ring_leave(ring);
            any = any || held >= plenty;
        }
    }
    return any;
}

/* Whether it is to stop; if not, it has waited. */
static bool wait_for(long nanoseconds)
{
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += nanoseconds;
    if (until.tv_nsec >= 1000L * 1000 * 1000) {
        until.tv_nsec -= 1000L * 1000 * 1000;
        until.tv_sec++;
    }
    pthread_mutex_lock(&mutex);
    if (!stopping) {
        pthread_cond_timedwait(&wake, &mutex, &until);
    }
    bool is_stopping = stopping;
    pthread_mutex_unlock(&mutex);
    return is_stopping;
}

/* With the lock held, nobody takes a ring, which would start it, in the meantime. */
static bool end_when_idle(void)
{
    TraceSimpleQuiet before;

    trace_simple_lock(&before);
    bool idle = !trace_simple_rings_in_use();
    if (idle) {
        pthread_mutex_lock(&mutex);
        ended = true;
        pthread_cond_broadcast(&wake);
        pthread_mutex_unlock(&mutex);
    }
    trace_simple_unlock(&before);
    return idle;
}

/*
 * The end of the program must not wait for the thread's end: with one that the C library takes for the
 * program's last, the C library ends the program at once.
 */
static void park(void)
{
    pthread_mutex_lock(&mutex);
    bool parks = parking;
    parked = parks;
    pthread_cond_broadcast(&wake);
    pthread_mutex_unlock(&mutex);
    while (parks) {
        pause();
    }
}

/* Looks more often the more there is to do. All signals are blocked in it. */
static void *write_out(void *unused)
{
    long interval = SHORTEST;
    uint64_t last = 0;

#ifdef __linux__
    pthread_setname_np(pthread_self(), "tracegen-simple");
#endif
    do {
        uint64_t now = trace_simple_clock_read(CLOCK_MONOTONIC);
        bool everything = now - last >= LONGEST;

        if (everything) {
            last = now;
        }
        if (drain(everything)) {
            interval = interval / 2 > SHORTEST ? interval / 2 : SHORTEST;
        } else {
            interval = interval * 2 < LONGEST ? interval * 2 : LONGEST;
        }
        trace_simple_clock_adjust();
        trace_simple_session_rotate();
        if (wait_for(interval)) {
            park();
            return unused;
        }
    } while (!end_when_idle());
    return unused;
}

static int start(void)
{
    pthread_condattr_t attributes;

    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&wake, &attributes);
    pthread_condattr_destroy(&attributes);
    stopping = false;
    parking = false;
    parked = false;
    ended = false;
    return pthread_create(&thread, NULL, write_out, NULL);
}

void trace_simple_writer_start(uint64_t bytes)
{
    pthread_mutex_lock(&mutex);
    if (exists && ended && !pthread_equal(thread, pthread_self())) {
        pthread_join(thread, NULL);
        exists = false;
    }
    if (!exists) {
        plenty = bytes;
        int failure = start();

        exists = failure == 0;
        if (failure) {
            trace_report(NULL, "cannot start a thread that writes the trace: %s",
                         strerror(failure));
        }
    }
    pthread_mutex_unlock(&mutex);
}

/* Tell it to stop. False: there is none, or it is the caller: the program's last thread ends that. */
static bool tell_to_stop(bool parks)
{
    bool is_other = exists && !pthread_equal(thread, pthread_self());

    stopping = true;
    parking = parks;
    if (is_other) {
        pthread_cond_broadcast(&wake);
    }
    return is_other;
}

void trace_simple_writer_stop(void)
{
    pthread_mutex_lock(&mutex);
    bool waits = tell_to_stop(false);
    pthread_t former = thread;
    exists = exists && !waits;
    pthread_mutex_unlock(&mutex);
    if (waits) {
        pthread_join(former, NULL);
    }
}

void trace_simple_writer_stop_for_good(void)
{
    pthread_mutex_lock(&mutex);
    if (tell_to_stop(true)) {
        while (!parked && !ended) {
            pthread_cond_wait(&wake, &mutex);
        }
        if (ended) {
            pthread_join(thread, NULL);
            exists = false;
        }
    }
    pthread_mutex_unlock(&mutex);
}

void trace_simple_writer_forget(void)
{
    static const pthread_mutex_t FREE = PTHREAD_MUTEX_INITIALIZER;

    mutex = FREE;
    exists = false;
}
