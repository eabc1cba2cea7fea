/* SPDX-License-Identifier: MIT */
/* The registered groups, in order. */
#ifndef TRACEGEN_GROUPS_H
#define TRACEGEN_GROUPS_H

#include <tracegen/group.h>

/* The first group, or NULL; with the lock held. */
TraceGroup *trace_groups(void);

/* Do to each event that matches `pattern` what it says; with the lock held. */
void trace_groups_apply(const char *pattern);

#endif
