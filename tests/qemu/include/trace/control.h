/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's header: what each symbol stands for is in docs/qemu-interface.md. */
#ifndef TRACE__CONTROL_H
#define TRACE__CONTROL_H

/* Q2 */
typedef struct TraceEvent {
    uint32_t id;
    const char *name;
    const bool sstate;
    uint16_t *dstate;
} TraceEvent;

/* Q3 */
extern int trace_events_enabled_count;

/* Q4 */
#define trace_event_get_state_dynamic_by_id(id) (unlikely(trace_events_enabled_count) && _##id##_DSTATE)

/* Q5 */
#define trace_event_get_state(id) ((id##_ENABLED) && trace_event_get_state_dynamic_by_id(id))

/* Q6 */
#define trace_event_get_state_backends(id) ((id##_ENABLED) && id##_BACKEND_DSTATE())

/* Q7 */
void trace_event_register_group(TraceEvent **events);

#endif
