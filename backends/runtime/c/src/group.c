/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "groups.h"

#include <stdlib.h>

#include <tracegen/control.h>

#include "environment.h"
#include "lock.h"
#include "pattern.h"
#include "report.h"

static TraceGroup *first;

static void apply_to_group(const char *pattern, void *context)
{
    const TraceGroup *group = context;
    const char *glob;
    bool state = trace_pattern_enables(pattern, &glob);

    for (TraceEvent *const *event = group->events; *event; event++) {
        if (trace_glob_match(glob, (*event)->name)) {
            trace_event_set_state_dynamic(*event, state);
        }
    }
}

TraceGroup *trace_groups(void)
{
    return first;
}

void trace_groups_apply(const char *pattern)
{
    for (TraceGroup *group = first; group; group = group->next) {
        apply_to_group(pattern, group);
    }
}

static void count_events_that_are_on(const TraceGroup *group, int sign)
{
    for (TraceEvent *const *event = group->events; *event; event++) {
        if (trace_event_get_state_dynamic(*event)) {
            __atomic_fetch_add(&trace_events_enabled_count, sign, __ATOMIC_RELAXED);
        }
    }
}

void tracegen_group_register(TraceGroup *group)
{
    static size_t next_number;
    static uint32_t next_id;

    trace_lock();
    trace_environment_read();
    TraceGroup **link = &first;
    while (*link) {
        link = &(*link)->next;
    }
    for (TraceEvent *const *event = group->events; *event; event++) {
        (*event)->id = next_id++;
    }
    group->number = next_number++;
    group->next = NULL;
    *link = group;
    count_events_that_are_on(group, 1);
    trace_pattern_each(apply_to_group, group);
    trace_unlock();
}

void tracegen_group_unregister(TraceGroup *group)
{
    trace_lock();
    for (TraceGroup **link = &first; *link; link = &(*link)->next) {
        if (*link == group) {
            *link = group->next;
            /* The events keep their state: at exit, later destructors may fire them. */
            count_events_that_are_on(group, -1);
            break;
        }
    }
    trace_unlock();
}

void trace_event_register_group(TraceEvent **events)
{
    TraceGroup *group = calloc(1, sizeof(*group));

    if (!group) {
        trace_report(NULL, "out of memory");
        return;
    }
    group->events = events;
    tracegen_group_register(group);
}
