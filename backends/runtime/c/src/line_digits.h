/* SPDX-License-Identifier: MIT */
/* The digits of numbers, written where the caller has room for them. */
#ifndef TRACEGEN_LINE_DIGITS_H
#define TRACEGEN_LINE_DIGITS_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The most digits that a number has in base 8 and in base 16. */
#define TRACE_OCTAL_DIGITS 22
#define TRACE_HEX_DIGITS 16

#define TRACE_LOWER_LETTERS ((unsigned int)('a' - '0' - 10))
#define TRACE_UPPER_LETTERS ((unsigned int)('A' - '0' - 10))

/* From 00 to 99. */
extern const char trace_digit_pairs[201];

/* How far a value is from 0; of the least one too. */
static inline uint64_t trace_magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

/* The place of a number's highest bit; of 0 that of 1. */
static inline unsigned int trace_highest_bit(uint64_t value)
{
    return 63U - (unsigned int)__builtin_clzll(value | 1);
}

/* Write a value's decimal digits; returns how many. */
size_t trace_put_decimal(char *to, uint64_t value);

static inline size_t trace_hex_count(uint64_t value)
{
    return trace_highest_bit(value) / 4 + 1;
}

/*
 * The eight hexadecimal digits of a number, the first one in the highest byte. `letters` is how far
 * the letters are behind the digits: 'a' - '0' - 10, or the same of 'A'.
 */
static inline uint64_t trace_hex_digits(uint32_t value, unsigned int letters)
{
    uint64_t digits = value;

    digits = (digits | digits << 16) & UINT64_C(0x0000ffff0000ffff);
    digits = (digits | digits << 8) & UINT64_C(0x00ff00ff00ff00ff);
    digits = (digits | digits << 4) & UINT64_C(0x0f0f0f0f0f0f0f0f);
    /* Ten and more, plus six, have a fifth bit. */
    uint64_t over_nine = (digits + UINT64_C(0x0606060606060606)) >> 4 & UINT64_C(0x0101010101010101);
    return digits + UINT64_C(0x3030303030303030) + over_nine * letters;
}

/* Write the last `count` of the eight digits, at most that; eight bytes are written. */
static inline void trace_put_eight(char *to, uint64_t digits, size_t count)
{
    digits <<= 8 * (8 - count);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    digits = __builtin_bswap64(digits);
#endif
    memcpy(to, &digits, sizeof(digits));
}

/*
 * Write the last `count` hexadecimal digits, 1 to 16 of them: all that the value has, or zeros in
 * front of them. Eight or sixteen bytes are written.
 */
void trace_put_hex(char *to, uint64_t value, size_t count, unsigned int letters);

/* Write the value's octal digits in front of `end`; returns where they begin. 0 has one. */
static inline char *trace_put_octal(char *end, uint64_t value)
{
    do {
        *--end = (char)('0' + value % 8);
        value /= 8;
    } while (value > 0);
    return end;
}

#endif
