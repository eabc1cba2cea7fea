/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#ifndef TRACEGEN_TRACE_conversions_H
#define TRACEGEN_TRACE_conversions_H

#include <tracegen/event.h>

TRACEGEN_MADE_BY(0, 1, 0)

TRACEGEN_BEGIN_DECLS

extern TraceEvent _TRACE_CONVERT_NARROW_EVENT TRACEGEN_SYMBOL("conversions.convert_narrow.event");
extern TraceState _TRACE_CONVERT_NARROW_STATE TRACEGEN_SYMBOL("conversions.convert_narrow.state");
#define TRACE_CONVERT_NARROW_ENABLED 1
#define TRACE_CONVERT_NARROW_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_NARROW_STATE)
TRACEGEN_COLD void tracegen_emit_convert_narrow(int a, int b, unsigned int c, unsigned int d)
    TRACEGEN_SYMBOL("conversions.convert_narrow.emit");

static inline void trace_convert_narrow(int a, int b, unsigned int c, unsigned int d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_NARROW)) {
        tracegen_emit_convert_narrow(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_NARROW_HEX_EVENT TRACEGEN_SYMBOL("conversions.convert_narrow_hex.event");
extern TraceState _TRACE_CONVERT_NARROW_HEX_STATE TRACEGEN_SYMBOL("conversions.convert_narrow_hex.state");
#define TRACE_CONVERT_NARROW_HEX_ENABLED 1
#define TRACE_CONVERT_NARROW_HEX_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_NARROW_HEX_STATE)
TRACEGEN_COLD void tracegen_emit_convert_narrow_hex(int a, int b, unsigned int c, unsigned int d)
    TRACEGEN_SYMBOL("conversions.convert_narrow_hex.emit");

static inline void trace_convert_narrow_hex(int a, int b, unsigned int c, unsigned int d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_NARROW_HEX)) {
        tracegen_emit_convert_narrow_hex(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_SIGN_EVENT TRACEGEN_SYMBOL("conversions.convert_sign.event");
extern TraceState _TRACE_CONVERT_SIGN_STATE TRACEGEN_SYMBOL("conversions.convert_sign.state");
#define TRACE_CONVERT_SIGN_ENABLED 1
#define TRACE_CONVERT_SIGN_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_SIGN_STATE)
TRACEGEN_COLD void tracegen_emit_convert_sign(int a, unsigned int b, int64_t c, uint64_t d)
    TRACEGEN_SYMBOL("conversions.convert_sign.emit");

static inline void trace_convert_sign(int a, unsigned int b, int64_t c, uint64_t d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_SIGN)) {
        tracegen_emit_convert_sign(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_PROMOTED_EVENT TRACEGEN_SYMBOL("conversions.convert_promoted.event");
extern TraceState _TRACE_CONVERT_PROMOTED_STATE TRACEGEN_SYMBOL("conversions.convert_promoted.state");
#define TRACE_CONVERT_PROMOTED_ENABLED 1
#define TRACE_CONVERT_PROMOTED_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_PROMOTED_STATE)
TRACEGEN_COLD void tracegen_emit_convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d)
    TRACEGEN_SYMBOL("conversions.convert_promoted.emit");

static inline void trace_convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_PROMOTED)) {
        tracegen_emit_convert_promoted(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_PROMOTED_NARROW_EVENT TRACEGEN_SYMBOL("conversions.convert_promoted_narrow.event");
extern TraceState _TRACE_CONVERT_PROMOTED_NARROW_STATE TRACEGEN_SYMBOL("conversions.convert_promoted_narrow.state");
#define TRACE_CONVERT_PROMOTED_NARROW_ENABLED 1
#define TRACE_CONVERT_PROMOTED_NARROW_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_PROMOTED_NARROW_STATE)
TRACEGEN_COLD void tracegen_emit_convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d)
    TRACEGEN_SYMBOL("conversions.convert_promoted_narrow.emit");

static inline void trace_convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_PROMOTED_NARROW)) {
        tracegen_emit_convert_promoted_narrow(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_LONG_EVENT TRACEGEN_SYMBOL("conversions.convert_long.event");
extern TraceState _TRACE_CONVERT_LONG_STATE TRACEGEN_SYMBOL("conversions.convert_long.state");
#define TRACE_CONVERT_LONG_ENABLED 1
#define TRACE_CONVERT_LONG_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_LONG_STATE)
TRACEGEN_COLD void tracegen_emit_convert_long(uint64_t a, int64_t b, unsigned long c, long d)
    TRACEGEN_SYMBOL("conversions.convert_long.emit");

static inline void trace_convert_long(uint64_t a, int64_t b, unsigned long c, long d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_LONG)) {
        tracegen_emit_convert_long(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_SIZE_EVENT TRACEGEN_SYMBOL("conversions.convert_size.event");
extern TraceState _TRACE_CONVERT_SIZE_STATE TRACEGEN_SYMBOL("conversions.convert_size.state");
#define TRACE_CONVERT_SIZE_ENABLED 1
#define TRACE_CONVERT_SIZE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_SIZE_STATE)
TRACEGEN_COLD void tracegen_emit_convert_size(uint64_t a, size_t b, ssize_t c, long long d)
    TRACEGEN_SYMBOL("conversions.convert_size.emit");

static inline void trace_convert_size(uint64_t a, size_t b, ssize_t c, long long d)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_SIZE)) {
        tracegen_emit_convert_size(a, b, c, d);
    }
}

