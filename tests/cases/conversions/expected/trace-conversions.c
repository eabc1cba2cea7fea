/* SPDX-License-Identifier: MIT */
/* Made by tracegen from trace-events. Edit that. */
#include "trace-conversions.h"
#include <tracegen/group.h>
#include <tracegen/line.h>

TRACEGEN_STATE TraceState _TRACE_CONVERT_NARROW_STATE;
TraceEvent _TRACE_CONVERT_NARROW_EVENT = {
    .name = "convert_narrow",
    .sstate = TRACE_CONVERT_NARROW_ENABLED,
    .dstate = &_TRACE_CONVERT_NARROW_STATE.dstate,
};

#line 4 "trace-events"
void tracegen_emit_convert_narrow(int a, int b, unsigned int c, unsigned int d)
#line 17 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_narrow ");
    tracegen_line_decimal(&line, (signed char)a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (short)b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, (unsigned char)c);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, (unsigned short)d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_NARROW_HEX_STATE;
TraceEvent _TRACE_CONVERT_NARROW_HEX_EVENT = {
    .name = "convert_narrow_hex",
    .sstate = TRACE_CONVERT_NARROW_HEX_ENABLED,
    .dstate = &_TRACE_CONVERT_NARROW_HEX_STATE.dstate,
};

#line 5 "trace-events"
void tracegen_emit_convert_narrow_hex(int a, int b, unsigned int c, unsigned int d)
#line 42 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_narrow_hex ");
    tracegen_line_hex(&line, (unsigned char)a, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, (unsigned short)b, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_upper_hex(&line, (unsigned char)c, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_octal_field(&line, 0, 0, -1, (unsigned short)d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_SIGN_STATE;
TraceEvent _TRACE_CONVERT_SIGN_EVENT = {
    .name = "convert_sign",
    .sstate = TRACE_CONVERT_SIGN_ENABLED,
    .dstate = &_TRACE_CONVERT_SIGN_STATE.dstate,
};

#line 6 "trace-events"
void tracegen_emit_convert_sign(int a, unsigned int b, int64_t c, uint64_t d)
#line 67 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_sign ");
    tracegen_line_unsigned(&line, (unsigned int)a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (int)b);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, (unsigned long)c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (long)d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_PROMOTED_STATE;
TraceEvent _TRACE_CONVERT_PROMOTED_EVENT = {
    .name = "convert_promoted",
    .sstate = TRACE_CONVERT_PROMOTED_ENABLED,
    .dstate = &_TRACE_CONVERT_PROMOTED_STATE.dstate,
};

#line 7 "trace-events"
void tracegen_emit_convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d)
#line 92 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_promoted ");
    tracegen_line_hex(&line, (uint64_t)(unsigned int)a, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_upper_hex(&line, (uint64_t)(unsigned int)b, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, c, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_octal_field(&line, 0, 0, -1, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_PROMOTED_NARROW_STATE;
TraceEvent _TRACE_CONVERT_PROMOTED_NARROW_EVENT = {
    .name = "convert_promoted_narrow",
    .sstate = TRACE_CONVERT_PROMOTED_NARROW_ENABLED,
    .dstate = &_TRACE_CONVERT_PROMOTED_NARROW_STATE.dstate,
};

#line 8 "trace-events"
void tracegen_emit_convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d)
#line 117 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_promoted_narrow ");
    tracegen_line_hex(&line, (unsigned char)a, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_upper_hex(&line, (unsigned short)b, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, c, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_octal_field(&line, 0, 0, -1, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_LONG_STATE;
TraceEvent _TRACE_CONVERT_LONG_EVENT = {
    .name = "convert_long",
    .sstate = TRACE_CONVERT_LONG_ENABLED,
    .dstate = &_TRACE_CONVERT_LONG_STATE.dstate,
};

#line 9 "trace-events"
void tracegen_emit_convert_long(uint64_t a, int64_t b, unsigned long c, long d)
#line 142 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_long ");
    tracegen_line_hex(&line, (unsigned long)a, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, (unsigned long long)b, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, c, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_upper_hex(&line, (uint64_t)d, 1);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_SIZE_STATE;
TraceEvent _TRACE_CONVERT_SIZE_EVENT = {
    .name = "convert_size",
    .sstate = TRACE_CONVERT_SIZE_ENABLED,
    .dstate = &_TRACE_CONVERT_SIZE_STATE.dstate,
};

#line 10 "trace-events"
void tracegen_emit_convert_size(uint64_t a, size_t b, ssize_t c, long long d)
#line 167 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_size ");
    tracegen_line_hex(&line, (size_t)a, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, (unsigned long)b, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, (size_t)c, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, (uintmax_t)d, 1);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_CHAR_STATE;
TraceEvent _TRACE_CONVERT_CHAR_EVENT = {
    .name = "convert_char",
    .sstate = TRACE_CONVERT_CHAR_ENABLED,
    .dstate = &_TRACE_CONVERT_CHAR_STATE.dstate,
};

#line 11 "trace-events"
void tracegen_emit_convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g)
#line 192 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "convert_char ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, (uint64_t)(unsigned int)b);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, (uint64_t)(unsigned int)c, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_character(&line, d);
    tracegen_line_text(&line, " ");
    tracegen_line_character(&line, e);
    tracegen_line_text(&line, " ");
    tracegen_line_character(&line, (int)f);
    tracegen_line_text(&line, " ");
    tracegen_line_character_field(&line, -3, (int)g);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_DECIMAL_STATE;
TraceEvent _TRACE_LAYOUT_DECIMAL_EVENT = {
    .name = "layout_decimal",
    .sstate = TRACE_LAYOUT_DECIMAL_ENABLED,
    .dstate = &_TRACE_LAYOUT_DECIMAL_STATE.dstate,
};

#line 14 "trace-events"
void tracegen_emit_layout_decimal(int a, int b, int c, int d, int e)
#line 223 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_decimal [");
    tracegen_line_decimal_field(&line, 0, 5, -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, 0, -5, -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_ZERO, 5, -1, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS, 0, -1, d);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS | TRACEGEN_ZERO, 5, -1, e);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_BLANK_STATE;
TraceEvent _TRACE_LAYOUT_BLANK_EVENT = {
    .name = "layout_blank",
    .sstate = TRACE_LAYOUT_BLANK_ENABLED,
    .dstate = &_TRACE_LAYOUT_BLANK_STATE.dstate,
};

#line 15 "trace-events"
void tracegen_emit_layout_blank(int a, int b, int c, int d)
#line 251 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_blank [");
    tracegen_line_decimal_field(&line, TRACEGEN_BLANK, 0, -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_BLANK, 5, -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_BLANK, -5, -1, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_BLANK | TRACEGEN_ZERO, 5, -1, d);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_PRECISION_STATE;
TraceEvent _TRACE_LAYOUT_PRECISION_EVENT = {
    .name = "layout_precision",
    .sstate = TRACE_LAYOUT_PRECISION_ENABLED,
    .dstate = &_TRACE_LAYOUT_PRECISION_STATE.dstate,
};

#line 16 "trace-events"
void tracegen_emit_layout_precision(int a, int b, int c, int d, int e)
#line 277 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_precision [");
    tracegen_line_decimal_field(&line, 0, 0, 3, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, 0, 8, 3, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, 0, -8, 3, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS, 0, 3, d);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, 0, 0, 0, e);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_HEX_STATE;
TraceEvent _TRACE_LAYOUT_HEX_EVENT = {
    .name = "layout_hex",
    .sstate = TRACE_LAYOUT_HEX_ENABLED,
    .dstate = &_TRACE_LAYOUT_HEX_STATE.dstate,
};

#line 17 "trace-events"
void tracegen_emit_layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
#line 305 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_hex [");
    tracegen_line_hex_field(&line, 0, 8, -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, 0, -8, -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_upper_hex(&line, c, 8);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, TRACEGEN_HASH, 0, -1, d);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, TRACEGEN_HASH | TRACEGEN_ZERO, 10, -1, e);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_HEX_PRECISION_STATE;
TraceEvent _TRACE_LAYOUT_HEX_PRECISION_EVENT = {
    .name = "layout_hex_precision",
    .sstate = TRACE_LAYOUT_HEX_PRECISION_ENABLED,
    .dstate = &_TRACE_LAYOUT_HEX_PRECISION_STATE.dstate,
};

#line 18 "trace-events"
void tracegen_emit_layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
#line 333 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_hex_precision [");
    tracegen_line_hex(&line, a, 8);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex(&line, b, 2);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex(&line, c, 8);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, 0, 12, 8, d);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, 0, 0, 0, e);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_OCTAL_STATE;
TraceEvent _TRACE_LAYOUT_OCTAL_EVENT = {
    .name = "layout_octal",
    .sstate = TRACE_LAYOUT_OCTAL_ENABLED,
    .dstate = &_TRACE_LAYOUT_OCTAL_STATE.dstate,
};

#line 19 "trace-events"
void tracegen_emit_layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
#line 361 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_octal [");
    tracegen_line_octal_field(&line, 0, 0, -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_octal_field(&line, TRACEGEN_HASH, 0, -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_octal_field(&line, TRACEGEN_HASH, 6, -1, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_octal_field(&line, TRACEGEN_HASH, 0, 3, d);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_IDLE_STATE;
TraceEvent _TRACE_LAYOUT_IDLE_EVENT = {
    .name = "layout_idle",
    .sstate = TRACE_LAYOUT_IDLE_ENABLED,
    .dstate = &_TRACE_LAYOUT_IDLE_STATE.dstate,
};

#line 20 "trace-events"
void tracegen_emit_layout_idle(unsigned int a, unsigned int b, int c, int d, int e)
#line 387 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_idle [");
    tracegen_line_unsigned(&line, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex(&line, b, 1);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, 0, -5, -1, c);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS, 0, -1, d);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, 0, 5, 2, e);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_REPEATED_STATE;
TraceEvent _TRACE_LAYOUT_REPEATED_EVENT = {
    .name = "layout_repeated",
    .sstate = TRACE_LAYOUT_REPEATED_ENABLED,
    .dstate = &_TRACE_LAYOUT_REPEATED_STATE.dstate,
};

#line 21 "trace-events"
void tracegen_emit_layout_repeated(int a, unsigned int b, int c)
#line 415 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "layout_repeated [");
    tracegen_line_decimal_field(&line, 0, -5, -1, a);
    tracegen_line_text(&line, "] [");
    tracegen_line_hex_field(&line, TRACEGEN_HASH, 0, -1, b);
    tracegen_line_text(&line, "] [");
    tracegen_line_decimal_field(&line, TRACEGEN_PLUS, 0, -1, c);
    tracegen_line_text(&line, "]");
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_LEAST_STATE;
TraceEvent _TRACE_MACRO_LEAST_EVENT = {
    .name = "macro_least",
    .sstate = TRACE_MACRO_LEAST_ENABLED,
    .dstate = &_TRACE_MACRO_LEAST_STATE.dstate,
};

#line 24 "trace-events"
void tracegen_emit_macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
#line 439 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "macro_least ");
    tracegen_line_hex(&line, a, 1);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_octal_field(&line, 0, 0, -1, c);
    tracegen_line_text(&line, " ");
    tracegen_line_upper_hex(&line, d, 1);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_FAST_STATE;
TraceEvent _TRACE_MACRO_FAST_EVENT = {
    .name = "macro_fast",
    .sstate = TRACE_MACRO_FAST_ENABLED,
    .dstate = &_TRACE_MACRO_FAST_STATE.dstate,
};

#line 25 "trace-events"
void tracegen_emit_macro_fast(int8_t a, int64_t b, int64_t c, int64_t d)
#line 464 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "macro_fast ");
    tracegen_line_decimal(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (int_fast16_t)b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (int_fast32_t)c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (int_fast64_t)d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_MAX_STATE;
TraceEvent _TRACE_MACRO_MAX_EVENT = {
    .name = "macro_max",
    .sstate = TRACE_MACRO_MAX_ENABLED,
    .dstate = &_TRACE_MACRO_MAX_STATE.dstate,
};

#line 26 "trace-events"
void tracegen_emit_macro_max(uint64_t a, int64_t b, uintptr_t c)
#line 489 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "macro_max ");
    tracegen_line_hex(&line, a, 16);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, b);
    tracegen_line_text(&line, " ");
    tracegen_line_hex(&line, c, 1);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_NARROW_STATE;
TraceEvent _TRACE_MACRO_NARROW_EVENT = {
    .name = "macro_narrow",
    .sstate = TRACE_MACRO_NARROW_ENABLED,
    .dstate = &_TRACE_MACRO_NARROW_STATE.dstate,
};

#line 27 "trace-events"
void tracegen_emit_macro_narrow(int a, int b)
#line 512 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "macro_narrow ");
    tracegen_line_hex(&line, (unsigned int)a, 2);
    tracegen_line_text(&line, " ");
    tracegen_line_upper_hex(&line, (unsigned int)b, 4);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_JOINED_STATE;
TraceEvent _TRACE_JOINED_EVENT = {
    .name = "joined",
    .sstate = TRACE_JOINED_ENABLED,
    .dstate = &_TRACE_JOINED_STATE.dstate,
};

#line 30 "trace-events"
void tracegen_emit_joined(int a, int b, long long c, int d)
#line 533 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "joined ");
    tracegen_line_decimal_field(&line, 0, 64, -1, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal_field(&line, 0, -4, -1, b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal_field(&line, 0, 0, 12, d);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_IDLE_CASTS_STATE;
TraceEvent _TRACE_IDLE_CASTS_EVENT = {
    .name = "idle_casts",
    .sstate = TRACE_IDLE_CASTS_ENABLED,
    .dstate = &_TRACE_IDLE_CASTS_STATE.dstate,
};

#line 33 "trace-events"
void tracegen_emit_idle_casts(unsigned char a, char b, char c, char d, char e)
#line 558 "trace-conversions.c"
{
    TraceLine line;

    tracegen_line_begin(&line, "idle_casts ");
    tracegen_line_character(&line, a);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal_field(&line, 0, 0, 3, (signed char)b);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal_field(&line, TRACEGEN_BLANK, 0, -1, (signed char)c);
    tracegen_line_text(&line, " ");
    tracegen_line_decimal(&line, (signed char)d);
    tracegen_line_text(&line, " ");
    tracegen_line_unsigned(&line, (unsigned char)e);
    tracegen_log(&line);
    tracegen_line_end(&line);
}

static TraceEvent *const tracegen_events_conversions[] = {
    &_TRACE_CONVERT_NARROW_EVENT,
    &_TRACE_CONVERT_NARROW_HEX_EVENT,
    &_TRACE_CONVERT_SIGN_EVENT,
    &_TRACE_CONVERT_PROMOTED_EVENT,
    &_TRACE_CONVERT_PROMOTED_NARROW_EVENT,
    &_TRACE_CONVERT_LONG_EVENT,
    &_TRACE_CONVERT_SIZE_EVENT,
    &_TRACE_CONVERT_CHAR_EVENT,
    &_TRACE_LAYOUT_DECIMAL_EVENT,
    &_TRACE_LAYOUT_BLANK_EVENT,
    &_TRACE_LAYOUT_PRECISION_EVENT,
    &_TRACE_LAYOUT_HEX_EVENT,
    &_TRACE_LAYOUT_HEX_PRECISION_EVENT,
    &_TRACE_LAYOUT_OCTAL_EVENT,
    &_TRACE_LAYOUT_IDLE_EVENT,
    &_TRACE_LAYOUT_REPEATED_EVENT,
    &_TRACE_MACRO_LEAST_EVENT,
    &_TRACE_MACRO_FAST_EVENT,
    &_TRACE_MACRO_MAX_EVENT,
    &_TRACE_MACRO_NARROW_EVENT,
    &_TRACE_JOINED_EVENT,
    &_TRACE_IDLE_CASTS_EVENT,
    NULL,
};
static const char *const tracegen_declarations_conversions[] = {
    "convert_narrow(int a, int b, unsigned int c, unsigned int d) \"%hhd %hd %hhu %hu\"",
    "convert_narrow_hex(int a, int b, unsigned int c, unsigned int d) \"%hhx %hx %hhX %ho\"",
    "convert_sign(int a, unsigned int b, int64_t c, uint64_t d) \"%u %d %lu %ld\"",
    "convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d) \"%x %X %x %o\"",
    "convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d) \"%hhx %hX %hhx %ho\"",
    "convert_long(uint64_t a, int64_t b, unsigned long c, long d) \"%lx %llx %\" PRIx64 \" %\" PRIX64",
    "convert_size(uint64_t a, size_t b, ssize_t c, long long d) \"%zx %lx %tx %jx\"",
    "convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g) \"%d %u %x %c %c %c %-3c\"",
    "layout_decimal(int a, int b, int c, int d, int e) \"[%5d] [%-5d] [%05d] [%+d] [%+05d]\"",
    "layout_blank(int a, int b, int c, int d) \"[% d] [% 5d] [%- 5d] [% 05d]\"",
    "layout_precision(int a, int b, int c, int d, int e) \"[%.3d] [%8.3d] [%-8.3d] [%+.3d] [%.0d]\"",
    "layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) \"[%8x] [%-8x] [%08X] [%#x] [%#010x]\"",
    "layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e) \"[%.8x] [%2.2x] [%8.8x] [%12.8x] [%.0x]\"",
    "layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d) \"[%o] [%#o] [%#6o] [%#.3o]\"",
    "layout_idle(unsigned int a, unsigned int b, int c, int d, int e) \"[%+u] [% x] [%-05d] [%+ d] [%05.2d]\"",
    "layout_repeated(int a, unsigned int b, int c) \"[%-5d] [%#x] [%+d]\"",
    "macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d) \"%\" PRIxLEAST8 \" %\" PRIuLEAST16 \" %\" PRIoLEAST32 \" %\" PRIXLEAST64",
    "macro_fast(int8_t a, int64_t b, int64_t c, int64_t d) \"%\" PRIdFAST8 \" %\" PRIiFAST16 \" %\" PRIdFAST32 \" %\" PRIdFAST64",
    "macro_max(uint64_t a, int64_t b, uintptr_t c) \"%016\" PRIxMAX \" %\" PRIdMAX \" %\" PRIxPTR",
    "macro_narrow(int a, int b) \"%02\" PRIx8 \" %04\" PRIX16",
    "joined(int a, int b, long long c, int d) \"%64d %-4d %lld %.12d\"",
    "idle_casts(unsigned char a, char b, char c, char d, char e) \"%c %.3hhd % hhd %hhd %hhu\"",
    NULL,
};

TRACEGEN_GROUP("conversions", tracegen_events_conversions, tracegen_declarations_conversions)
