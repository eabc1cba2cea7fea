/* SPDX-License-Identifier: MIT */
/* Groups of one name are one group; all functions here are called with the lock held. */
#ifndef TRACEGEN_GROUP_JOIN_H
#define TRACEGEN_GROUP_JOIN_H

#include <tracegen/group.h>

/*
 * Give a group its number, and its events their ids: those of the same events in the groups from
 * `first` on, among which it is not yet, and new ones. What is declared differently is reported.
 */
void trace_group_join(TraceGroup *group, TraceGroup *first);

/* The event with this id, or NULL. */
TraceEvent *trace_group_event(const TraceGroup *group, uint32_t id);

#endif
