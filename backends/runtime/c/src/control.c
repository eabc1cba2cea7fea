/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <stdlib.h>
#include <string.h>

#include <tracegen/control.h>
#include <tracegen/group.h>
#include <tracegen/log.h>

#include "enable.h"
#include "lock.h"
#include "simple_session.h"
#include "spec.h"

void trace_enable_events(const char *pattern)
{
    tracegen_groups_ready();
    if (*pattern) {
        trace_enable(pattern);
    }
}

void trace_opt_parse(const char *option)
{
    tracegen_groups_ready();
    if (!trace_spec_parse(option, strlen(option), NULL)) {
        exit(1);
    }
}

bool trace_init_backends(void)
{
    tracegen_groups_ready();
    return true;
}

void trace_init_file(void)
{
    trace_lock();
    const char *name = trace_spec_log_file();
    Error *error = NULL;
    if (name) {
        qemu_set_log_filename(name, &error);
    }
    trace_unlock();
    error_propagate(&error_fatal, error);
    trace_simple_session_rename();
}

void trace_list_events(FILE *stream)
{
    TraceEventIter iter;
    TraceEvent *event;

    trace_event_iter_init_all(&iter);
    while ((event = trace_event_iter_next(&iter))) {
        fprintf(stream, "%s\n", event->name);
    }
}
