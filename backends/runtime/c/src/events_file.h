/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_EVENTS_FILE_H
#define TRACEGEN_EVENTS_FILE_H

#include <stdbool.h>

/*
 * Enable the patterns in a file: one a line, between blanks; empty lines, and those that begin
 * with `#`, are skipped. A failure is reported, with `origin` as in trace_report(); false then.
 */
bool trace_events_file_read(const char *name, const char *origin);

#endif
