/* SPDX-License-Identifier: MIT */
/* Which facility and level lines get in the system's log, by the words of syslog.conf(5). */
#ifndef TRACEGEN_SYSLOG_PRIORITY_H
#define TRACEGEN_SYSLOG_PRIORITY_H

#include <stdbool.h>

/*
 * Choose a facility, a level. A word that is none is reported, with `origin` as in trace_report(),
 * and changes nothing; false then.
 */
bool trace_syslog_set_facility(const char *word, const char *origin);
bool trace_syslog_set_level(const char *word, const char *origin);

/* Whether generated code of this program has backend `syslog`. */
bool trace_syslog_is_here(void);

/* Both, as the first argument of syslog(). */
int trace_syslog_priority(void);

#endif
