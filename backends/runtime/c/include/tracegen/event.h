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
 * Whether an event is compiled in and on, for example to guard work that only its arguments need:
 * `if (trace_event_get_state(TRACE_UART_WRITE)) { ... }`. One load and one branch.
 */
#define trace_event_get_state(id)                                                                 \
    ((id##_ENABLED) && TRACEGEN_UNLIKELY(__atomic_load_n(&_##id##_DSTATE, __ATOMIC_RELAXED) != 0))

/* Whether any backend wants the event: here, where every backend follows the state, the same. */
#define trace_event_get_state_backends(id) trace_event_get_state(id)

#endif
