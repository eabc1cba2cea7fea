/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_session.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "program.h"
#include "report.h"
#include "simple.h"
#include "simple_clock.h"
#include "simple_file.h"
#include "simple_lock.h"
#include "simple_options.h"
#include "simple_path.h"
#include "simple_rings.h"
#include "simple_writer.h"

/* What the trace is at present. FAILED and ENDED: events are counted, no more. */
typedef enum State { CLOSED, OPEN, FAILED, ENDED } State;

static State state;
static TraceSimpleOptions options; /* of the open trace */
static TraceSimpleInfo info;
static TraceSimplePath path;
static uint64_t rotate_at;
static bool is_child;

/* When a thread ends, it gives its ring back. */
static pthread_key_t thread_end;
static bool has_thread_end;

static State state_now(void)
{
    return __atomic_load_n(&state, __ATOMIC_ACQUIRE);
}

static void set_state(State next)
{
    __atomic_store_n(&state, next, __ATOMIC_RELEASE);
}

static void make_info(void)
{
    info.realtime = trace_simple_clock_read(CLOCK_REALTIME);
    info.monotonic = trace_simple_clock_read(CLOCK_MONOTONIC);
    info.pid = (long)getpid();
    /* No two traces have the same: not two processes at one time, nor one at two times. */
    info.session = (info.realtime ^ (uint64_t)info.pid << 40) * UINT64_C(0x9e3779b97f4a7c15);
}

/*
 * Begin a file of the trace where another one may be, which is kept. The new one gets its name when
 * it is complete, and is used from then on: at every moment, the name and the rings tell all.
 */
static int begin_file(bool with_rings)
{
    bool is_plain;
    int failure = trace_simple_path_check(&path, &is_plain);
    const char *made = is_plain ? path.made : path.trace;

    if (!failure && is_plain) {
        /* A program that had our id may have died over it. */
        unlink(made);
    }
    if (failure) {
        return failure;
    }
    failure = trace_simple_file_make(made, &info);
    if (failure) {
        if (is_plain) {
            unlink(made);
        }
        return failure;
    }
    if (is_plain) {
        failure = trace_simple_path_keep(&path, options.keep, with_rings);
        if (!failure && rename(made, path.trace) != 0) {
            failure = errno;
        }
        if (failure) {
            trace_simple_file_unmake();
            unlink(made);
            return failure;
        }
    }
    trace_simple_file_use(path.trace);
    return 0;
}

static void report_open(int os_errno)
{
    /* A pipe has no offsets, and a terminal neither. */
    trace_report(NULL, "cannot open '%s': %s", path.trace,
                 os_errno == ESPIPE ? "a trace needs a regular file" : strerror(os_errno));
}

static void begin(void)
{
    trace_simple_options(&options);
    int failure = trace_simple_path_make(&path, options.folder, options.file, is_child);
    if (!failure) {
        make_info();
        failure = begin_file(true);
    }
    if (failure) {
        report_open(failure);
        set_state(FAILED);
        return;
    }
    __atomic_store_n(&rotate_at, options.rotate, __ATOMIC_RELAXED);
    trace_simple_rings_open(path.rings, info.session, options.ring);
    trace_simple_clock_use(options.processor);
    trace_simple_writer_set_plenty(options.drop ? options.ring / 4 : UINT64_MAX);
    set_state(OPEN);
}

static void attach(TraceSimpleRing *ring)
{
    uint64_t lost = trace_simple_take_lost();

    if (lost) {
        __atomic_fetch_add(&ring->dropped, lost, __ATOMIC_RELAXED);
    }
    ring->limit = 0;
    trace_simple_set_own_ring(ring);
    if (has_thread_end) {
        pthread_setspecific(thread_end, ring);
    }
}

TraceSimpleRing *trace_simple_session_ring(void)
{
    State now = state_now();
    TraceSimpleQuiet before;

    if (now == FAILED || (now == ENDED && !trace_simple_own_ring())) {
        return NULL;
    }
    trace_simple_lock(&before);
    if (state == CLOSED) {
        begin();
    }
    if (state == OPEN && trace_simple_rings_are_removed()) {
        trace_simple_rings_again(path.rings);
    }
    TraceSimpleRing *ring = trace_simple_own_ring();
    if (!ring && state == OPEN) {
        ring = trace_simple_rings_take();
        if (ring) {
            attach(ring);
            trace_simple_writer_wake();
        } else {
            static bool reported;

            if (!reported) {
                reported = true;
                trace_report(NULL, "cannot trace a thread: %s", strerror(errno));
            }
        }
    }
    trace_simple_unlock(&before);
    return ring;
}

bool trace_simple_session_drops(void)
{
    return options.drop;
}

bool trace_simple_session_needs_file(void)
{
    return trace_simple_rings_are_removed();
}

bool trace_simple_session_is_open(void)
{
    return state_now() == OPEN;
}

/* Give the calling thread's ring back. */
static void detach(TraceSimpleRing *ring)
{
    trace_simple_finish(ring);
    trace_simple_set_own_ring(NULL);
    trace_simple_rings_give_back(ring);
}

static void end_thread(void *unused)
{
    TraceSimpleRing *ring = trace_simple_own_ring();
    TraceSimpleQuiet before;

    (void)unused;
    if (ring) {
        trace_simple_lock(&before);
        detach(ring);
        trace_simple_unlock(&before);
    }
}