extern TraceEvent _TRACE_CONVERT_CHAR_EVENT TRACEGEN_SYMBOL("conversions.convert_char.event");
extern TraceState _TRACE_CONVERT_CHAR_STATE TRACEGEN_SYMBOL("conversions.convert_char.state");
#define TRACE_CONVERT_CHAR_ENABLED 1
#define TRACE_CONVERT_CHAR_BACKEND_DSTATE() tracegen_wanted(&_TRACE_CONVERT_CHAR_STATE)
TRACEGEN_COLD void tracegen_emit_convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g)
    TRACEGEN_SYMBOL("conversions.convert_char.emit");

static inline void trace_convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g)
{
    if (trace_event_get_state_backends(TRACE_CONVERT_CHAR)) {
        tracegen_emit_convert_char(a, b, c, d, e, f, g);
    }
}

extern TraceEvent _TRACE_LAYOUT_DECIMAL_EVENT TRACEGEN_SYMBOL("conversions.layout_decimal.event");
extern TraceState _TRACE_LAYOUT_DECIMAL_STATE TRACEGEN_SYMBOL("conversions.layout_decimal.state");
#define TRACE_LAYOUT_DECIMAL_ENABLED 1
#define TRACE_LAYOUT_DECIMAL_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_DECIMAL_STATE)
TRACEGEN_COLD void tracegen_emit_layout_decimal(int a, int b, int c, int d, int e)
    TRACEGEN_SYMBOL("conversions.layout_decimal.emit");

static inline void trace_layout_decimal(int a, int b, int c, int d, int e)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_DECIMAL)) {
        tracegen_emit_layout_decimal(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_LAYOUT_BLANK_EVENT TRACEGEN_SYMBOL("conversions.layout_blank.event");
extern TraceState _TRACE_LAYOUT_BLANK_STATE TRACEGEN_SYMBOL("conversions.layout_blank.state");
#define TRACE_LAYOUT_BLANK_ENABLED 1
#define TRACE_LAYOUT_BLANK_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_BLANK_STATE)
TRACEGEN_COLD void tracegen_emit_layout_blank(int a, int b, int c, int d)
    TRACEGEN_SYMBOL("conversions.layout_blank.emit");

static inline void trace_layout_blank(int a, int b, int c, int d)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_BLANK)) {
        tracegen_emit_layout_blank(a, b, c, d);
    }
}

extern TraceEvent _TRACE_LAYOUT_PRECISION_EVENT TRACEGEN_SYMBOL("conversions.layout_precision.event");
extern TraceState _TRACE_LAYOUT_PRECISION_STATE TRACEGEN_SYMBOL("conversions.layout_precision.state");
#define TRACE_LAYOUT_PRECISION_ENABLED 1
#define TRACE_LAYOUT_PRECISION_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_PRECISION_STATE)
TRACEGEN_COLD void tracegen_emit_layout_precision(int a, int b, int c, int d, int e)
    TRACEGEN_SYMBOL("conversions.layout_precision.emit");

