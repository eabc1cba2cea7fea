/* SPDX-License-Identifier: MIT */
/*
 * Finding events, and switching them on and off while the program runs. Every function may be
 * called from any thread.
 *
 * A pattern is an event's name, in which `*` stands for any characters and `?` for one; a leading
 * `-` switches the events off instead of on. Patterns are remembered, in order, and also apply to
 * events that are registered later. The pattern `help` lists the events on standard output and
 * ends the program with status 0.
 */
#ifndef TRACEGEN_CONTROL_H
#define TRACEGEN_CONTROL_H

#include <stdio.h>

#include <tracegen/event.h>

TRACEGEN_BEGIN_DECLS

/* How many events are on. */
extern int trace_events_enabled_count;

/* trace_event_get_state() without regard to whether the event is compiled in. */
#define trace_event_get_state_dynamic_by_id(id)                                                   \
    (TRACEGEN_UNLIKELY(__atomic_load_n(&trace_events_enabled_count, __ATOMIC_RELAXED) != 0)       \
     && __atomic_load_n(&_##id##_STATE.dstate, __ATOMIC_RELAXED) != 0)

/*
 * Register `events`, which ends in NULL and stays where it is, as a group without a name.
 * Generated code has its own way; this one is for events that a program makes itself.
 */
void trace_event_register_group(TraceEvent **events);

/* Apply a pattern. A plain name that no event has, or a compiled-out one, is worth a warning. */
void trace_enable_events(const char *pattern);

/*
 * Do what an option like `enable=uart_*,events=FILE,file=LOG` says. Items are joined by commas
 * (`,,` is a comma inside one); one without a key is `enable=`. `events` names a file with a
 * pattern a line, `file` the log's file. A mistake is reported and ends the program, status 1.
 */
void trace_opt_parse(const char *option);

/* Get the backends ready. They always are: true. */
bool trace_init_backends(void);

/* Open the log file that trace_opt_parse() was given. Failure ends the program, status 1. */
void trace_init_file(void);

/* Print the name of each event, compiled-out ones too, on a line of its own. */
void trace_list_events(FILE *stream);

/* The first event with this name, or NULL. */
TraceEvent *trace_event_name(const char *name);

/* Whether `text` has `*` or `?` in it. */
bool trace_event_is_pattern(const char *text);

static inline uint32_t trace_event_get_id(const TraceEvent *event)
{
    return event->id;
}

static inline const char *trace_event_get_name(const TraceEvent *event)
{
    return event->name;
}

/* Whether the event is compiled in. */
static inline bool trace_event_get_state_static(const TraceEvent *event)
{
    return event->sstate;
}

/* Whether the event is on. */
static inline bool trace_event_get_state_dynamic(const TraceEvent *event)
{
    return __atomic_load_n(event->dstate, __ATOMIC_RELAXED) != 0;
}

/* Switch one event on or off. A compiled-out event stays off. */
void trace_event_set_state_dynamic(TraceEvent *event, bool state);

/* The same; QEMU's name for it while a program starts. */
void trace_event_set_state_dynamic_init(TraceEvent *event, bool state);

/*
 * A walk over events, in the order of their registration. It stays good while groups come and go;
 * the events of a library that is closed must not be used any more, as with any other data of it.
 */
typedef struct TraceEventIter {
    size_t event; /* where in the group the walk goes on */
    size_t group; /* and in which group: its place */
    size_t only_group; /* the one group to walk over, or SIZE_MAX */
    const char *pattern; /* the caller's, or NULL */
} TraceEventIter;

void trace_event_iter_init_all(TraceEventIter *iter);

/* Walk over the events whose names match `pattern`, which must outlive the walk. */
void trace_event_iter_init_pattern(TraceEventIter *iter, const char *pattern);

/* Walk over one group, given by its number; over nothing when no group has it. */
void trace_event_iter_init_group(TraceEventIter *iter, size_t group);

/* The number of the first group called `name`, or -1. */
ssize_t trace_event_group_number(const char *name);

/* The next event, or NULL at the end. */
TraceEvent *trace_event_iter_next(TraceEventIter *iter);

TRACEGEN_END_DECLS

#endif
