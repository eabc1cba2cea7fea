/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-types.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_TYPE_CHAR_STATE;
TraceEvent _TRACE_TYPE_CHAR_EVENT = {
    .name = "type_char",
    .sstate = TRACE_TYPE_CHAR_ENABLED,
    .dstate = &_TRACE_TYPE_CHAR_STATE.dstate,
};

void tracegen_emit_type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "type_char %c %d %d %u %u", a, b, c, (unsigned int)d, (unsigned int)e);
#line 21 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_SHORT_STATE;
TraceEvent _TRACE_TYPE_SHORT_EVENT = {
    .name = "type_short",
    .sstate = TRACE_TYPE_SHORT_ENABLED,
    .dstate = &_TRACE_TYPE_SHORT_STATE.dstate,
};

void tracegen_emit_type_short(short a, short b, short c, short d, short e)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "type_short %d %d %d %d %d", a, b, c, d, e);
#line 39 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_USHORT_STATE;
TraceEvent _TRACE_TYPE_USHORT_EVENT = {
    .name = "type_ushort",
    .sstate = TRACE_TYPE_USHORT_ENABLED,
    .dstate = &_TRACE_TYPE_USHORT_STATE.dstate,
};

void tracegen_emit_type_ushort(unsigned short a, unsigned short b, unsigned short c)
{
    TraceLine line;

#line 6 "trace-events"
    tracegen_line_format(&line, "type_ushort %u %u %u", (unsigned int)a, (unsigned int)b, (unsigned int)c);
#line 57 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_INT_STATE;
TraceEvent _TRACE_TYPE_INT_EVENT = {
    .name = "type_int",
    .sstate = TRACE_TYPE_INT_ENABLED,
    .dstate = &_TRACE_TYPE_INT_STATE.dstate,
};

void tracegen_emit_type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g)
{
    TraceLine line;

#line 7 "trace-events"
    tracegen_line_format(&line, "type_int %d %d %d %d %u %u %u", a, b, c, d, e, f, g);
#line 75 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_LONG_STATE;
TraceEvent _TRACE_TYPE_LONG_EVENT = {
    .name = "type_long",
    .sstate = TRACE_TYPE_LONG_ENABLED,
    .dstate = &_TRACE_TYPE_LONG_STATE.dstate,
};

void tracegen_emit_type_long(long a, long b, long c, long d, long e)
{
    TraceLine line;

#line 8 "trace-events"
    tracegen_line_format(&line, "type_long %ld %ld %ld %ld %ld", a, b, c, d, e);
#line 93 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_ULONG_STATE;
TraceEvent _TRACE_TYPE_ULONG_EVENT = {
    .name = "type_ulong",
    .sstate = TRACE_TYPE_ULONG_ENABLED,
    .dstate = &_TRACE_TYPE_ULONG_STATE.dstate,
};

void tracegen_emit_type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d)
{
    TraceLine line;

#line 9 "trace-events"
    tracegen_line_format(&line, "type_ulong %lu %lu %lu %lu", a, b, c, d);
#line 111 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_LLONG_STATE;
TraceEvent _TRACE_TYPE_LLONG_EVENT = {
    .name = "type_llong",
    .sstate = TRACE_TYPE_LLONG_ENABLED,
    .dstate = &_TRACE_TYPE_LLONG_STATE.dstate,
};

void tracegen_emit_type_llong(long long a, long long b, long long c, long long d)
{
    TraceLine line;

#line 10 "trace-events"
    tracegen_line_format(&line, "type_llong %lld %lld %lld %lld", a, b, c, d);
#line 129 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_ULLONG_STATE;
TraceEvent _TRACE_TYPE_ULLONG_EVENT = {
    .name = "type_ullong",
    .sstate = TRACE_TYPE_ULLONG_ENABLED,
    .dstate = &_TRACE_TYPE_ULLONG_STATE.dstate,
};

void tracegen_emit_type_ullong(unsigned long long a, unsigned long long b, unsigned long long c)
{
    TraceLine line;

#line 11 "trace-events"
    tracegen_line_format(&line, "type_ullong %llu %llu %llu", a, b, c);
#line 147 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_EXACT_STATE;
TraceEvent _TRACE_TYPE_EXACT_EVENT = {
    .name = "type_exact",
    .sstate = TRACE_TYPE_EXACT_ENABLED,
    .dstate = &_TRACE_TYPE_EXACT_STATE.dstate,
};

void tracegen_emit_type_exact(int8_t a, int16_t b, int32_t c, int64_t d)
{
    TraceLine line;

#line 12 "trace-events"
    tracegen_line_format(&line, "type_exact %d %d %d %" PRId64, a, b, (int)c, d);
#line 165 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_UEXACT_STATE;
TraceEvent _TRACE_TYPE_UEXACT_EVENT = {
    .name = "type_uexact",
    .sstate = TRACE_TYPE_UEXACT_ENABLED,
    .dstate = &_TRACE_TYPE_UEXACT_STATE.dstate,
};

void tracegen_emit_type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
{
    TraceLine line;

#line 13 "trace-events"
    tracegen_line_format(&line, "type_uexact %u %u %u %" PRIu64, (unsigned int)a, (unsigned int)b, (unsigned int)c, d);
#line 183 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_SIZES_STATE;
TraceEvent _TRACE_TYPE_SIZES_EVENT = {
    .name = "type_sizes",
    .sstate = TRACE_TYPE_SIZES_ENABLED,
    .dstate = &_TRACE_TYPE_SIZES_STATE.dstate,
};

void tracegen_emit_type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e)
{
    TraceLine line;

#line 14 "trace-events"
    tracegen_line_format(&line, "type_sizes %zu %zd %td %" PRIdPTR " %" PRIuPTR, a, b, c, d, e);
#line 201 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_MAX_STATE;
TraceEvent _TRACE_TYPE_MAX_EVENT = {
    .name = "type_max",
    .sstate = TRACE_TYPE_MAX_ENABLED,
    .dstate = &_TRACE_TYPE_MAX_STATE.dstate,
};

void tracegen_emit_type_max(intmax_t a, uintmax_t b)
{
    TraceLine line;

#line 15 "trace-events"
    tracegen_line_format(&line, "type_max %jd %ju", a, b);
#line 219 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_BOOL_STATE;
TraceEvent _TRACE_TYPE_BOOL_EVENT = {
    .name = "type_bool",
    .sstate = TRACE_TYPE_BOOL_ENABLED,
    .dstate = &_TRACE_TYPE_BOOL_STATE.dstate,
};

void tracegen_emit_type_bool(bool a, bool b, bool c)
{
    TraceLine line;

#line 16 "trace-events"
    tracegen_line_format(&line, "type_bool %d %u %x", (int)a, (unsigned int)b, (unsigned int)c);
#line 237 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_CONST_STATE;
TraceEvent _TRACE_TYPE_CONST_EVENT = {
    .name = "type_const",
    .sstate = TRACE_TYPE_CONST_ENABLED,
    .dstate = &_TRACE_TYPE_CONST_STATE.dstate,
};

void tracegen_emit_type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e)
{
    TraceLine line;

#line 17 "trace-events"
    tracegen_line_format(&line, "type_const %d %d %u %s %s", a, b, c, d, e);
#line 255 "trace-types.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_types[] = {
    &_TRACE_TYPE_CHAR_EVENT,
    &_TRACE_TYPE_SHORT_EVENT,
    &_TRACE_TYPE_USHORT_EVENT,
    &_TRACE_TYPE_INT_EVENT,
    &_TRACE_TYPE_LONG_EVENT,
    &_TRACE_TYPE_ULONG_EVENT,
    &_TRACE_TYPE_LLONG_EVENT,
    &_TRACE_TYPE_ULLONG_EVENT,
    &_TRACE_TYPE_EXACT_EVENT,
    &_TRACE_TYPE_UEXACT_EVENT,
    &_TRACE_TYPE_SIZES_EVENT,
    &_TRACE_TYPE_MAX_EVENT,
    &_TRACE_TYPE_BOOL_EVENT,
    &_TRACE_TYPE_CONST_EVENT,
    NULL,
};

TRACEGEN_GROUP("types", tracegen_events_types)
