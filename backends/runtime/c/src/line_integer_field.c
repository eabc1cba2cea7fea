/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_digits.h"
#include "line_field.h"
#include "line_room.h"

/* What a conversion says beside its letter. */
typedef struct Field {
    int flags;
    int width;
    int precision;
} Field;

/* A number in the making: what stands in front of its digits, and these. */
typedef struct Number {
    const char *prefix;
    size_t zeros; /* that the number itself has, whatever the field is */
    size_t count;
    char digits[TRACEGEN_LINE_SLACK];
} Number;

/* Without a precision there is a digit, also for 0. */
static bool has_digits(Field field, uint64_t value)
{
    return value != 0 || field.precision != 0;
}

static void append(TraceLine *line, Field field, Number *number)
{
    size_t prefix = strlen(number->prefix);
    size_t precision = field.precision < 0 ? 0 : (size_t)field.precision;

    if (precision > number->zeros + number->count) {
        number->zeros = precision - number->count;
    }
    size_t blanks = trace_line_blanks(field.width, prefix + number->zeros + number->count);
    if ((field.flags & TRACEGEN_ZERO) && field.width > 0 && field.precision < 0) {
        number->zeros += blanks;
        blanks = 0;
    }
    if (field.width > 0) {
        trace_line_fill(line, ' ', blanks);
    }
    tracegen_line_bytes(line, number->prefix, prefix);
    trace_line_fill(line, '0', number->zeros);
    tracegen_line_bytes(line, number->digits, number->count);
    if (field.width < 0) {
        trace_line_fill(line, ' ', blanks);
    }
}

static void append_decimal(TraceLine *line, Field field, const char *sign, uint64_t value)
{
    Number number = {.prefix = sign};

    if (has_digits(field, value)) {
        number.count = trace_put_decimal(number.digits, value);
    }
    append(line, field, &number);
}

void tracegen_line_decimal_field(TraceLine *line, int flags, int width, int precision,
                                 int64_t value)
{
    const char *sign = value < 0                 ? "-"
                       : (flags & TRACEGEN_PLUS)  ? "+"
                       : (flags & TRACEGEN_BLANK) ? " "
                                                  : "";

    append_decimal(line, (Field){flags, width, precision}, sign, trace_magnitude(value));
}

void tracegen_line_unsigned_field(TraceLine *line, int flags, int width, int precision,
                                  uint64_t value)
{
    append_decimal(line, (Field){flags, width, precision}, "", value);
}

static void append_hex(TraceLine *line, Field field, const char *prefix, uint64_t value,
                       unsigned int letters)
{
    Number number = {.prefix = (field.flags & TRACEGEN_HASH) && value != 0 ? prefix : ""};

    if (has_digits(field, value)) {
        number.count = trace_hex_count(value);
        trace_put_hex(number.digits, value, number.count, letters);
    }
    append(line, field, &number);
}

void tracegen_line_hex_field(TraceLine *line, int flags, int width, int precision,
                             uint64_t value)
{
    append_hex(line, (Field){flags, width, precision}, "0x", value, TRACE_LOWER_LETTERS);
}

void tracegen_line_upper_hex_field(TraceLine *line, int flags, int width, int precision,
                                   uint64_t value)
{
    append_hex(line, (Field){flags, width, precision}, "0X", value, TRACE_UPPER_LETTERS);
}

void tracegen_line_octal_field(TraceLine *line, int flags, int width, int precision,
                               uint64_t value)
{
    Field field = {flags, width, precision};
    Number number = {.prefix = ""};
    char digits[TRACE_OCTAL_DIGITS];

    if (has_digits(field, value)) {
        const char *first = trace_put_octal(digits + sizeof(digits), value);

        number.count = (size_t)(digits + sizeof(digits) - first);
        memcpy(number.digits, first, number.count);
    }
    /* With `#` the first digit is a 0. */
    number.zeros = (flags & TRACEGEN_HASH) && (value != 0 || number.count == 0);
    append(line, field, &number);
}