static inline void trace_layout_precision(int a, int b, int c, int d, int e)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_PRECISION)) {
        tracegen_emit_layout_precision(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_LAYOUT_HEX_EVENT TRACEGEN_SYMBOL("conversions.layout_hex.event");
extern TraceState _TRACE_LAYOUT_HEX_STATE TRACEGEN_SYMBOL("conversions.layout_hex.state");
#define TRACE_LAYOUT_HEX_ENABLED 1
#define TRACE_LAYOUT_HEX_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_HEX_STATE)
TRACEGEN_COLD void tracegen_emit_layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
    TRACEGEN_SYMBOL("conversions.layout_hex.emit");

static inline void trace_layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_HEX)) {
        tracegen_emit_layout_hex(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_LAYOUT_HEX_PRECISION_EVENT TRACEGEN_SYMBOL("conversions.layout_hex_precision.event");
extern TraceState _TRACE_LAYOUT_HEX_PRECISION_STATE TRACEGEN_SYMBOL("conversions.layout_hex_precision.state");
#define TRACE_LAYOUT_HEX_PRECISION_ENABLED 1
#define TRACE_LAYOUT_HEX_PRECISION_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_HEX_PRECISION_STATE)
TRACEGEN_COLD void tracegen_emit_layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
    TRACEGEN_SYMBOL("conversions.layout_hex_precision.emit");

static inline void trace_layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_HEX_PRECISION)) {
        tracegen_emit_layout_hex_precision(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_LAYOUT_OCTAL_EVENT TRACEGEN_SYMBOL("conversions.layout_octal.event");
extern TraceState _TRACE_LAYOUT_OCTAL_STATE TRACEGEN_SYMBOL("conversions.layout_octal.state");
#define TRACE_LAYOUT_OCTAL_ENABLED 1
#define TRACE_LAYOUT_OCTAL_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_OCTAL_STATE)
TRACEGEN_COLD void tracegen_emit_layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
    TRACEGEN_SYMBOL("conversions.layout_octal.emit");

static inline void trace_layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_OCTAL)) {
        tracegen_emit_layout_octal(a, b, c, d);
    }
}

extern TraceEvent _TRACE_LAYOUT_IDLE_EVENT TRACEGEN_SYMBOL("conversions.layout_idle.event");
extern TraceState _TRACE_LAYOUT_IDLE_STATE TRACEGEN_SYMBOL("conversions.layout_idle.state");
#define TRACE_LAYOUT_IDLE_ENABLED 1
#define TRACE_LAYOUT_IDLE_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_IDLE_STATE)
TRACEGEN_COLD void tracegen_emit_layout_idle(unsigned int a, unsigned int b, int c, int d, int e)
    TRACEGEN_SYMBOL("conversions.layout_idle.emit");

static inline void trace_layout_idle(unsigned int a, unsigned int b, int c, int d, int e)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_IDLE)) {
        tracegen_emit_layout_idle(a, b, c, d, e);
    }
}

extern TraceEvent _TRACE_LAYOUT_REPEATED_EVENT TRACEGEN_SYMBOL("conversions.layout_repeated.event");
extern TraceState _TRACE_LAYOUT_REPEATED_STATE TRACEGEN_SYMBOL("conversions.layout_repeated.state");
#define TRACE_LAYOUT_REPEATED_ENABLED 1
#define TRACE_LAYOUT_REPEATED_BACKEND_DSTATE() tracegen_wanted(&_TRACE_LAYOUT_REPEATED_STATE)
TRACEGEN_COLD void tracegen_emit_layout_repeated(int a, unsigned int b, int c)
    TRACEGEN_SYMBOL("conversions.layout_repeated.emit");

static inline void trace_layout_repeated(int a, unsigned int b, int c)
{
    if (trace_event_get_state_backends(TRACE_LAYOUT_REPEATED)) {
        tracegen_emit_layout_repeated(a, b, c);
    }
}

extern TraceEvent _TRACE_MACRO_LEAST_EVENT TRACEGEN_SYMBOL("conversions.macro_least.event");
extern TraceState _TRACE_MACRO_LEAST_STATE TRACEGEN_SYMBOL("conversions.macro_least.state");
#define TRACE_MACRO_LEAST_ENABLED 1
#define TRACE_MACRO_LEAST_BACKEND_DSTATE() tracegen_wanted(&_TRACE_MACRO_LEAST_STATE)
TRACEGEN_COLD void tracegen_emit_macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
    TRACEGEN_SYMBOL("conversions.macro_least.emit");

static inline void trace_macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
{
    if (trace_event_get_state_backends(TRACE_MACRO_LEAST)) {
        tracegen_emit_macro_least(a, b, c, d);
    }
}

