/* SPDX-License-Identifier: MIT */
/*
 * The way into backend `simple`, for generated sources: a record is built in place, in a ring of
 * the thread's own that is mapped from a file, and published with one store. docs/trace-format.md
 * says what records and rings look like.
 */
#ifndef TRACEGEN_SIMPLE_H
#define TRACEGEN_SIMPLE_H

#include <string.h>

#include <tracegen/event.h>

/* Bytes of a record in front of its arguments. */
#define TRACEGEN_SIMPLE_HEAD 32
/* Longer strings are cut. */
#define TRACEGEN_SIMPLE_STRING 512

#define TRACEGEN_SIMPLE_INLINE static inline __attribute__((always_inline))

TRACEGEN_BEGIN_DECLS

/* An event that the program has backend `simple` for. */
typedef struct TraceSimpleEvent {
    const char *declaration; /* a line of trace-events, in plain types and in ASCII */
    uint64_t id;             /* in the trace; given at registration */
} TraceSimpleEvent;

/* A node in the runtime's list of groups of such events. It is the owner's, and static. */
typedef struct TraceSimpleGroup {
    TraceSimpleEvent *const *events; /* NULL behind the last one */
    struct TraceSimpleGroup *next;
    bool kept; /* it is a copy of one that went away */
} TraceSimpleGroup;

/* Make a group's events known, before any of them fires; and unregister it before it goes away. */
void tracegen_simple_register(TraceSimpleGroup *group);
void tracegen_simple_unregister(TraceSimpleGroup *group);

/*
 * The head of a ring. Positions count bytes from the ring's beginning and are never reset; what is
 * at a position lies at `data + (position & mask)`, and as the data is mapped twice in a row, no
 * record wraps. Its thread, and signal handlers in it, write the first line; who drains the ring,
 * one at a time, writes the second. Readers of the file know both, and nothing behind them.
 */
typedef struct __attribute__((aligned(64))) TraceSimpleRing {
    uint64_t reserved;  /* records up to here are begun */
    uint64_t limit;     /* none may go beyond, without a look at `tail` */
    uint64_t published; /* records up to here are complete */
    uint64_t dropped;   /* events lost that no record tells of yet */
    uint32_t tid;
    uint32_t in_use;
    uint64_t mask; /* the data's size less one */
    union {
        unsigned char *data;
        uint64_t data_room;
    };
    uint32_t pid;
    uint32_t number;

    uint64_t tail;           /* records up to here are in the trace's file */
    uint64_t pending_to;     /* not 0: records up to here are being written there, */
    uint64_t pending_offset; /* at this offset */
    uint64_t pending_file;   /* of this one of the trace's files */
    uint64_t draining;       /* not 0: somebody is at it */
    uint64_t unused[3];

    uint64_t last_time; /* of clock=processor, which must not go back */
    union {
        struct TraceSimpleRing *next;
        uint64_t next_room;
    };
} TraceSimpleRing;

/* The thread's ring; one without any room as long as it has none. */
extern __thread TraceSimpleRing *tracegen_simple_ring
#ifdef __ELF__
    __attribute__((tls_model("initial-exec")))
#endif
    ;

/* Where a record may be built; `ring` is NULL when it is to be dropped, and counted as such. */
typedef struct TraceSimpleRoom {
    TraceSimpleRing *ring;
    uint64_t start;
} TraceSimpleRoom;

/*
 * Find room for a record of `size` bytes when what was reserved is beyond the limit. errno is
 * preserved.
 */
TRACEGEN_COLD TraceSimpleRoom tracegen_simple_room(TraceSimpleRoom reserved, uint32_t size);

/* Nanoseconds, for a record in the calling thread's ring. */
uint64_t tracegen_simple_time(TraceSimpleRing *ring);

/*
 * Publish what was reserved in the meantime by signal handlers, when `end` has been published. One
 * that came before that has left its records to us. One that came behind it has published its own,
 * and so have those that followed; what we know of `reserved` may be old then, and must not be
 * stored: `published` would go back.
 */
TRACEGEN_COLD void tracegen_simple_publish_more(TraceSimpleRing *ring, uint64_t end);

/* A record that is being built. */
typedef struct TraceSimpleRecord {
    TraceSimpleRoom room;
    unsigned char *head;
    unsigned char *at; /* where the next argument goes */
} TraceSimpleRecord;

/*
 * Add, and return the sum before. Nobody competes but signal handlers of the same thread, so the
 * instruction needs to be whole, and the bus need not be locked.
 */
TRACEGEN_SIMPLE_INLINE uint64_t tracegen_simple_add(uint64_t *sum, uint64_t amount)
{
#ifdef __x86_64__
    /* In the assembler's syntax of AT&T, and in Intel's for -masm=intel. */
    __asm__ volatile("xadd{q %0, %1| %1, %0}" : "+r"(amount), "+m"(*sum) : : "cc");
    return amount;
#else
    return __atomic_fetch_add(sum, amount, __ATOMIC_RELAXED);
#endif
}

/* How much of a string goes into a record; nothing of NULL. */
TRACEGEN_SIMPLE_INLINE uint32_t tracegen_simple_length(const char *string)
{
    if (TRACEGEN_UNLIKELY(!string)) {
        return 0;
    }
    const char *end = (const char *)memchr(string, 0, TRACEGEN_SIMPLE_STRING);
    return end ? (uint32_t)(end - string) : TRACEGEN_SIMPLE_STRING;
}

TRACEGEN_SIMPLE_INLINE void tracegen_simple_integer(TraceSimpleRecord *record, uint64_t value)
{
    memcpy(record->at, &value, sizeof(value));
    record->at += sizeof(value);
}

