/* SPDX-License-Identifier: MIT */
/* The groups whose events may be in traces. */
#ifndef TRACEGEN_SIMPLE_GROUPS_H
#define TRACEGEN_SIMPLE_GROUPS_H

#include <tracegen/simple.h>

/* The first group, or NULL; with the lock held. */
const TraceSimpleGroup *trace_simple_groups(void);

/* Whether a group that was registered earlier has the same events; with the lock held. */
bool trace_simple_group_is_repeated(const TraceSimpleGroup *group);

#endif
