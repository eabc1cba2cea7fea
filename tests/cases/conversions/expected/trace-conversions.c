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

void tracegen_emit_convert_narrow(int a, int b, unsigned int c, unsigned int d)
{
    TraceLine line;

#line 4 "trace-events"
    tracegen_line_format(&line, "convert_narrow %hhd %hd %hhu %hu", (signed char)a, (short)b, (unsigned char)c, (unsigned short)d);
#line 21 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_NARROW_HEX_STATE;
TraceEvent _TRACE_CONVERT_NARROW_HEX_EVENT = {
    .name = "convert_narrow_hex",
    .sstate = TRACE_CONVERT_NARROW_HEX_ENABLED,
    .dstate = &_TRACE_CONVERT_NARROW_HEX_STATE.dstate,
};

void tracegen_emit_convert_narrow_hex(int a, int b, unsigned int c, unsigned int d)
{
    TraceLine line;

#line 5 "trace-events"
    tracegen_line_format(&line, "convert_narrow_hex %hhx %hx %hhX %ho", (unsigned char)a, (unsigned short)b, (unsigned char)c, (unsigned short)d);
#line 39 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_SIGN_STATE;
TraceEvent _TRACE_CONVERT_SIGN_EVENT = {
    .name = "convert_sign",
    .sstate = TRACE_CONVERT_SIGN_ENABLED,
    .dstate = &_TRACE_CONVERT_SIGN_STATE.dstate,
};

void tracegen_emit_convert_sign(int a, unsigned int b, int64_t c, uint64_t d)
{
    TraceLine line;

#line 6 "trace-events"
    tracegen_line_format(&line, "convert_sign %u %d %lu %ld", (unsigned int)a, (int)b, (unsigned long)c, (long)d);
#line 57 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_PROMOTED_STATE;
TraceEvent _TRACE_CONVERT_PROMOTED_EVENT = {
    .name = "convert_promoted",
    .sstate = TRACE_CONVERT_PROMOTED_ENABLED,
    .dstate = &_TRACE_CONVERT_PROMOTED_STATE.dstate,
};

void tracegen_emit_convert_promoted(int8_t a, int16_t b, uint8_t c, uint16_t d)
{
    TraceLine line;

#line 7 "trace-events"
    tracegen_line_format(&line, "convert_promoted %x %X %x %o", (unsigned int)a, (unsigned int)b, (unsigned int)c, (unsigned int)d);
#line 75 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_PROMOTED_NARROW_STATE;
TraceEvent _TRACE_CONVERT_PROMOTED_NARROW_EVENT = {
    .name = "convert_promoted_narrow",
    .sstate = TRACE_CONVERT_PROMOTED_NARROW_ENABLED,
    .dstate = &_TRACE_CONVERT_PROMOTED_NARROW_STATE.dstate,
};

void tracegen_emit_convert_promoted_narrow(int8_t a, int16_t b, uint8_t c, uint16_t d)
{
    TraceLine line;

#line 8 "trace-events"
    tracegen_line_format(&line, "convert_promoted_narrow %hhx %hX %hhx %ho", (unsigned char)a, (unsigned short)b, (unsigned char)c, (unsigned short)d);
#line 93 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_LONG_STATE;
TraceEvent _TRACE_CONVERT_LONG_EVENT = {
    .name = "convert_long",
    .sstate = TRACE_CONVERT_LONG_ENABLED,
    .dstate = &_TRACE_CONVERT_LONG_STATE.dstate,
};

void tracegen_emit_convert_long(uint64_t a, int64_t b, unsigned long c, long d)
{
    TraceLine line;

#line 9 "trace-events"
    tracegen_line_format(&line, "convert_long %lx %llx %" PRIx64 " %" PRIX64, (unsigned long)a, (unsigned long long)b, (uint64_t)c, (uint64_t)d);
#line 111 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_SIZE_STATE;
TraceEvent _TRACE_CONVERT_SIZE_EVENT = {
    .name = "convert_size",
    .sstate = TRACE_CONVERT_SIZE_ENABLED,
    .dstate = &_TRACE_CONVERT_SIZE_STATE.dstate,
};

void tracegen_emit_convert_size(uint64_t a, size_t b, ssize_t c, long long d)
{
    TraceLine line;

#line 10 "trace-events"
    tracegen_line_format(&line, "convert_size %zx %lx %tx %jx", (size_t)a, (unsigned long)b, (size_t)c, (uintmax_t)d);
#line 129 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_CONVERT_CHAR_STATE;
TraceEvent _TRACE_CONVERT_CHAR_EVENT = {
    .name = "convert_char",
    .sstate = TRACE_CONVERT_CHAR_ENABLED,
    .dstate = &_TRACE_CONVERT_CHAR_STATE.dstate,
};

void tracegen_emit_convert_char(char a, char b, char c, int d, uint8_t e, bool f, bool g)
{
    TraceLine line;

#line 11 "trace-events"
    tracegen_line_format(&line, "convert_char %d %u %x %c %c %c %-3c", a, (unsigned int)b, (unsigned int)c, d, e, (int)f, (int)g);
#line 147 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_DECIMAL_STATE;
TraceEvent _TRACE_LAYOUT_DECIMAL_EVENT = {
    .name = "layout_decimal",
    .sstate = TRACE_LAYOUT_DECIMAL_ENABLED,
    .dstate = &_TRACE_LAYOUT_DECIMAL_STATE.dstate,
};

void tracegen_emit_layout_decimal(int a, int b, int c, int d, int e)
{
    TraceLine line;

#line 14 "trace-events"
    tracegen_line_format(&line, "layout_decimal [%5d] [%-5d] [%05d] [%+d] [%+05d]", a, b, c, d, e);
#line 165 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_BLANK_STATE;
TraceEvent _TRACE_LAYOUT_BLANK_EVENT = {
    .name = "layout_blank",
    .sstate = TRACE_LAYOUT_BLANK_ENABLED,
    .dstate = &_TRACE_LAYOUT_BLANK_STATE.dstate,
};

void tracegen_emit_layout_blank(int a, int b, int c, int d)
{
    TraceLine line;

#line 15 "trace-events"
    tracegen_line_format(&line, "layout_blank [% d] [% 5d] [%- 5d] [% 05d]", a, b, c, d);
#line 183 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_PRECISION_STATE;
TraceEvent _TRACE_LAYOUT_PRECISION_EVENT = {
    .name = "layout_precision",
    .sstate = TRACE_LAYOUT_PRECISION_ENABLED,
    .dstate = &_TRACE_LAYOUT_PRECISION_STATE.dstate,
};

void tracegen_emit_layout_precision(int a, int b, int c, int d, int e)
{
    TraceLine line;

#line 16 "trace-events"
    tracegen_line_format(&line, "layout_precision [%.3d] [%8.3d] [%-8.3d] [%+.3d] [%.0d]", a, b, c, d, e);
#line 201 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_HEX_STATE;
TraceEvent _TRACE_LAYOUT_HEX_EVENT = {
    .name = "layout_hex",
    .sstate = TRACE_LAYOUT_HEX_ENABLED,
    .dstate = &_TRACE_LAYOUT_HEX_STATE.dstate,
};

void tracegen_emit_layout_hex(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
{
    TraceLine line;

#line 17 "trace-events"
    tracegen_line_format(&line, "layout_hex [%8x] [%-8x] [%08X] [%#x] [%#010x]", (unsigned int)a, (unsigned int)b, (unsigned int)c, (unsigned int)d, (unsigned int)e);
#line 219 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_HEX_PRECISION_STATE;
TraceEvent _TRACE_LAYOUT_HEX_PRECISION_EVENT = {
    .name = "layout_hex_precision",
    .sstate = TRACE_LAYOUT_HEX_PRECISION_ENABLED,
    .dstate = &_TRACE_LAYOUT_HEX_PRECISION_STATE.dstate,
};

void tracegen_emit_layout_hex_precision(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e)
{
    TraceLine line;

#line 18 "trace-events"
    tracegen_line_format(&line, "layout_hex_precision [%.8x] [%2.2x] [%8.8x] [%12.8x] [%.0x]", (unsigned int)a, (unsigned int)b, (unsigned int)c, (unsigned int)d, (unsigned int)e);
#line 237 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_OCTAL_STATE;
TraceEvent _TRACE_LAYOUT_OCTAL_EVENT = {
    .name = "layout_octal",
    .sstate = TRACE_LAYOUT_OCTAL_ENABLED,
    .dstate = &_TRACE_LAYOUT_OCTAL_STATE.dstate,
};

void tracegen_emit_layout_octal(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    TraceLine line;

#line 19 "trace-events"
    tracegen_line_format(&line, "layout_octal [%o] [%#o] [%#6o] [%#.3o]", (unsigned int)a, (unsigned int)b, (unsigned int)c, (unsigned int)d);
#line 255 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_IDLE_STATE;
TraceEvent _TRACE_LAYOUT_IDLE_EVENT = {
    .name = "layout_idle",
    .sstate = TRACE_LAYOUT_IDLE_ENABLED,
    .dstate = &_TRACE_LAYOUT_IDLE_STATE.dstate,
};

void tracegen_emit_layout_idle(unsigned int a, unsigned int b, int c, int d, int e)
{
    TraceLine line;

#line 20 "trace-events"
    tracegen_line_format(&line, "layout_idle [%u] [%x] [%-5d] [%+d] [%5.2d]", a, b, c, d, e);
#line 273 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_LAYOUT_REPEATED_STATE;
TraceEvent _TRACE_LAYOUT_REPEATED_EVENT = {
    .name = "layout_repeated",
    .sstate = TRACE_LAYOUT_REPEATED_ENABLED,
    .dstate = &_TRACE_LAYOUT_REPEATED_STATE.dstate,
};

void tracegen_emit_layout_repeated(int a, unsigned int b, int c)
{
    TraceLine line;

#line 21 "trace-events"
    tracegen_line_format(&line, "layout_repeated [%-5d] [%#x] [%+d]", a, b, c);
#line 291 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_LEAST_STATE;
TraceEvent _TRACE_MACRO_LEAST_EVENT = {
    .name = "macro_least",
    .sstate = TRACE_MACRO_LEAST_ENABLED,
    .dstate = &_TRACE_MACRO_LEAST_STATE.dstate,
};

void tracegen_emit_macro_least(uint8_t a, uint16_t b, uint32_t c, uint64_t d)
{
    TraceLine line;

#line 24 "trace-events"
    tracegen_line_format(&line, "macro_least %x %u %" PRIoLEAST32 " %" PRIXLEAST64, (unsigned int)a, (unsigned int)b, (uint_least32_t)c, (uint_least64_t)d);
#line 309 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_FAST_STATE;
TraceEvent _TRACE_MACRO_FAST_EVENT = {
    .name = "macro_fast",
    .sstate = TRACE_MACRO_FAST_ENABLED,
    .dstate = &_TRACE_MACRO_FAST_STATE.dstate,
};

void tracegen_emit_macro_fast(int8_t a, int64_t b, int64_t c, int64_t d)
{
    TraceLine line;

#line 25 "trace-events"
    tracegen_line_format(&line, "macro_fast %d %" PRIiFAST16 " %" PRIdFAST32 " %" PRIdFAST64, a, (int_fast16_t)b, (int_fast32_t)c, (int_fast64_t)d);
#line 327 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_MAX_STATE;
TraceEvent _TRACE_MACRO_MAX_EVENT = {
    .name = "macro_max",
    .sstate = TRACE_MACRO_MAX_ENABLED,
    .dstate = &_TRACE_MACRO_MAX_STATE.dstate,
};

void tracegen_emit_macro_max(uint64_t a, int64_t b, uintptr_t c)
{
    TraceLine line;

#line 26 "trace-events"
    tracegen_line_format(&line, "macro_max %016" PRIxMAX " %" PRIdMAX " %" PRIxPTR, (uintmax_t)a, (intmax_t)b, c);
#line 345 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_MACRO_NARROW_STATE;
TraceEvent _TRACE_MACRO_NARROW_EVENT = {
    .name = "macro_narrow",
    .sstate = TRACE_MACRO_NARROW_ENABLED,
    .dstate = &_TRACE_MACRO_NARROW_STATE.dstate,
};

void tracegen_emit_macro_narrow(int a, int b)
{
    TraceLine line;

#line 27 "trace-events"
    tracegen_line_format(&line, "macro_narrow %02x %04X", (unsigned int)a, (unsigned int)b);
#line 363 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_JOINED_STATE;
TraceEvent _TRACE_JOINED_EVENT = {
    .name = "joined",
    .sstate = TRACE_JOINED_ENABLED,
    .dstate = &_TRACE_JOINED_STATE.dstate,
};

void tracegen_emit_joined(int a, int b, long long c, int d)
{
    TraceLine line;

#line 30 "trace-events"
    tracegen_line_format(&line, "joined %64d %-4d %lld %.12d", a, b, c, d);
#line 381 "trace-conversions.c"
    tracegen_log(&line);
    tracegen_line_end(&line);
}

TRACEGEN_STATE TraceState _TRACE_IDLE_CASTS_STATE;
TraceEvent _TRACE_IDLE_CASTS_EVENT = {
    .name = "idle_casts",
    .sstate = TRACE_IDLE_CASTS_ENABLED,
    .dstate = &_TRACE_IDLE_CASTS_STATE.dstate,
};

void tracegen_emit_idle_casts(unsigned char a, char b, char c, char d, char e)
{
    TraceLine line;

#line 33 "trace-events"
    tracegen_line_format(&line, "idle_casts %c %.3hhd % hhd %hhd %hhu", a, (signed char)b, (signed char)c, (signed char)d, (unsigned char)e);
#line 399 "trace-conversions.c"
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

TRACEGEN_GROUP("conversions", tracegen_events_conversions)
