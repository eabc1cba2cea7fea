/* SPDX-License-Identifier: MIT */
/* Trace specs: what TRACEGEN_TRACE and trace_opt_parse() take. */
#ifndef TRACEGEN_SPEC_H
#define TRACEGEN_SPEC_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Do what the `length` bytes of `spec` say, and remember the log file that they name. Mistakes
 * are reported, with `origin` as in trace_report(), and the rest still counts; false if any.
 */
bool trace_spec_parse(const char *spec, size_t length, const char *origin);

/* The log file's name that was given last, or NULL; good while the lock is held. */
const char *trace_spec_log_file(void);

#endif
