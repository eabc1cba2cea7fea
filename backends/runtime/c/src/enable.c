/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "enable.h"

#include <stdlib.h>
#include <string.h>

#include <tracegen/control.h>

#include "groups.h"
#include "lock.h"
#include "pattern.h"
#include "program.h"
#include "report.h"

static bool ready;
static bool help_wanted;

static void check(const char *pattern)
{
    const char *name;
    bool enables = trace_pattern_enables(pattern, &name), found = false;

    if (trace_event_is_pattern(name)) {
        return;
    }
    for (const TraceGroup *group = trace_groups(); group; group = group->next) {
        for (TraceEvent *const *event = group->events; *event; event++) {
            if (strcmp((*event)->name, name) == 0) {
                if ((*event)->sstate || !enables) {
                    return;
                }
                found = true;
            }
        }
    }
    if (found) {
        trace_report(NULL, "event '%s' is compiled out", name);
    } else {
        trace_report(NULL, "no event is called '%s'", name);
    }
}

/* Not with the lock held: exit() runs the destructors, in which groups unregister. */
_Noreturn static void help(void)
{
    trace_list_events(stdout);
    exit(0);
}

void trace_enable(const char *pattern)
{
    bool is_help = strcmp(pattern, "help") == 0;

    trace_lock();
    bool help_now = is_help && ready;
    if (is_help) {
        help_wanted = true;
    } else {
        trace_pattern_remember(pattern, ready);
        trace_groups_apply(pattern);
        if (ready) {
            check(pattern);
        }
    }
    trace_unlock();
    if (help_now) {
        help();
    }
}

void tracegen_groups_ready(void)
{
    trace_lock();
    bool first_time = !ready;
    ready = true;
    if (first_time && !help_wanted) {
        trace_pattern_each_unchecked(check);
    }
    trace_unlock();
    if (first_time && help_wanted) {
        help();
    }
}

void tracegen_group_ready(const TraceGroup *group)
{
    if (trace_is_in_program(group)) {
        tracegen_groups_ready();
    }
}
