/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_names_H
#define TRACEGEN_TRACE_names_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_CAMELCASE_EVENT TRACEGEN_SYMBOL("names.CamelCase.event");
extern TraceState _TRACE_CAMELCASE_STATE TRACEGEN_SYMBOL("names.CamelCase.state");
#define TRACE_CAMELCASE_ENABLED 1
#define TRACE_CAMELCASE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CAMELCASE_STATE)
TRACEGEN_COLD void tracegen_emit_CamelCase(int fooBar, int BAZ_)
    TRACEGEN_SYMBOL("names.CamelCase.emit");

static inline void trace_CamelCase(int fooBar, int BAZ_)
{
    if (trace_event_get_state_backends(TRACE_CAMELCASE)) {
        tracegen_emit_CamelCase(fooBar, BAZ_);
    }
}

extern TraceEvent _TRACE__LEADING_EVENT TRACEGEN_SYMBOL("names._leading.event");
extern TraceState _TRACE__LEADING_STATE TRACEGEN_SYMBOL("names._leading.state");
#define TRACE__LEADING_ENABLED 1
#define TRACE__LEADING_BACKEND_DSTATE() tracegen_wanted(&_TRACE__LEADING_STATE)
TRACEGEN_COLD void tracegen_emit__leading(int a)
    TRACEGEN_SYMBOL("names._leading.emit");

static inline void trace__leading(int a)
{
    if (trace_event_get_state_backends(TRACE__LEADING)) {
        tracegen_emit__leading(a);
    }
}

extern TraceEvent _TRACE_EMIT_EVENT TRACEGEN_SYMBOL("names.emit.event");
extern TraceState _TRACE_EMIT_STATE TRACEGEN_SYMBOL("names.emit.state");
#define TRACE_EMIT_ENABLED 1
#define TRACE_EMIT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_EMIT_STATE)
TRACEGEN_COLD void tracegen_emit_emit(int emit_)
    TRACEGEN_SYMBOL("names.emit.emit");

static inline void trace_emit(int emit_)
{
    if (trace_event_get_state_backends(TRACE_EMIT)) {
        tracegen_emit_emit(emit_);
    }
}

extern TraceEvent _TRACE_X_EVENT TRACEGEN_SYMBOL("names.x.event");
extern TraceState _TRACE_X_STATE TRACEGEN_SYMBOL("names.x.state");
#define TRACE_X_ENABLED 1
#define TRACE_X_BACKEND_DSTATE() tracegen_wanted(&_TRACE_X_STATE)
TRACEGEN_COLD void tracegen_emit_x(int a)
    TRACEGEN_SYMBOL("names.x.emit");

static inline void trace_x(int a)
{
    if (trace_event_get_state_backends(TRACE_X)) {
        tracegen_emit_x(a);
    }
}

extern TraceEvent _TRACE_X_EMIT_EVENT TRACEGEN_SYMBOL("names.x_emit.event");
extern TraceState _TRACE_X_EMIT_STATE TRACEGEN_SYMBOL("names.x_emit.state");
#define TRACE_X_EMIT_ENABLED 1
#define TRACE_X_EMIT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_X_EMIT_STATE)
TRACEGEN_COLD void tracegen_emit_x_emit(int a)
    TRACEGEN_SYMBOL("names.x_emit.emit");

static inline void trace_x_emit(int a)
{
    if (trace_event_get_state_backends(TRACE_X_EMIT)) {
        tracegen_emit_x_emit(a);
    }
}

extern TraceEvent _TRACE_X_EVENT_EVENT TRACEGEN_SYMBOL("names.x_event.event");
extern TraceState _TRACE_X_EVENT_STATE TRACEGEN_SYMBOL("names.x_event.state");
#define TRACE_X_EVENT_ENABLED 1
#define TRACE_X_EVENT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_X_EVENT_STATE)
TRACEGEN_COLD void tracegen_emit_x_event(int a)
    TRACEGEN_SYMBOL("names.x_event.emit");

static inline void trace_x_event(int a)
{
    if (trace_event_get_state_backends(TRACE_X_EVENT)) {
        tracegen_emit_x_event(a);
    }
}

extern TraceEvent _TRACE_X_DSTATE_EVENT TRACEGEN_SYMBOL("names.x_dstate.event");
extern TraceState _TRACE_X_DSTATE_STATE TRACEGEN_SYMBOL("names.x_dstate.state");
#define TRACE_X_DSTATE_ENABLED 1
#define TRACE_X_DSTATE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_X_DSTATE_STATE)
TRACEGEN_COLD void tracegen_emit_x_dstate(int a)
    TRACEGEN_SYMBOL("names.x_dstate.emit");

static inline void trace_x_dstate(int a)
{
    if (trace_event_get_state_backends(TRACE_X_DSTATE)) {
        tracegen_emit_x_dstate(a);
    }
}

extern TraceEvent _TRACE_NAMES_H_EVENT TRACEGEN_SYMBOL("names.names_h.event");
extern TraceState _TRACE_NAMES_H_STATE TRACEGEN_SYMBOL("names.names_h.state");
#define TRACE_NAMES_H_ENABLED 1
#define TRACE_NAMES_H_BACKEND_DSTATE() tracegen_wanted(&_TRACE_NAMES_H_STATE)
TRACEGEN_COLD void tracegen_emit_names_h(int a)
    TRACEGEN_SYMBOL("names.names_h.emit");

static inline void trace_names_h(int a)
{
    if (trace_event_get_state_backends(TRACE_NAMES_H)) {
        tracegen_emit_names_h(a);
    }
}