TRACEGEN_SIMPLE_INLINE void tracegen_simple_float(TraceSimpleRecord *record, double value)
{
    memcpy(record->at, &value, sizeof(value));
    record->at += sizeof(value);
}

/*
 * In pieces, the last of which may overlap the one before: no byte loop, and no call, which would
 * have to keep registers safe for the sake of long strings alone.
 */
TRACEGEN_SIMPLE_INLINE void tracegen_simple_copy(unsigned char *to, const char *from,
                                                 uint32_t length)
{
    if (length >= 8) {
        if (length > 16) {
            for (uint32_t at = 0; at < length - 16; at += 16) {
                memcpy(to + at, from + at, 16);
            }
            memcpy(to + length - 16, from + length - 16, 16);
        } else {
            memcpy(to, from, 8);
            memcpy(to + length - 8, from + length - 8, 8);
        }
    } else if (length >= 4) {
        memcpy(to, from, 4);
        memcpy(to + length - 4, from + length - 4, 4);
    } else if (length > 0) {
        to[0] = (unsigned char)from[0];
        to[length / 2] = (unsigned char)from[length / 2];
        to[length - 1] = (unsigned char)from[length - 1];
    }
}

TRACEGEN_SIMPLE_INLINE void tracegen_simple_string(TraceSimpleRecord *record, const char *string,
                                                   uint32_t length)
{
    memcpy(record->at, &length, sizeof(length));
    tracegen_simple_copy(record->at + sizeof(length), string, length);
    record->at += sizeof(length) + length;
}

/* Which of the strings were NULL, where any was: bit 0 stands for the first. */
TRACEGEN_SIMPLE_INLINE void tracegen_simple_nulls(TraceSimpleRecord *record, uint32_t nulls)
{
    if (TRACEGEN_UNLIKELY(nulls != 0)) {
        uint16_t mask = (uint16_t)nulls;

        memcpy(record->at, &mask, sizeof(mask));
    }
}

/* Begin a record of `size` bytes, head included: reserve its place. False: it is dropped. */
TRACEGEN_SIMPLE_INLINE bool tracegen_simple_begin(TraceSimpleRecord *record, uint32_t size)
{
    TraceSimpleRoom room = {tracegen_simple_ring, 0};

    room.start = tracegen_simple_add(&room.ring->reserved, size);
    if (TRACEGEN_UNLIKELY(room.start + size
                          > __atomic_load_n(&room.ring->limit, __ATOMIC_RELAXED))) {
        room = tracegen_simple_room(room, size);
        if (!room.ring) {
            return false;
        }
    }
    record->room = room;
    record->head = room.ring->data + (room.start & room.ring->mask);
    record->at = record->head + TRACEGEN_SIMPLE_HEAD;
    return true;
}

/* Write all of a record but its arguments. */
TRACEGEN_SIMPLE_INLINE void tracegen_simple_head(TraceSimpleRing *ring, unsigned char *head,
                                                 uint64_t id, uint32_t size)
{
    const uint64_t type = 1;
    const uint32_t length = size - (uint32_t)sizeof(type);

    memcpy(head, &type, 8);
    memcpy(head + 8, &id, 8);
    memcpy(head + 24, &length, 4);
    memcpy(head + 28, &ring->pid, 4);
    /* Last: what the call must not lose is little then. */
    const uint64_t time = tracegen_simple_time(ring);
    memcpy(head + 16, &time, 8);
}

/*
 * Complete a record that has all its arguments, and publish it. One that does not begin where
 * publishing has come to is nested in another: a signal handler interrupted that one, which will
 * publish both, and whatever else was put behind it.
 */
TRACEGEN_SIMPLE_INLINE void tracegen_simple_end(const TraceSimpleRecord *record,
                                                const TraceSimpleEvent *event, uint32_t size)
{
    TraceSimpleRing *ring = record->room.ring;

    tracegen_simple_head(ring, record->head, event->id, size);
    if (__atomic_load_n(&ring->published, __ATOMIC_RELAXED) == record->room.start) {
        uint64_t end = __atomic_load_n(&ring->reserved, __ATOMIC_RELAXED);

        __atomic_store_n(&ring->published, end, __ATOMIC_RELEASE);
        __atomic_signal_fence(__ATOMIC_SEQ_CST);
        if (TRACEGEN_UNLIKELY(__atomic_load_n(&ring->reserved, __ATOMIC_RELAXED) != end)) {
            tracegen_simple_publish_more(ring, end);
        }
    }
}

TRACEGEN_END_DECLS

/* There where any object of the program has backend `simple`, before anything is registered. */
#ifdef __ELF__
#define TRACEGEN_SIMPLE_IS_HERE                                                                   \
    extern const char tracegen_simple_is_here;                                                    \
    __attribute__((weak)) const char tracegen_simple_is_here = 1;
#else
#define TRACEGEN_SIMPLE_IS_HERE
#endif

/*
 * Register `list`, an array of pointers to events that ends in NULL, before main() and before its
 * group; once for a list, without a semicolon.
 */
#define TRACEGEN_SIMPLE_GROUP(list)                                                               \
    TRACEGEN_SIMPLE_IS_HERE                                                                       \
    static TraceSimpleGroup list##_group = {list, NULL, false};                                     \
    __attribute__((constructor(101))) static void list##_register(void)                           \
    {                                                                                             \
        tracegen_simple_register(&list##_group);                                                  \
    }                                                                                             \
    __attribute__((destructor(101))) static void list##_unregister(void)                          \
    {                                                                                             \
        tracegen_simple_unregister(&list##_group);                                                \
    }

#endif
