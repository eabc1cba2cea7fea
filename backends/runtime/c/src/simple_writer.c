/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_writer.h"

#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
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
static bool stopping, parking, parked, woken;
static uint64_t plenty = UINT64_MAX;

/* Rings with little in them are left to fill, but now and then. Whether there was one with more. */
static bool drain(bool everything)
{
    uint64_t much = __atomic_load_n(&plenty, __ATOMIC_RELAXED);
    bool any = false;

    for (TraceSimpleRing *ring = trace_simple_rings(); ring;
         ring = __atomic_load_n(&ring->next, __ATOMIC_RELAXED)) {
        uint64_t held = __atomic_load_n(&ring->published, __ATOMIC_RELAXED)
                        - __atomic_load_n(&ring->tail, __ATOMIC_RELAXED);

        if ((held >= much || (everything && held > 0)) && trace_simple_ring_try(ring)) {
            trace_simple_file_drain(ring);
            trace_simple_ring_leave(ring);
            any = any || held >= much;
        }
    }
    return any;
}

/* Whether it is to stop; if not, it has waited for so long, or less: `*woken_up`. */
static bool wait_for(long nanoseconds, bool *woken_up)
{
    struct timespec until;

    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += nanoseconds;
    if (until.tv_nsec >= 1000L * 1000 * 1000) {
        until.tv_nsec -= 1000L * 1000 * 1000;
        until.tv_sec++;
    }
    pthread_mutex_lock(&mutex);
    if (!stopping && !woken) {
        pthread_cond_timedwait(&wake, &mutex, &until);
    }
    bool is_stopping = stopping;
    *woken_up = woken;
    woken = false;
    pthread_mutex_unlock(&mutex);
    return is_stopping;
}

static bool no_ring_is_in_use(void)
{
    TraceSimpleQuiet before;

    trace_simple_lock(&before);
    bool none = !trace_simple_rings_in_use(NULL);
    trace_simple_unlock(&before);
    return none;
}

/*
 * Whether no other thread is left. main() may end by pthread_exit(); the first thread then is a
 * zombie, which counts, and the program has ended with the last of the others.
 */
static bool is_alone(void)
{
    char text[512];
    int file = open("/proc/self/stat", O_RDONLY | O_CLOEXEC);
    ssize_t length = file >= 0 ? read(file, text, sizeof(text) - 1) : -1;
    char state;
    int threads;

    if (file >= 0) {
        close(file);
    }
    text[length > 0 ? length : 0] = '\0';
    /* proc(5): the first thread's name, which may hold anything, is in parentheses. */
    const char *behind = strrchr(text, ')');
    return behind
           && sscanf(behind, ") %c %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %*s %d",
                     &state, &threads) == 2
           && state == 'Z' && threads == 2;
}

/* It must not be what keeps a program alive. */
static bool end_when_alone(void)
{
    if (!no_ring_is_in_use() || !is_alone()) {
        return false;
    }
    pthread_mutex_lock(&mutex);
    ended = true;
    pthread_cond_broadcast(&wake);
    pthread_mutex_unlock(&mutex);
    return true;
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

/* What there is to do in a trace; `*last` is when everything was drained. Whether it was much. */
static bool attend(uint64_t *last)
{
    uint64_t now = trace_simple_clock_read(CLOCK_MONOTONIC);
    bool everything = now - *last >= LONGEST;

    if (everything) {
        *last = now;
    }
    bool any = drain(everything);
    trace_simple_clock_adjust();
    trace_simple_session_rotate();
    return any;
}

/* Looks more often the more there is to do. All signals are blocked in it. */
static void *write_out(void *unused)
{
    long interval = SHORTEST;
    uint64_t last = 0;
    bool woken_up = false;

#ifdef __linux__
    pthread_setname_np(pthread_self(), "tracegen-simple");
#endif
    do {
        bool any = trace_simple_session_is_open() && attend(&last);

        if (woken_up) {
            interval = SHORTEST;
        } else if (any) {
            interval = interval / 2 > SHORTEST ? interval / 2 : SHORTEST;
        } else {
            interval = interval * 2 < LONGEST ? interval * 2 : LONGEST;
        }
        if (wait_for(interval, &woken_up)) {
            park();
            return unused;
        }
    } while (!end_when_alone());
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
    woken = false;
    return pthread_create(&thread, NULL, write_out, NULL);
}

void trace_simple_writer_set_plenty(uint64_t bytes)
{
    __atomic_store_n(&plenty, bytes, __ATOMIC_RELAXED);
}

void trace_simple_writer_start(void)
{
    TraceSimpleQuiet before;

    /* A signal handler may fork, and the child start its own. */
    trace_simple_quiet(&before);
    pthread_mutex_lock(&mutex);
    if (exists && ended && !pthread_equal(thread, pthread_self())) {
        pthread_join(thread, NULL);
        exists = false;
    }
    if (!exists) {
        int failure = start();

        exists = failure == 0;
        if (failure) {
            trace_report(NULL, "cannot start a thread that writes the trace: %s",
                         strerror(failure));
        }
    }
    pthread_mutex_unlock(&mutex);
    trace_simple_loud(&before);
}

void trace_simple_writer_wake(void)
{
    pthread_mutex_lock(&mutex);
    if (exists) {
        woken = true;
        pthread_cond_broadcast(&wake);
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

bool trace_simple_writer_stop(void)
{
    TraceSimpleQuiet before;

    /* A signal handler may wake it. */
    trace_simple_quiet(&before);
    pthread_mutex_lock(&mutex);
    bool waits = tell_to_stop(false);
    pthread_t former = thread;
    exists = exists && !waits;
    pthread_mutex_unlock(&mutex);
    if (waits) {
        pthread_join(former, NULL);
    }
    trace_simple_loud(&before);
    return waits;
}

void trace_simple_writer_stop_for_good(void)
{
    TraceSimpleQuiet before;

    trace_simple_quiet(&before);
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
    trace_simple_loud(&before);
}

bool trace_simple_writer_forget(void)
{
    static const pthread_mutex_t FREE = PTHREAD_MUTEX_INITIALIZER;
    bool existed = exists && !ended && !stopping;

    mutex = FREE;
    exists = false;
    return existed;
}