extern TraceEvent _TRACE_LOG_EVENT TRACEGEN_SYMBOL("names.log.event");
extern TraceState _TRACE_LOG_STATE TRACEGEN_SYMBOL("names.log.state");
#define TRACE_LOG_ENABLED 1
#define TRACE_LOG_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LOG_STATE)
TRACEGEN_COLD void tracegen_emit_log(const char *log)
    TRACEGEN_SYMBOL("names.log.emit");

static inline void trace_log(const char *log)
{
    if (trace_event_get_state_backends(TRACE_LOG)) {
        tracegen_emit_log(log);
    }
}

extern TraceEvent _TRACE_LINE_EVENT TRACEGEN_SYMBOL("names.line.event");
extern TraceState _TRACE_LINE_STATE TRACEGEN_SYMBOL("names.line.state");
#define TRACE_LINE_ENABLED 1
#define TRACE_LINE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LINE_STATE)
TRACEGEN_COLD void tracegen_emit_line(const char *line)
    TRACEGEN_SYMBOL("names.line.emit");

static inline void trace_line(const char *line)
{
    if (trace_event_get_state_backends(TRACE_LINE)) {
        tracegen_emit_line(line);
    }
}

extern TraceEvent _TRACE_GROUP_NAMES_EVENT TRACEGEN_SYMBOL("names.group_names.event");
extern TraceState _TRACE_GROUP_NAMES_STATE TRACEGEN_SYMBOL("names.group_names.state");
#define TRACE_GROUP_NAMES_ENABLED 1
#define TRACE_GROUP_NAMES_BACKEND_DSTATE() tracegen_wanted(&_TRACE_GROUP_NAMES_STATE)
TRACEGEN_COLD void tracegen_emit_group_names(int a)
    TRACEGEN_SYMBOL("names.group_names.emit");

static inline void trace_group_names(int a)
{
    if (trace_event_get_state_backends(TRACE_GROUP_NAMES)) {
        tracegen_emit_group_names(a);
    }
}

extern TraceEvent _TRACE_GROUP_EVENT TRACEGEN_SYMBOL("names.group.event");
extern TraceState _TRACE_GROUP_STATE TRACEGEN_SYMBOL("names.group.state");
#define TRACE_GROUP_ENABLED 1
#define TRACE_GROUP_BACKEND_DSTATE() tracegen_wanted(&_TRACE_GROUP_STATE)
TRACEGEN_COLD void tracegen_emit_group(int a)
    TRACEGEN_SYMBOL("names.group.emit");

static inline void trace_group(int a)
{
    if (trace_event_get_state_backends(TRACE_GROUP)) {
        tracegen_emit_group(a);
    }
}

extern TraceEvent _TRACE_REGISTER_EVENT TRACEGEN_SYMBOL("names.register.event");
extern TraceState _TRACE_REGISTER_STATE TRACEGEN_SYMBOL("names.register.state");
#define TRACE_REGISTER_ENABLED 1
#define TRACE_REGISTER_BACKEND_DSTATE() tracegen_wanted(&_TRACE_REGISTER_STATE)
TRACEGEN_COLD void tracegen_emit_register(int a)
    TRACEGEN_SYMBOL("names.register.emit");

static inline void trace_register(int a)
{
    if (trace_event_get_state_backends(TRACE_REGISTER)) {
        tracegen_emit_register(a);
    }
}

extern TraceEvent _TRACE___EVENT TRACEGEN_SYMBOL("names._.event");
extern TraceState _TRACE___STATE TRACEGEN_SYMBOL("names._.state");
#define TRACE___ENABLED 1
#define TRACE___BACKEND_DSTATE() tracegen_wanted(&_TRACE___STATE)
TRACEGEN_COLD void tracegen_emit__(int a)
    TRACEGEN_SYMBOL("names._.emit");

static inline void trace__(int a)
{
    if (trace_event_get_state_backends(TRACE__)) {
        tracegen_emit__(a);
    }
}

extern TraceEvent _TRACE_TRACEGEN_RT_EVENT TRACEGEN_SYMBOL("names.tracegen_rt.event");
extern TraceState _TRACE_TRACEGEN_RT_STATE TRACEGEN_SYMBOL("names.tracegen_rt.state");
#define TRACE_TRACEGEN_RT_ENABLED 1
#define TRACE_TRACEGEN_RT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TRACEGEN_RT_STATE)
TRACEGEN_COLD void tracegen_emit_tracegen_rt(int tracegen_rt_)
    TRACEGEN_SYMBOL("names.tracegen_rt.emit");

static inline void trace_tracegen_rt(int tracegen_rt_)
{
    if (trace_event_get_state_backends(TRACE_TRACEGEN_RT)) {
        tracegen_emit_tracegen_rt(tracegen_rt_);
    }
}

extern TraceEvent _TRACE_UNSAFE_READ_EVENT TRACEGEN_SYMBOL("names.unsafe_read.event");
extern TraceState _TRACE_UNSAFE_READ_STATE TRACEGEN_SYMBOL("names.unsafe_read.state");
#define TRACE_UNSAFE_READ_ENABLED 1
#define TRACE_UNSAFE_READ_BACKEND_DSTATE() tracegen_wanted(&_TRACE_UNSAFE_READ_STATE)
TRACEGEN_COLD void tracegen_emit_unsafe_read(int a)
    TRACEGEN_SYMBOL("names.unsafe_read.emit");

static inline void trace_unsafe_read(int a)
{
    if (trace_event_get_state_backends(TRACE_UNSAFE_READ)) {
        tracegen_emit_unsafe_read(a);
    }
}

TRACEGEN_END_DECLS

#endif
