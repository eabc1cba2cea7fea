/* SPDX-License-Identifier: MIT */
/* Trace functions as they are usually made for QEMU's tree, inline as a whole; written by hand. Their events are in events.h. ALL_TEXT is defined
   where events go to ftrace and syslog as well as to the log. */
#ifndef TRACE_SITES_H
#define TRACE_SITES_H

#include "trace/control.h"
#include "qemu/log-for-trace.h"
#ifdef ALL_TEXT
#include "trace/ftrace.h"
#include <syslog.h>
#define MORE_TEXT(event, ...) \
    if (trace_event_get_state(event)) { \
        ftrace_write(__VA_ARGS__); \
    } \
    if (trace_event_get_state(event)) { \
        syslog(LOG_INFO, __VA_ARGS__); \
    }
#else
#define MORE_TEXT(event, ...)
#endif

#include "events.h"

#endif