static void drain_others(void)
{
    for (TraceSimpleRing *ring = trace_simple_rings(); ring; ring = ring->next) {
        if (ring != trace_simple_own_ring()) {
            trace_simple_ring_wait(ring);
            trace_simple_file_drain(ring);
            trace_simple_ring_leave(ring);
        }
    }
}

/* Write everything out. Whether nobody but this thread has a ring, or something to tell. */
static bool finish_all(void)
{
    TraceSimpleRing *own = trace_simple_own_ring();

    trace_simple_rings_reap();
    if (own) {
        trace_simple_finish(own);
    }
    drain_others();
    trace_simple_rings_tell_lost();
    bool alone = !trace_simple_rings_in_use(own);
    trace_simple_file_finish(alone);
    return alone && !trace_simple_rings_have_lost();
}

static void close_all(void)
{
    TraceSimpleRing *own = trace_simple_own_ring();

    if (own) {
        detach(own);
    }
    trace_simple_rings_remove(path.rings);
    trace_simple_rings_close();
    trace_simple_file_close();
    set_state(CLOSED);
}

/* The trace goes on in a file called as the options say now; its rings' file goes with it. */
static void move(TraceSimplePath *to)
{
    static TraceSimplePath former;

    former = path;
    drain_others();
    path = *to;
    int failure = begin_file(true);
    if (failure) {
        report_open(failure);
        path = former;
    } else if (!trace_simple_rings_rename(former.rings, path.rings)) {
        trace_report(NULL, "cannot rename '%s' to '%s': %s", former.rings, path.rings,
                     strerror(errno));
    }
}

void trace_simple_session_rename(void)
{
    static TraceSimplePath wanted;
    static TraceSimpleOptions now;
    TraceSimpleQuiet before;

    bool had_writer = trace_simple_writer_stop();
    trace_simple_lock(&before);
    trace_simple_options(&now);
    if (state == FAILED) {
        set_state(CLOSED);
    } else if (state == OPEN
               && trace_simple_path_make(&wanted, now.folder, now.file, is_child) == 0
               && strcmp(wanted.trace, path.trace) != 0) {
        if (finish_all()) {
            close_all();
        } else {
            strcpy(options.file, now.file);
            strcpy(options.folder, now.folder);
            move(&wanted);
        }
    }
    trace_simple_unlock(&before);
    if (had_writer) {
        trace_simple_writer_start();
    }
}

void trace_simple_session_rotate(void)
{
    TraceSimpleQuiet before;
    uint64_t described = 0;

    uint64_t most = __atomic_load_n(&rotate_at, __ATOMIC_RELAXED);
    if (most == 0 || trace_simple_file_size(&described) < most) {
        return;
    }
    trace_simple_lock(&before);
    uint64_t size = trace_simple_file_size(&described);
    if (state == OPEN && size >= rotate_at && size > described) {
        int failure = begin_file(false);

        /* The file goes on growing; try again after as much. */
        __atomic_store_n(&rotate_at, failure ? size + options.rotate : options.rotate,
                         __ATOMIC_RELAXED);
        static bool reported;

        if (failure && !reported) {
            reported = true;
            trace_report(NULL, "cannot rotate '%s': %s; the file goes on growing", path.trace,
                         strerror(failure));
        }
    }
    trace_simple_unlock(&before);
}

static TRACEGEN_THREAD_LOCAL TraceSimpleQuiet around_fork;

static void before_fork(void)
{
    TraceSimpleQuiet before;

    trace_simple_lock(&before);
    around_fork = before;
}

static void after_fork(void)
{
    TraceSimpleQuiet before = around_fork;

    trace_simple_unlock(&before);
}

static void after_fork_in_child(void)
{
    TraceSimpleRing *own = trace_simple_own_ring();

    is_child = true;
    trace_simple_set_own_ring(NULL);
    trace_simple_rings_forget(own);
    trace_simple_file_forget();
    bool had_writer = trace_simple_writer_forget();
    (void)trace_simple_take_lost();
    if (state != ENDED) {
        set_state(CLOSED);
    }
    after_fork();
    if (had_writer) {
        trace_simple_writer_start();
    }
}

void trace_simple_session_prepare(void)
{
    static bool done;

    if (!done) {
        done = true;
        has_thread_end = pthread_key_create(&thread_end, end_thread) == 0;
        pthread_atfork(before_fork, after_fork, after_fork_in_child);
    }
}

/*
 * The end of the program, or of a library that has the runtime in it. Later destructors of the
 * program, and its threads, may go on tracing; of a library, only threads that have a ring.
 */
__attribute__((destructor(101))) static void end(void)
{
    bool stays = trace_is_in_program(&state);
    TraceSimpleQuiet before;

    if (stays) {
        trace_simple_writer_stop_for_good();
    } else {
        trace_simple_writer_stop();
    }
    trace_simple_lock(&before);
    if (state == OPEN) {
        bool alone = finish_all();

        if (alone && stays) {
            trace_simple_rings_remove(path.rings);
            TraceSimpleRing *own = trace_simple_own_ring();

            if (own) {
                own->limit = 0;
            }
        } else if (alone) {
            close_all();
        }
    }
    if (!stays) {
        if (has_thread_end) {
            has_thread_end = false;
            pthread_key_delete(thread_end);
        }
        set_state(ENDED);
    }
    trace_simple_unlock(&before);
}
