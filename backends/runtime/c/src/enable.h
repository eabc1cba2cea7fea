/* SPDX-License-Identifier: MIT */
/* Patterns, from the program or from the environment, put into effect. */
#ifndef TRACEGEN_ENABLE_H
#define TRACEGEN_ENABLE_H

/*
 * Do what trace_enable_events() does; while the program's groups are still being registered,
 * leave the warnings, and the listing that `help` asks for, to tracegen_groups_ready().
 */
void trace_enable(const char *pattern);
#endif