extern TraceEvent _TRACE_MACRO_FAST_EVENT TRACEGEN_SYMBOL("conversions.macro_fast.event");
extern TraceState _TRACE_MACRO_FAST_STATE TRACEGEN_SYMBOL("conversions.macro_fast.state");
#define TRACE_MACRO_FAST_ENABLED 1
#define TRACE_MACRO_FAST_BACKEND_DSTATE() tracegen_wanted(&_TRACE_MACRO_FAST_STATE)
TRACEGEN_COLD void tracegen_emit_macro_fast(int8_t a, int64_t b, int64_t c, int64_t d)
    TRACEGEN_SYMBOL("conversions.macro_fast.emit");

static inline void trace_macro_fast(int8_t a, int64_t b, int64_t c, int64_t d)
{
    if (trace_event_get_state_backends(TRACE_MACRO_FAST)) {
        tracegen_emit_macro_fast(a, b, c, d);
    }
}

extern TraceEvent _TRACE_MACRO_MAX_EVENT TRACEGEN_SYMBOL("conversions.macro_max.event");
extern TraceState _TRACE_MACRO_MAX_STATE TRACEGEN_SYMBOL("conversions.macro_max.state");
#define TRACE_MACRO_MAX_ENABLED 1
#define TRACE_MACRO_MAX_BACKEND_DSTATE() tracegen_wanted(&_TRACE_MACRO_MAX_STATE)
TRACEGEN_COLD void tracegen_emit_macro_max(uint64_t a, int64_t b, uintptr_t c)
    TRACEGEN_SYMBOL("conversions.macro_max.emit");

static inline void trace_macro_max(uint64_t a, int64_t b, uintptr_t c)
{
    if (trace_event_get_state_backends(TRACE_MACRO_MAX)) {
        tracegen_emit_macro_max(a, b, c);
    }
}

extern TraceEvent _TRACE_MACRO_NARROW_EVENT TRACEGEN_SYMBOL("conversions.macro_narrow.event");
extern TraceState _TRACE_MACRO_NARROW_STATE TRACEGEN_SYMBOL("conversions.macro_narrow.state");
#define TRACE_MACRO_NARROW_ENABLED 1
#define TRACE_MACRO_NARROW_BACKEND_DSTATE() tracegen_wanted(&_TRACE_MACRO_NARROW_STATE)
TRACEGEN_COLD void tracegen_emit_macro_narrow(int a, int b)
    TRACEGEN_SYMBOL("conversions.macro_narrow.emit");

static inline void trace_macro_narrow(int a, int b)
{
    if (trace_event_get_state_backends(TRACE_MACRO_NARROW)) {
        tracegen_emit_macro_narrow(a, b);
    }
}

extern TraceEvent _TRACE_JOINED_EVENT TRACEGEN_SYMBOL("conversions.joined.event");
extern TraceState _TRACE_JOINED_STATE TRACEGEN_SYMBOL("conversions.joined.state");
#define TRACE_JOINED_ENABLED 1
#define TRACE_JOINED_BACKEND_DSTATE() tracegen_wanted(&_TRACE_JOINED_STATE)
TRACEGEN_COLD void tracegen_emit_joined(int a, int b, long long c, int d)
    TRACEGEN_SYMBOL("conversions.joined.emit");

static inline void trace_joined(int a, int b, long long c, int d)
{
    if (trace_event_get_state_backends(TRACE_JOINED)) {
        tracegen_emit_joined(a, b, c, d);
    }
}

extern TraceEvent _TRACE_IDLE_CASTS_EVENT TRACEGEN_SYMBOL("conversions.idle_casts.event");
extern TraceState _TRACE_IDLE_CASTS_STATE TRACEGEN_SYMBOL("conversions.idle_casts.state");
#define TRACE_IDLE_CASTS_ENABLED 1
#define TRACE_IDLE_CASTS_BACKEND_DSTATE() tracegen_wanted(&_TRACE_IDLE_CASTS_STATE)
TRACEGEN_COLD void tracegen_emit_idle_casts(unsigned char a, char b, char c, char d, char e)
    TRACEGEN_SYMBOL("conversions.idle_casts.emit");

static inline void trace_idle_casts(unsigned char a, char b, char c, char d, char e)
{
    if (trace_event_get_state_backends(TRACE_IDLE_CASTS)) {
        tracegen_emit_idle_casts(a, b, c, d, e);
    }
}

TRACEGEN_END_DECLS

#endif
