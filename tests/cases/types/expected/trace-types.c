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

#line 4 "trace-events"
void tracegen_emit_type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e)
#line 17 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_char ");
    tracegen_line_character(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_SHORT_STATE;
TraceEvent _TRACE_TYPE_SHORT_EVENT = {
    .name = "type_short",
    .sstate = TRACE_TYPE_SHORT_ENABLED,
    .dstate = &_TRACE_TYPE_SHORT_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_type_short(short a, short b, short c, short d, short e)
#line 44 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_short ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_USHORT_STATE;
TraceEvent _TRACE_TYPE_USHORT_EVENT = {
    .name = "type_ushort",
    .sstate = TRACE_TYPE_USHORT_ENABLED,
    .dstate = &_TRACE_TYPE_USHORT_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_type_ushort(unsigned short a, unsigned short b, unsigned short c)
#line 71 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_ushort ");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, c);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_INT_STATE;
TraceEvent _TRACE_TYPE_INT_EVENT = {
    .name = "type_int",
    .sstate = TRACE_TYPE_INT_ENABLED,
    .dstate = &_TRACE_TYPE_INT_STATE.dstate,
};

#line 7 "trace-events"
void tracegen_emit_type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g)
#line 94 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_int ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, e);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, f);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, g);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_LONG_STATE;
TraceEvent _TRACE_TYPE_LONG_EVENT = {
    .name = "type_long",
    .sstate = TRACE_TYPE_LONG_ENABLED,
    .dstate = &_TRACE_TYPE_LONG_STATE.dstate,
};

#line 8 "trace-events"
void tracegen_emit_type_long(long a, long b, long c, long d, long e)
#line 125 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_long ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_ULONG_STATE;
TraceEvent _TRACE_TYPE_ULONG_EVENT = {
    .name = "type_ulong",
    .sstate = TRACE_TYPE_ULONG_ENABLED,
    .dstate = &_TRACE_TYPE_ULONG_STATE.dstate,
};

#line 9 "trace-events"
void tracegen_emit_type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d)
#line 152 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_ulong ");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_LLONG_STATE;
TraceEvent _TRACE_TYPE_LLONG_EVENT = {
    .name = "type_llong",
    .sstate = TRACE_TYPE_LLONG_ENABLED,
    .dstate = &_TRACE_TYPE_LLONG_STATE.dstate,
};

#line 10 "trace-events"
void tracegen_emit_type_llong(long long a, long long b, long long c, long long d)
#line 177 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_llong ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_ULLONG_STATE;
TraceEvent _TRACE_TYPE_ULLONG_EVENT = {
    .name = "type_ullong",
    .sstate = TRACE_TYPE_ULLONG_ENABLED,
    .dstate = &_TRACE_TYPE_ULLONG_STATE.dstate,
};

#line 11 "trace-events"
void tracegen_emit_type_ullong(unsigned long long a, unsigned long long b, unsigned long long c)
#line 202 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_ullong ");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, c);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_EXACT_STATE;
TraceEvent _TRACE_TYPE_EXACT_EVENT = {
    .name = "type_exact",
    .sstate = TRACE_TYPE_EXACT_ENABLED,
    .dstate = &_TRACE_TYPE_EXACT_STATE.dstate,
};

#line 12 "trace-events"
void tracegen_emit_type_exact(int8_t a, int16_t b, int32_t c, int64_t d)
#line 225 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_exact ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_UEXACT_STATE;
TraceEvent _TRACE_TYPE_UEXACT_EVENT = {
    .name = "type_uexact",
    .sstate = TRACE_TYPE_UEXACT_ENABLED,
    .dstate = &_TRACE_TYPE_UEXACT_STATE.dstate,
};

#line 13 "trace-events"
void tracegen_emit_type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
#line 250 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_uexact ");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_SIZES_STATE;
TraceEvent _TRACE_TYPE_SIZES_EVENT = {
    .name = "type_sizes",
    .sstate = TRACE_TYPE_SIZES_ENABLED,
    .dstate = &_TRACE_TYPE_SIZES_STATE.dstate,
};

#line 14 "trace-events"
void tracegen_emit_type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e)
#line 275 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_sizes ");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_MAX_STATE;
TraceEvent _TRACE_TYPE_MAX_EVENT = {
    .name = "type_max",
    .sstate = TRACE_TYPE_MAX_ENABLED,
    .dstate = &_TRACE_TYPE_MAX_STATE.dstate,
};

#line 15 "trace-events"
void tracegen_emit_type_max(intmax_t a, uintmax_t b)
#line 302 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_max ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_BOOL_STATE;
TraceEvent _TRACE_TYPE_BOOL_EVENT = {
    .name = "type_bool",
    .sstate = TRACE_TYPE_BOOL_ENABLED,
    .dstate = &_TRACE_TYPE_BOOL_STATE.dstate,
};

#line 16 "trace-events"
void tracegen_emit_type_bool(bool a, bool b, bool c)
#line 323 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_bool ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, c, 1);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_TYPE_CONST_STATE;
TraceEvent _TRACE_TYPE_CONST_EVENT = {
    .name = "type_const",
    .sstate = TRACE_TYPE_CONST_ENABLED,
    .dstate = &_TRACE_TYPE_CONST_STATE.dstate,
};

#line 17 "trace-events"
void tracegen_emit_type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e)
#line 346 "trace-types.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "type_const ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_string(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_string(&line, e);
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
static const char *const tracegen_declarations_types[] = {
    "type_char(char a, signed char b, signed char c, unsigned char d, unsigned char e) \"%c %d %d %u %u\"",
    "type_short(short a, short b, short c, short d, short e) \"%d %d %d %d %d\"",
    "type_ushort(unsigned short a, unsigned short b, unsigned short c) \"%u %u %u\"",
    "type_int(int a, int b, int c, int d, unsigned int e, unsigned int f, unsigned int g) \"%d %d %d %d %u %u %u\"",
    "type_long(long a, long b, long c, long d, long e) \"%ld %ld %ld %ld %ld\"",
    "type_ulong(unsigned long a, unsigned long b, unsigned long c, unsigned long d) \"%lu %lu %lu %lu\"",
    "type_llong(long long a, long long b, long long c, long long d) \"%lld %lld %lld %lld\"",
    "type_ullong(unsigned long long a, unsigned long long b, unsigned long long c) \"%llu %llu %llu\"",
    "type_exact(int8_t a, int16_t b, int32_t c, int64_t d) \"%d %d %d %\" PRId64",
    "type_uexact(uint8_t a, uint16_t b, uint32_t c, uint64_t d) \"%u %u %u %\" PRIu64",
    "type_sizes(size_t a, ssize_t b, ptrdiff_t c, intptr_t d, uintptr_t e) \"%zu %zd %td %\" PRIdPTR \" %\" PRIuPTR",
    "type_max(intmax_t a, uintmax_t b) \"%jd %ju\"",
    "type_bool(bool a, bool b, bool c) \"%d %u %x\"",
    "type_const(const int a, const int b, const unsigned int c, const char *d, const char *const e) \"%d %d %u %s %s\"",
    NULL,
};

TRACEGEN_GROUP("types", tracegen_events_types, tracegen_declarations_types)
