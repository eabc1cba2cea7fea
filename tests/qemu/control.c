/* SPDX-License-Identifier: MIT */
/* A stand-in for what QEMU's tree has of its own: what each symbol stands for is in docs/qemu-interface.md. Programs of
   tests start with all events on, unless QEMU_TRACE names the ones that are. */
#include "qemu/osdep.h"
#include <fnmatch.h>
#include "standin.h"
#include "trace/control.h"

/* Q3 */
int trace_events_enabled_count;

/* Q7 */
static const char *names[65536];

/* Q29 */
const char *trace_event_name(uint32_t id)
{
    return names[id];
}

/* Q7 */
void trace_event_register_group(TraceEvent **events)
{
    static uint32_t next_id;
    const char *pattern = getenv("QEMU_TRACE");

    for (; *events; events++) {
        names[next_id] = (*events)->name;
        (*events)->id = next_id++;
        if ((*events)->sstate && fnmatch(pattern ? pattern : "*", (*events)->name, 0) == 0) {
            *(*events)->dstate = 1;
            trace_events_enabled_count++;
        }
    }
}
