/* SPDX-License-Identifier: MIT */
/* The registered groups, in order; all functions here are called with the lock held. */
#ifndef TRACEGEN_GROUPS_H
#define TRACEGEN_GROUPS_H

#include <tracegen/group.h>

/* The first group, or NULL. */
TraceGroup *trace_groups(void);

/* Do to each event that matches `pattern` what it says. */
void trace_groups_apply(const char *pattern);

/*
 * Switch an event, and all that are the same. `group` is the event's, or NULL where it is unknown,
 * and then the event need not be in any.
 */
void trace_groups_switch(const TraceGroup *group, TraceEvent *event, bool state);

/* Whether an event of `group` is in a group that was registered earlier, too. */
bool trace_groups_have_earlier(const TraceGroup *group, const TraceEvent *event);

#endif
