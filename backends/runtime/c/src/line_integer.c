/* SPDX-License-Identifier: MIT */
/* Integers as most formats have them. What is short is written at once, without another call. */
#include "platform.h"
#include "line_digits.h"
#include "line_room.h"

#define OUT_OF_LINE __attribute__((noinline)) /* so that what is short needs no stack */

OUT_OF_LINE static void append_long_decimal(TraceLine *line, bool is_negative, uint64_t value)
{
    TracePlace place = trace_line_place(line);

    place.to[0] = '-';
    size_t count = trace_put_decimal(place.to + is_negative, value);
    trace_line_written(line, place, is_negative + count);
}

static inline void append_decimal(TraceLine *line, bool is_negative, uint64_t value)
{
    if (value >= 100) {
        append_long_decimal(line, is_negative, value);
        return;
    }
    TracePlace place = trace_line_place(line);
    bool is_digit = value < 10;

    /* Of one digit the pair's second counts, and what stands behind it does not. */
    place.to[0] = '-';
    memcpy(place.to + is_negative, trace_digit_pairs + 2 * value + is_digit, 2);
    trace_line_written(line, place, (size_t)2 + is_negative - is_digit);
}

void tracegen_line_unsigned(TraceLine *line, uint64_t value)
{
    append_decimal(line, false, value);
}

void tracegen_line_decimal(TraceLine *line, int64_t value)
{
    append_decimal(line, value < 0, trace_magnitude(value));
}

OUT_OF_LINE static void append_long_hex(TraceLine *line, uint64_t value, size_t count,
                                        unsigned int letters)
{
    if (count > TRACE_HEX_DIGITS) {
        trace_line_fill(line, '0', count - TRACE_HEX_DIGITS);
        count = TRACE_HEX_DIGITS;
    }
    TracePlace place = trace_line_place(line);

    trace_put_hex(place.to, value, count, letters);
    trace_line_written(line, place, count);
}

static inline void append_hex(TraceLine *line, uint64_t value, int digits, unsigned int letters)
{
    size_t count = trace_hex_count(value);

    if (digits > (int)count) {
        count = (size_t)digits;
    }
    if (count > 8) {
        append_long_hex(line, value, count, letters);
        return;
    }
    TracePlace place = trace_line_place(line);

    trace_put_eight(place.to, trace_hex_digits((uint32_t)value, letters), count);
    trace_line_written(line, place, count);
}

void tracegen_line_hex(TraceLine *line, uint64_t value, int digits)
{
    append_hex(line, value, digits, TRACE_LOWER_LETTERS);
}

void tracegen_line_upper_hex(TraceLine *line, uint64_t value, int digits)
{
    append_hex(line, value, digits, TRACE_UPPER_LETTERS);
}
