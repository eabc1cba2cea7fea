/* SPDX-License-Identifier: MIT */
/*
 * What a generated trace header needs, and no more: very many files include it.
 * To switch events on and off, include <tracegen/control.h>.
 */
#ifndef TRACEGEN_EVENT_H
#define TRACEGEN_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h> /* ssize_t */

#include <tracegen/version.h>

#ifdef __cplusplus
#define TRACEGEN_BEGIN_DECLS extern "C" {
#define TRACEGEN_END_DECLS }
#else
#define TRACEGEN_BEGIN_DECLS
#define TRACEGEN_END_DECLS
#endif

#define TRACEGEN_UNLIKELY(condition) __builtin_expect(!!(condition), 0)
#define TRACEGEN_COLD __attribute__((cold, noinline))

/*
 * The symbol behind a declaration. It has the group in its name, so that two groups of one
 * program may each have an event of the same name; and it is hidden, so that reading an event's
 * state is one load, without a detour through the global offset table.
 */
#define TRACEGEN_SYMBOL(name)                                                                     \
    __asm__(TRACEGEN_QUOTE(__USER_LABEL_PREFIX__) "trace." name)                                  \
        __attribute__((visibility("hidden")))
#define TRACEGEN_QUOTE(token) TRACEGEN_QUOTE_EXPANDED(token)
#define TRACEGEN_QUOTE_EXPANDED(token) #token

/* One event, as the generated code declares it and the control interface hands it out. */
typedef struct TraceEvent {
    uint32_t id;       /* unique in the process, given at registration */
    const char *name;  /* as in trace-events */
    const bool sstate; /* whether it is compiled in */
    uint16_t *dstate;  /* not 0 while it is on */
} TraceEvent;

/*
 * What decides whether an event fires, in one aligned word, so that a trace point that is off costs
 * one load and one branch, whatever wants it.
 */
typedef struct __attribute__((aligned(4))) TraceState {
    uint16_t dstate;    /* not 0 while the event is on */
    uint16_t semaphore; /* how many tools watch its probe, where it has one */
} TraceState;

typedef uint32_t __attribute__((may_alias)) TraceStateWord;

/* Whether the event is on or watched. */
static inline bool tracegen_wanted(const TraceState *state)
{
    return __atomic_load_n((const TraceStateWord *)(const void *)state, __ATOMIC_RELAXED) != 0;
}

/* Whether an event is compiled in and on: switched on by its name. */
#define trace_event_get_state(id)                                                                 \
    ((id##_ENABLED)                                                                               \
     && TRACEGEN_UNLIKELY(__atomic_load_n(&_##id##_STATE.dstate, __ATOMIC_RELAXED) != 0))

/*
 * Whether any backend wants the event, those with a switch of their own too. This is what a trace
 * function asks; ask it to guard work that only the event's arguments need:
 * `if (trace_event_get_state_backends(TRACE_UART_WRITE)) { ... }`.
 */
#define trace_event_get_state_backends(id)                                                        \
    ((id##_ENABLED) && TRACEGEN_UNLIKELY(id##_BACKEND_DSTATE()))

#endif
