/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_types_H
#define TRACEGEN_TRACE_types_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_TYPE_CHAR_EVENT TRACEGEN_SYMBOL("types.type_char.event");
extern TraceState _TRACE_TYPE_CHAR_STATE TRACEGEN_SYMBOL("types.type_char.state");
#define TRACE_TYPE_CHAR_ENABLED 1
#define TRACE_TYPE_CHAR_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_CHAR_STATE)
TRACEGEN_COLD void tracegen_emit_type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e)
    TRACEGEN_SYMBOL("types.type_char.emit");

static inline void trace_type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e)
{
    if (trace_event_get_state_backends(TRACE_TYPE_CHAR)) {
        tracegen_emit_type_char(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_TYPE_SHORT_EVENT TRACEGEN_SYMBOL("types.type_short.event");
extern TraceState _TRACE_TYPE_SHORT_STATE TRACEGEN_SYMBOL("types.type_short.state");
#define TRACE_TYPE_SHORT_ENABLED 1
#define TRACE_TYPE_SHORT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_SHORT_STATE)
TRACEGEN_COLD void tracegen_emit_type_short(short a, short b, short c, short d, short e)
    TRACEGEN_SYMBOL("types.type_short.emit");

static inline void trace_type_short(short a, short b, short c, short d, short e)
{
    if (trace_event_get_state_backends(TRACE_TYPE_SHORT)) {
        tracegen_emit_type_short(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_TYPE_USHORT_EVENT TRACEGEN_SYMBOL("types.type_ushort.event");
extern TraceState _TRACE_TYPE_USHORT_STATE TRACEGEN_SYMBOL("types.type_ushort.state");
#define TRACE_TYPE_USHORT_ENABLED 1
#define TRACE_TYPE_USHORT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_USHORT_STATE)
TRACEGEN_COLD void tracegen_emit_type_ushort(unsigned short a, unsigned short b, unsigned short c)
    TRACEGEN_SYMBOL("types.type_ushort.emit");

static inline void trace_type_ushort(unsigned short a, unsigned short b, unsigned short c)
{
    if (trace_event_get_state_backends(TRACE_TYPE_USHORT)) {
        tracegen_emit_type_ushort(a, b, c);
    }
}

extern TraceEvent _TRACE_TYPE_INT_EVENT TRACEGEN_SYMBOL("types.type_int.event");
extern TraceState _TRACE_TYPE_INT_STATE TRACEGEN_SYMBOL("types.type_int.state");
#define TRACE_TYPE_INT_ENABLED 1
#define TRACE_TYPE_INT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_INT_STATE)
TRACEGEN_COLD void tracegen_emit_type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g)
    TRACEGEN_SYMBOL("types.type_int.emit");

static inline void trace_type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g)
{
    if (trace_event_get_state_backends(TRACE_TYPE_INT)) {
        tracegen_emit_type_int(a, b, c, d, e, f, g);
    }
}

extern TraceEvent _TRACE_TYPE_LONG_EVENT TRACEGEN_SYMBOL("types.type_long.event");
extern TraceState _TRACE_TYPE_LONG_STATE TRACEGEN_SYMBOL("types.type_long.state");
#define TRACE_TYPE_LONG_ENABLED 1
#define TRACE_TYPE_LONG_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_LONG_STATE)
TRACEGEN_COLD void tracegen_emit_type_long(long a, long b, long c, long d, long e)
    TRACEGEN_SYMBOL("types.type_long.emit");

static inline void trace_type_long(long a, long b, long c, long d, long e)
{
    if (trace_event_get_state_backends(TRACE_TYPE_LONG)) {
        tracegen_emit_type_long(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_TYPE_ULONG_EVENT TRACEGEN_SYMBOL("types.type_ulong.event");
extern TraceState _TRACE_TYPE_ULONG_STATE TRACEGEN_SYMBOL("types.type_ulong.state");
#define TRACE_TYPE_ULONG_ENABLED 1
#define TRACE_TYPE_ULONG_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_ULONG_STATE)
TRACEGEN_COLD void tracegen_emit_type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d)
    TRACEGEN_SYMBOL("types.type_ulong.emit");

static inline void trace_type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
    if (trace_event_get_state_backends(TRACE_TYPE_ULONG)) {
        tracegen_emit_type_ulong(a, b, c, d);
    }
}

extern TraceEvent _TRACE_TYPE_LLONG_EVENT TRACEGEN_SYMBOL("types.type_llong.event");
extern TraceState _TRACE_TYPE_LLONG_STATE TRACEGEN_SYMBOL("types.type_llong.state");
#define TRACE_TYPE_LLONG_ENABLED 1
#define TRACE_TYPE_LLONG_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_LLONG_STATE)
TRACEGEN_COLD void tracegen_emit_type_llong(long long a, long long b, long long c, long long d)
    TRACEGEN_SYMBOL("types.type_llong.emit");

static inline void trace_type_llong(long long a, long long b, long long c, long long d)
{
    if (trace_event_get_state_backends(TRACE_TYPE_LLONG)) {
        tracegen_emit_type_llong(a, b, c, d);
    }
}

extern TraceEvent _TRACE_TYPE_ULLONG_EVENT TRACEGEN_SYMBOL("types.type_ullong.event");
extern TraceState _TRACE_TYPE_ULLONG_STATE TRACEGEN_SYMBOL("types.type_ullong.state");
#define TRACE_TYPE_ULLONG_ENABLED 1
#define TRACE_TYPE_ULLONG_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_ULLONG_STATE)
TRACEGEN_COLD void tracegen_emit_type_ullong(unsigned long long a, unsigned long long b, unsigned long long c)
    TRACEGEN_SYMBOL("types.type_ullong.emit");

static inline void trace_type_ullong(unsigned long long a, unsigned long long b, unsigned long long c)
{
    if (trace_event_get_state_backends(TRACE_TYPE_ULLONG)) {
        tracegen_emit_type_ullong(a, b, c);
    }
}

extern TraceEvent _TRACE_TYPE_EXACT_EVENT TRACEGEN_SYMBOL("types.type_exact.event");
extern TraceState _TRACE_TYPE_EXACT_STATE TRACEGEN_SYMBOL("types.type_exact.state");
#define TRACE_TYPE_EXACT_ENABLED 1
#define TRACE_TYPE_EXACT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_EXACT_STATE)
TRACEGEN_COLD void tracegen_emit_type_exact(int8_t a, int16_t b, int32_t c, int64_t d)
    TRACEGEN_SYMBOL("types.type_exact.emit");

static inline void trace_type_exact(int8_t a, int16_t b, int32_t c, int64_t d)
{
    if (trace_event_get_state_backends(TRACE_TYPE_EXACT)) {
        tracegen_emit_type_exact(a, b, c, d);
    }
}

extern TraceEvent _TRACE_TYPE_UEXACT_EVENT TRACEGEN_SYMBOL("types.type_uexact.event");
extern TraceState _TRACE_TYPE_UEXACT_STATE TRACEGEN_SYMBOL("types.type_uexact.state");
#define TRACE_TYPE_UEXACT_ENABLED 1
#define TRACE_TYPE_UEXACT_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_UEXACT_STATE)
TRACEGEN_COLD void tracegen_emit_type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
    TRACEGEN_SYMBOL("types.type_uexact.emit");

static inline void trace_type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
{
    if (trace_event_get_state_backends(TRACE_TYPE_UEXACT)) {
        tracegen_emit_type_uexact(a, b, c, d);
    }
}

extern TraceEvent _TRACE_TYPE_SIZES_EVENT TRACEGEN_SYMBOL("types.type_sizes.event");
extern TraceState _TRACE_TYPE_SIZES_STATE TRACEGEN_SYMBOL("types.type_sizes.state");
#define TRACE_TYPE_SIZES_ENABLED 1
#define TRACE_TYPE_SIZES_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_SIZES_STATE)
TRACEGEN_COLD void tracegen_emit_type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e)
    TRACEGEN_SYMBOL("types.type_sizes.emit");

static inline void trace_type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e)
{
    if (trace_event_get_state_backends(TRACE_TYPE_SIZES)) {
        tracegen_emit_type_sizes(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_TYPE_MAX_EVENT TRACEGEN_SYMBOL("types.type_max.event");
extern TraceState _TRACE_TYPE_MAX_STATE TRACEGEN_SYMBOL("types.type_max.state");
#define TRACE_TYPE_MAX_ENABLED 1
#define TRACE_TYPE_MAX_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_MAX_STATE)
TRACEGEN_COLD void tracegen_emit_type_max(intmax_t a, uintmax_t b)
    TRACEGEN_SYMBOL("types.type_max.emit");

static inline void trace_type_max(intmax_t a, uintmax_t b)
{
    if (trace_event_get_state_backends(TRACE_TYPE_MAX)) {
        tracegen_emit_type_max(a, b);
    }
}

extern TraceEvent _TRACE_TYPE_BOOL_EVENT TRACEGEN_SYMBOL("types.type_bool.event");
extern TraceState _TRACE_TYPE_BOOL_STATE TRACEGEN_SYMBOL("types.type_bool.state");
#define TRACE_TYPE_BOOL_ENABLED 1
#define TRACE_TYPE_BOOL_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_BOOL_STATE)
TRACEGEN_COLD void tracegen_emit_type_bool(bool a, bool b, bool c)
    TRACEGEN_SYMBOL("types.type_bool.emit");

static inline void trace_type_bool(bool a, bool b, bool c)
{
    if (trace_event_get_state_backends(TRACE_TYPE_BOOL)) {
        tracegen_emit_type_bool(a, b, c);
    }
}

extern TraceEvent _TRACE_TYPE_CONST_EVENT TRACEGEN_SYMBOL("types.type_const.event");
extern TraceState _TRACE_TYPE_CONST_STATE TRACEGEN_SYMBOL("types.type_const.state");
#define TRACE_TYPE_CONST_ENABLED 1
#define TRACE_TYPE_CONST_BACKEND_DSTATE() tracegen_wanted(&_TRACE_TYPE_CONST_STATE)
TRACEGEN_COLD void tracegen_emit_type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e)
    TRACEGEN_SYMBOL("types.type_const.emit");

static inline void trace_type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e)
{
    if (trace_event_get_state_backends(TRACE_TYPE_CONST)) {
        tracegen_emit_type_const(a, b, c, d, e);
    }
}

TRACEGEN_END_DECLS

#endif
