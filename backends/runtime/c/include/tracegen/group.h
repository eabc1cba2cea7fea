/* SPDX-License-Identifier: MIT */
/* The events of one trace-events file, made known to the runtime by the generated code. */
#ifndef TRACEGEN_GROUP_H
#define TRACEGEN_GROUP_H

#include <stddef.h>

#include <tracegen/event.h>

TRACEGEN_BEGIN_DECLS

/*
 * A node in the runtime's list of groups. It is the owner's, and static: nothing is allocated. The
 * owner fills in the first three members.
 */
typedef struct TraceGroup {
    const char *name;                /* NULL for a group without a name */
    TraceEvent *const *events;       /* NULL behind the last one */
    const char *const *declarations; /* a line of trace-events for each event, or NULL */
    size_t number;                   /* that of the first group of this name */
    size_t place;                    /* in the order of registration, never given twice */
    uint32_t first_id;               /* events with a lower id are in an earlier group as well */
    bool is_shared;                  /* there is, or was, another group of this name */
    struct TraceGroup *next;
} TraceGroup;

/*
 * Make a group's events known: they get their ids, and the patterns that were enabled so far are
 * applied to them. Unregister before the memory goes away, as it does in dlclose().
 *
 * Groups of one name are one group, whichever languages, and however many files, they come from:
 * events with the same declaration are one event there, which has one id, is listed once, and is
 * switched in all of them. Two events of one name with different declarations are reported, and
 * stay two events.
 */
void tracegen_group_register(TraceGroup *group);
void tracegen_group_unregister(TraceGroup *group);

/*
 * The groups that a program starts with are registered: time to warn of names in the environment
 * that are no event's, and to do the listing that `help` asks for. Only the first call counts.
 */
void tracegen_groups_ready(void);

/*
 * The groups of the program or library that `group` is in are registered. The program starts
 * behind all of its libraries, so that for a group of the program, no group is missing. The
 * runtime itself cannot tell when it is a library: it starts before its users.
 */
void tracegen_group_ready(const TraceGroup *group);

TRACEGEN_END_DECLS

/*
 * In front of the definition of an event's state: one for all the code that fires the event, and
 * in a section that is in the file too, where tools find the semaphore that they raise.
 */
#ifdef __ELF__
#define TRACEGEN_STATE __attribute__((weak, section(".probes")))
#else
#define TRACEGEN_STATE
#endif

/*
 * Register `list`, which ends in NULL, as the group called `title`, before main() and before the
 * constructors that have no priority; once for a list, without a semicolon. `lines` has the events'
 * declarations, in the same order, or is NULL.
 */
#define TRACEGEN_GROUP(title, list, lines)                                                        \
    static TraceGroup list##_group = {.name = title, .events = list, .declarations = lines};      \
    __attribute__((constructor(101))) static void list##_register(void)                           \
    {                                                                                             \
        tracegen_group_register(&list##_group);                                                   \
    }                                                                                             \
    __attribute__((destructor(101))) static void list##_unregister(void)                          \
    {                                                                                             \
        tracegen_group_unregister(&list##_group);                                                 \
    }                                                                                             \
    __attribute__((constructor(102))) static void list##_ready(void)                              \
    {                                                                                             \
        tracegen_group_ready(&list##_group);                                                      \
    }

#endif
