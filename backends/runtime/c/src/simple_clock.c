/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_clock.h"

#include <stdio.h>
#include <string.h>

bool trace_simple_clock_is_processor;

#if defined(__SIZEOF_INT128__) && (defined(__x86_64__) || defined(__aarch64__))

__extension__ typedef __int128 Wide;

/* A moment, by both clocks. */
typedef struct Moment {
    uint64_t ticks, time;
} Moment;

/* The straight line that turns ticks into time. `rate` is nanoseconds a tick, in units of 2^-32. */
typedef struct Line {
    uint64_t ticks, time, rate;
} Line;

/*
 * The line in use is lines[turn % 2]; the next one is written to the other place. A reader that
 * finds `turn` unchanged behind it has read a whole line.
 */
static Line lines[2];
static uint32_t turn;

static Moment first, last;

enum { MILLISECOND = 1000 * 1000, CALIBRATION = 4 * MILLISECOND, BETWEEN = 10 * MILLISECOND };

static inline uint64_t read_ticks(void)
{
#ifdef __x86_64__
    return __builtin_ia32_rdtsc();
#else
    uint64_t ticks;

    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(ticks));
    return ticks;
#endif
}

/* Ticks may lie before the line's beginning. */
static inline uint64_t time_at(const Line *line, uint64_t ticks)
{
    Wide since = (Wide)(int64_t)(ticks - line->ticks) * (Wide)line->rate;

    return line->time + (uint64_t)(int64_t)(since >> 32);
}

/* The system's time was read between two looks at the counter: the closest pair of several. */
static Moment look(void)
{
    Moment best = {0, 0};
    uint64_t least = UINT64_MAX;

    for (int n = 0; n < 8; n++) {
        uint64_t before = read_ticks(), time = trace_simple_clock_read(CLOCK_MONOTONIC);
        uint64_t between = read_ticks() - before;

        if (between < least) {
            least = between;
            best = (Moment){before + between / 2, time};
        }
    }
    return best;
}

static bool is_constant(void)
{
#ifdef __x86_64__
    static const char FLAGS[] = "flags";
    char line[8192];
    bool constant = false;
    FILE *file = fopen("/proc/cpuinfo", "re");

    while (file && fgets(line, sizeof(line), file)) {
        if (strncmp(line, FLAGS, sizeof(FLAGS) - 1) == 0) {
            constant = strstr(line, " constant_tsc") && strstr(line, " nonstop_tsc");
            break;
        }
    }
    if (file) {
        fclose(file);
    }
    return constant;
#else
    return true;
#endif
}

static void set_line(Line line)
{
    uint32_t next = __atomic_load_n(&turn, __ATOMIC_RELAXED) + 1;
    Line *to = &lines[next % 2];

    __atomic_store_n(&to->ticks, line.ticks, __ATOMIC_RELEASE);
    __atomic_store_n(&to->time, line.time, __ATOMIC_RELEASE);
    __atomic_store_n(&to->rate, line.rate, __ATOMIC_RELEASE);
    __atomic_store_n(&turn, next, __ATOMIC_RELEASE);
}

static uint64_t rate_between(Moment a, Moment b)
{
    __extension__ typedef unsigned __int128 Unsigned;

    return (uint64_t)(((Unsigned)(b.time - a.time) << 32) / (b.ticks - a.ticks));
}

bool trace_simple_clock_begin(void)
{
    if (first.ticks == 0 && is_constant()) {
        first = look();
    }
    return first.ticks != 0;
}

void trace_simple_clock_use(bool processor)
{
    if (processor && !__atomic_load_n(&trace_simple_clock_is_processor, __ATOMIC_RELAXED)) {
        do {
            last = look();
        } while (last.time - first.time < CALIBRATION);
        set_line((Line){last.ticks, last.time, rate_between(first, last)});
    }
    __atomic_store_n(&trace_simple_clock_is_processor, processor, __ATOMIC_RELEASE);
}

void trace_simple_clock_adjust(void)
{
    if (!__atomic_load_n(&trace_simple_clock_is_processor, __ATOMIC_RELAXED)) {
        return;
    }
    Moment now = look();
    int64_t between = (int64_t)(now.time - last.time);
    if (between < BETWEEN) {
        return;
    }
    Line line = lines[turn % 2];
    uint64_t rate = rate_between(last, now);
    uint64_t reached = time_at(&line, now.ticks);
    int64_t behind = (int64_t)(now.time - reached);

    last = now;
    if (behind > 100 * MILLISECOND) {
        /* The counter stood still for a while, with the machine. */
        set_line((Line){now.ticks, now.time, rate});
        return;
    }
    /*
     * Neither jump nor go back: what is amiss is made up for by the rate. The next look may come
     * after twice the time.
     */
    int64_t most = between / 8;
    int64_t mend = behind > most ? most : behind < -most ? -most : behind;
    Wide faster = (Wide)rate * mend / (2 * between);
    set_line((Line){now.ticks, reached, rate + (uint64_t)(int64_t)faster});
}

uint64_t trace_simple_clock_processor(TraceSimpleRing *ring)
{
    uint32_t seen;
    uint64_t time;

    do {
        seen = __atomic_load_n(&turn, __ATOMIC_ACQUIRE);
        const Line *from = &lines[seen % 2];
        Line line = {
            __atomic_load_n(&from->ticks, __ATOMIC_ACQUIRE),
            __atomic_load_n(&from->time, __ATOMIC_ACQUIRE),
            __atomic_load_n(&from->rate, __ATOMIC_ACQUIRE),
        };
        time = time_at(&line, read_ticks());
    } while (__builtin_expect(__atomic_load_n(&turn, __ATOMIC_RELAXED) != seen, 0));
    /* Two threads' counters, or two lines, may differ by a little. */
    if (time < ring->last_time) {
        time = ring->last_time;
    }
    ring->last_time = time;
    return time;
}


#else

bool trace_simple_clock_begin(void)
{
    return false;
}

void trace_simple_clock_use(bool processor)
{
    (void)processor;
}

void trace_simple_clock_adjust(void)
{
}

uint64_t trace_simple_clock_processor(TraceSimpleRing *ring)
{
    (void)ring;
    return trace_simple_clock_read(CLOCK_MONOTONIC);
}

#endif
