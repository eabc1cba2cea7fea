/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <string.h>

#include <tracegen/control.h>

#include "groups.h"
#include "lock.h"
#include "pattern.h"

static void init(TraceEventIter *iter, size_t only_group, const char *pattern)
{
    *iter = (TraceEventIter){.only_group = only_group, .pattern = pattern};
}

void trace_event_iter_init_all(TraceEventIter *iter)
{
    init(iter, SIZE_MAX, NULL);
}

void trace_event_iter_init_pattern(TraceEventIter *iter, const char *pattern)
{
    init(iter, SIZE_MAX, pattern);
}

void trace_event_iter_init_group(TraceEventIter *iter, size_t group)
{
    init(iter, group, NULL);
    /* No place reaches SIZE_MAX, which is also -1: that walk is over at once. */
    iter->group = group;
}

ssize_t trace_event_group_number(const char *name)
{
    ssize_t number = -1;

    trace_lock();
    for (const TraceGroup *group = trace_groups(); group; group = group->next) {
        if (group->name && strcmp(group->name, name) == 0) {
            number = (ssize_t)group->number;
            break;
        }
    }
    trace_unlock();
    return number;
}

/* The walk goes by places, not by nodes, which may be gone when it goes on. */
static TraceEvent *next(TraceEventIter *iter)
{
    for (const TraceGroup *group = trace_groups(); group; group = group->next) {
        if (group->place < iter->group
            || (iter->only_group != SIZE_MAX && group->number != iter->only_group)) {
            continue;
        }
        if (group->place > iter->group) {
            iter->group = group->place;
            iter->event = 0;
        }
        for (TraceEvent *event; (event = group->events[iter->event]);) {
            iter->event++;
            if ((!iter->pattern || trace_glob_match(iter->pattern, event->name))
                && !trace_groups_have_earlier(group, event)) {
                return event;
            }
        }
    }
    return NULL;
}

TraceEvent *trace_event_iter_next(TraceEventIter *iter)
{
    trace_lock();
    TraceEvent *event = next(iter);
    trace_unlock();
    return event;
}
