/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <string.h>

#include <tracegen/control.h>

#include "groups.h"
#include "lock.h"

int trace_events_enabled_count;

TraceEvent *trace_event_name(const char *name)
{
    TraceEventIter iter;
    TraceEvent *event;

    trace_event_iter_init_all(&iter);
    while ((event = trace_event_iter_next(&iter)) && strcmp(event->name, name) != 0) {
    }
    return event;
}

void trace_event_set_state_dynamic(TraceEvent *event, bool state)
{
    trace_lock();
    trace_groups_switch(NULL, event, state);
    trace_unlock();
}

void trace_event_set_state_dynamic_init(TraceEvent *event, bool state)
{
    trace_event_set_state_dynamic(event, state);
}
