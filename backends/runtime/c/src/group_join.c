/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "group_join.h"

#include <string.h>

#include "report.h"

enum { NO_ID = -1 };

TraceEvent *trace_group_event(const TraceGroup *group, uint32_t id)
{
    for (TraceEvent *const *event = group->events; *event; event++) {
        if ((*event)->id == id) {
            return *event;
        }
    }
    return NULL;
}

/* The event called `name` as a place in the list, or NULL; looked for behind `after` first. */
static TraceEvent *const *find(const TraceGroup *group, const char *name, TraceEvent *const *after)
{
    for (TraceEvent *const *event = after; *event; event++) {
        if (strcmp((*event)->name, name) == 0) {
            return event;
        }
    }
    for (TraceEvent *const *event = group->events; event != after; event++) {
        if (strcmp((*event)->name, name) == 0) {
            return event;
        }
    }
    return NULL;
}

/* NULL where the event's declaration is unknown. */
static const char *declaration(const TraceGroup *group, TraceEvent *const *event)
{
    return group->declarations ? group->declarations[event - group->events] : NULL;
}

/* Do to each event of `group` whose name is in `other`, too. */
static void each_pair(const TraceGroup *group, const TraceGroup *other,
                      void (*visit)(const char *name, TraceEvent *event, const char *line,
                                    const TraceEvent *same, const char *other_line))
{
    TraceEvent *const *after = other->events;

    for (TraceEvent *const *event = group->events; *event; event++) {
        TraceEvent *const *same = find(other, (*event)->name, after);

        if (same) {
            visit(group->name, *event, declaration(group, event), *same, declaration(other, same));
            after = same + 1;
        }
    }
}

static void take_id(const char *name, TraceEvent *event, const char *line, const TraceEvent *same,
                    const char *other_line)
{
    (void)name;
    if (event->id == (uint32_t)NO_ID && line && other_line && strcmp(line, other_line) == 0) {
        event->id = same->id;
    }
}

static void report_difference(const char *name, TraceEvent *event, const char *line,
                              const TraceEvent *same, const char *other_line)
{
    (void)same;
    if (event->id == (uint32_t)NO_ID && line && other_line) {
        trace_report(NULL,
                     "event '%s' of group '%s' is declared in two ways, and so it is two events: "
                     "'%s' and '%s'",
                     event->name, name, other_line, line);
    }
}

void trace_group_join(TraceGroup *group, TraceGroup *first)
{
    static uint32_t next_id;

    group->number = group->place;
    group->first_id = next_id;
    group->is_shared = false;
    for (TraceEvent *const *event = group->events; *event; event++) {
        (*event)->id = (uint32_t)NO_ID;
    }
    for (TraceGroup *other = group->name ? first : NULL; other; other = other->next) {
        if (other->name && strcmp(other->name, group->name) == 0) {
            group->number = other->number;
            group->is_shared = other->is_shared = true;
            each_pair(group, other, take_id);
        }
    }
    for (TraceGroup *other = group->is_shared ? first : NULL; other; other = other->next) {
        if (other->number == group->number) {
            each_pair(group, other, report_difference);
        }
    }
    for (TraceEvent *const *event = group->events; *event; event++) {
        if ((*event)->id == (uint32_t)NO_ID) {
            (*event)->id = next_id++;
        }
    }
}
