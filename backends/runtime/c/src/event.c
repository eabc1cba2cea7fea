/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <string.h>

#include <tracegen/control.h>

#include "groups.h"
#include "lock.h"
#include "simple_options.h"
#include "simple_writer.h"

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
    if (event->sstate && state != trace_event_get_state_dynamic(event)) {
        if (state && trace_simple_is_here()) {
            trace_simple_writer_start();
        }
        __atomic_store_n(event->dstate, (uint16_t)state, __ATOMIC_RELAXED);
        __atomic_fetch_add(&trace_events_enabled_count, state ? 1 : -1, __ATOMIC_RELAXED);
    }
    trace_unlock();
}

void trace_event_set_state_dynamic_init(TraceEvent *event, bool state)
{
    trace_event_set_state_dynamic(event, state);
}
