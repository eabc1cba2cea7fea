/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "groups.h"

#include <stdlib.h>
#include <string.h>

#include <tracegen/control.h>

#include "environment.h"
#include "group_join.h"
#include "lock.h"
#include "pattern.h"
#include "report.h"
#include "simple_options.h"
#include "simple_writer.h"

static TraceGroup *first;

TraceGroup *trace_groups(void)
{
    return first;
}

/* The same event in another group than `group`: in one that was registered earlier, or in any. */
static TraceEvent *find_same(const TraceGroup *group, const TraceEvent *event, bool earlier,
                             bool compiled_in)
{
    for (TraceGroup *other = group->is_shared ? first : NULL; other; other = other->next) {
        if (other == group && earlier) {
            break;
        }
        TraceEvent *same = other != group && other->number == group->number
                               ? trace_group_event(other, event->id)
                               : NULL;
        if (same && (same->sstate || !compiled_in)) {
            return same;
        }
    }
    return NULL;
}

bool trace_groups_have_earlier(const TraceGroup *group, const TraceEvent *event)
{
    return event->id < group->first_id && find_same(group, event, true, false);
}

static void switch_one(TraceEvent *event, bool state)
{
    if (event->sstate && state != trace_event_get_state_dynamic(event)) {
        if (state && trace_simple_is_here()) {
            trace_simple_writer_start();
        }
        __atomic_store_n(event->dstate, (uint16_t)state, __ATOMIC_RELAXED);
    }
}

void trace_groups_switch(const TraceGroup *group, TraceEvent *event, bool state)
{
    bool was_on = trace_event_get_state_dynamic(event);

    switch_one(event, state);
    bool is_on = trace_event_get_state_dynamic(event);
    for (const TraceGroup *other = group && !group->is_shared ? NULL : first; other;
         other = other->next) {
        TraceEvent *same = other->is_shared && (!group || other->number == group->number)
                               ? trace_group_event(other, event->id)
                               : NULL;

        /* An event that was never registered has the id of one that was. */
        if (same && same != event && strcmp(same->name, event->name) == 0) {
            was_on = was_on || trace_event_get_state_dynamic(same);
            switch_one(same, state);
            is_on = is_on || trace_event_get_state_dynamic(same);
        }
    }
    if (was_on != is_on) {
        __atomic_fetch_add(&trace_events_enabled_count, is_on ? 1 : -1, __ATOMIC_RELAXED);
    }
}

static void apply_to_group(const char *pattern, const TraceGroup *group)
{
    const char *glob;
    bool state = trace_pattern_enables(pattern, &glob);

    for (TraceEvent *const *event = group->events; *event; event++) {
        if (trace_glob_match(glob, (*event)->name)) {
            trace_groups_switch(group, *event, state);
        }
    }
}

void trace_groups_apply(const char *pattern)
{
    for (const TraceGroup *group = first; group; group = group->next) {
        apply_to_group(pattern, group);
    }
}

/* To the events that no other group had: those that one has are in the state that they are in. */
static void apply_to_new(const char *pattern, void *context)
{
    const TraceGroup *group = context;
    const char *glob;
    bool state = trace_pattern_enables(pattern, &glob);

    for (TraceEvent *const *event = group->events; *event; event++) {
        if (trace_glob_match(glob, (*event)->name)
            && ((*event)->id >= group->first_id || !find_same(group, *event, false, true))) {
            trace_groups_switch(group, *event, state);
        }
    }
}

/* An event is counted once, in however many groups it is. */
static void count_events_that_are_on(const TraceGroup *group, int sign)
{
    for (TraceEvent *const *event = group->events; *event; event++) {
        const TraceEvent *same = find_same(group, *event, false, true);

        if (trace_event_get_state_dynamic(*event)
            && !(same && trace_event_get_state_dynamic(same))) {
            __atomic_fetch_add(&trace_events_enabled_count, sign, __ATOMIC_RELAXED);
        }
    }
}

static void take_states(const TraceGroup *group)
{
    for (TraceEvent *const *event = group->events; *event; event++) {
        const TraceEvent *same = find_same(group, *event, false, true);

        if (same) {
            switch_one(*event, trace_event_get_state_dynamic(same));
        }
    }
}

void tracegen_group_register(TraceGroup *group)
{
    static size_t next_place;

    trace_lock();
    trace_environment_read();
    TraceGroup **link = &first;
    while (*link) {
        link = &(*link)->next;
    }
    group->place = next_place++;
    trace_group_join(group, first);
    group->next = NULL;
    *link = group;
    take_states(group);
    count_events_that_are_on(group, 1);
    trace_pattern_each(apply_to_new, group);
    trace_unlock();
}

void tracegen_group_unregister(TraceGroup *group)
{
    trace_lock();
    for (TraceGroup **link = &first; *link; link = &(*link)->next) {
        if (*link == group) {
            /* The events keep their state: at exit, later destructors may fire them. */
            count_events_that_are_on(group, -1);
            *link = group->next;
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
