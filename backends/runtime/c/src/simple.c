/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple.h"

#include <string.h>

#include "simple_clock.h"
#include "simple_file.h"
#include "simple_lock.h"
#include "simple_rings.h"
#include "simple_session.h"

/* Has no room: who finds it goes the long way. Nobody minds what threads add to it. */
static TraceSimpleRing no_ring;

__thread TraceSimpleRing *tracegen_simple_ring
#ifdef __ELF__
    __attribute__((tls_model("initial-exec")))
#endif
    = &no_ring;

enum { DROPPED_SIZE = TRACEGEN_SIMPLE_HEAD + 8 };

static uint64_t lost;

static const TraceSimpleRoom NO_ROOM = {NULL, 0};

uint64_t tracegen_simple_time(TraceSimpleRing *ring)
{
    return trace_simple_clock_now(ring);
}

void tracegen_simple_publish_more(TraceSimpleRing *ring, uint64_t end)
{
    uint64_t reserved;

    while ((reserved = __atomic_load_n(&ring->reserved, __ATOMIC_RELAXED)) != end) {
        if (!__atomic_compare_exchange_n(&ring->published, &end, reserved, false, __ATOMIC_RELEASE,
                                         __ATOMIC_RELAXED)) {
            return;
        }
        end = reserved;
    }
}

TraceSimpleRing *trace_simple_own_ring(void)
{
    return tracegen_simple_ring == &no_ring ? NULL : tracegen_simple_ring;
}

void trace_simple_set_own_ring(TraceSimpleRing *ring)
{
    tracegen_simple_ring = ring ? ring : &no_ring;
}

uint64_t trace_simple_take_lost(void)
{
    return __atomic_exchange_n(&lost, 0, __ATOMIC_RELAXED);
}

void trace_simple_count_dropped(TraceSimpleRing *ring)
{
    if (ring) {
        __atomic_fetch_add(&ring->dropped, 1, __ATOMIC_SEQ_CST);
        /* The next record goes the long way, which tells of it. */
        __atomic_store_n(&ring->limit, 0, __ATOMIC_SEQ_CST);
    } else {
        __atomic_fetch_add(&lost, 1, __ATOMIC_RELAXED);
    }
}

/* Give back [start, end). False when a signal handler has found room for a record behind it. */
static bool give_back(TraceSimpleRing *ring, uint64_t start, uint64_t end)
{
    return __atomic_compare_exchange_n(&ring->reserved, &end, start, false, __ATOMIC_RELAXED,
                                       __ATOMIC_RELAXED);
}

/*
 * Let the record that is reserved at `start` say how many events were dropped: none, if a signal
 * handler has told of them in the meantime.
 */
static void tell(TraceSimpleRing *ring, uint64_t start)
{
    unsigned char *head = ring->data + (start & ring->mask);
    uint64_t count = __atomic_exchange_n(&ring->dropped, 0, __ATOMIC_RELAXED);

    tracegen_simple_head(ring, head, TRACE_SIMPLE_DROPPED, DROPPED_SIZE);
    memcpy(head + TRACEGEN_SIMPLE_HEAD, &count, sizeof(count));
    /* Not as far as is reserved: behind it is the place of a record that is not built yet. */
    if (__atomic_load_n(&ring->published, __ATOMIC_RELAXED) == start) {
        __atomic_store_n(&ring->published, start + DROPPED_SIZE, __ATOMIC_RELEASE);
    }
}

/*
 * Reserve `size` bytes, and in front of them what it takes to tell of dropped events, where there
 * are any. UINT64_MAX: there is no room; `*nested`: and this is a signal handler that interrupted
 * a tracepoint.
 */
static uint64_t reserve(TraceSimpleRing *ring, uint32_t size, bool *nested)
{
    bool tells = __atomic_load_n(&ring->dropped, __ATOMIC_RELAXED) != 0;
    uint64_t wanted = size + (tells ? DROPPED_SIZE : 0);
    uint64_t limit = __atomic_load_n(&ring->tail, __ATOMIC_ACQUIRE) + ring->mask + 1;

    __atomic_store_n(&ring->limit, limit, __ATOMIC_SEQ_CST);
    uint64_t start = tracegen_simple_add(&ring->reserved, wanted);
    *nested = start != __atomic_load_n(&ring->published, __ATOMIC_RELAXED);
    if (start + wanted > limit && give_back(ring, start, start + wanted)) {
        return UINT64_MAX;
    }
    if (tells) {
        tell(ring, start);
    }
    /* Somebody may have dropped one before the limit was set. */
    if (__atomic_load_n(&ring->dropped, __ATOMIC_SEQ_CST)) {
        __atomic_store_n(&ring->limit, 0, __ATOMIC_RELAXED);
    }
    return start + wanted - size;
}

static void drain(TraceSimpleRing *ring)
{
    trace_simple_ring_wait(ring);
    trace_simple_file_drain(ring);
    trace_simple_ring_leave(ring);
}

void trace_simple_finish(TraceSimpleRing *ring)
{
    bool nested;

    drain(ring);
    if (__atomic_load_n(&ring->dropped, __ATOMIC_RELAXED) != 0
        && reserve(ring, 0, &nested) != UINT64_MAX) {
        drain(ring);
    }
}

TraceSimpleRoom tracegen_simple_room(TraceSimpleRoom reserved, uint32_t size)
{
    TraceSimpleRing *ring = reserved.ring;
    TraceSimpleQuiet before;

    if (ring != &no_ring && !give_back(ring, reserved.start, reserved.start + size)) {
        return reserved;
    }
    for (;;) {
        bool nested;

        /* A signal handler may have forked; in the child, the thread has no ring any more. */
        ring = trace_simple_own_ring();
        if (!ring || trace_simple_session_needs_file()) {
            ring = trace_simple_session_ring();
        }
        if (!ring || size + DROPPED_SIZE > ring->mask + 1) {
            break;
        }
        uint64_t start = reserve(ring, size, &nested);
        if (start != UINT64_MAX) {
            return (TraceSimpleRoom){ring, start};
        }
        if (nested || trace_simple_session_drops()) {
            break;
        }
        trace_simple_quiet(&before);
        drain(ring);
        trace_simple_session_rotate();
        trace_simple_loud(&before);
    }
    trace_simple_count_dropped(ring);
    return NO_ROOM;
}
