/* SPDX-License-Identifier: MIT */
/* The groups whose events may be in traces. */
#ifndef TRACEGEN_SIMPLE_GROUPS_H
#define TRACEGEN_SIMPLE_GROUPS_H

#include <tracegen/simple.h>

/* The first group, or NULL; with the lock held. */
const TraceSimpleGroup *trace_simple_groups(void);

#endif
