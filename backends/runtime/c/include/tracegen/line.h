/* SPDX-License-Identifier: MIT */
/* An event's text, made once, piece by piece, and handed to every backend that wants text. */
#ifndef TRACEGEN_LINE_H
#define TRACEGEN_LINE_H

#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <tracegen/event.h>

#define TRACEGEN_LINE_INSIDE 512
#define TRACEGEN_LINE_SLACK 64

/*
 * Around a call whose format is right but warned of: `%05.*d`, where the flag 0 counts only while the
 * precision is negative.
 */
#define TRACEGEN_QUIET_FORMAT_BEGIN                                                               \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wformat\"")
#define TRACEGEN_QUIET_FORMAT_END _Pragma("GCC diagnostic pop")

#define TRACEGEN_MOST_AMOUNT 4095

/* The flags of a number's field, as printf has them; the flag `-` is a negative width. */
#define TRACEGEN_PLUS 1  /* `+`: a sign in any case */
#define TRACEGEN_BLANK 2 /* ` `: a blank where no sign is */
#define TRACEGEN_HASH 4  /* `#`: 0x in front of what is not 0; in octal, a 0 */
#define TRACEGEN_ZERO 8  /* `0`: zeros fill the field, unless it has a precision or is at the left */

TRACEGEN_BEGIN_DECLS

/*
 * The `*` of a width, or of a number's precision, counts as at most 4095 on either side of 0, which
 * is what C promises of fixed ones (C17 7.21.6.1p15): one near INT_MAX would make printf fail.
 */
static inline int tracegen_amount(long long amount)
{
    return amount > TRACEGEN_MOST_AMOUNT    ? TRACEGEN_MOST_AMOUNT
           : amount < -TRACEGEN_MOST_AMOUNT ? -TRACEGEN_MOST_AMOUNT
                                            : (int)amount;
}

/* The `*` of a width beside the flag `-`: at the left, whatever its sign is. */
static inline int tracegen_left(long long amount)
{
    int width = tracegen_amount(amount);

    return width < 0 ? width : -width;
}

/* The `*` of a string's precision, which only shortens, from a type that an int may not hold. */
static inline int tracegen_length(unsigned int length)
{
    return length > INT_MAX ? INT_MAX : (int)length;
}

/*
 * A line lives on the stack of the function that emits it. Its bytes may include NULs, and no NUL
 * ends them; behind them there is always room for the one newline that sinks add.
 */
typedef struct TraceLine {
    char *bytes; /* `inside`, or from malloc when the text does not fit */
    size_t length;
    size_t size; /* how long the text may be before it needs memory; the slack is behind that */
    char inside[TRACEGEN_LINE_INSIDE + TRACEGEN_LINE_SLACK];
    bool is_cut; /* nothing more is taken */
} TraceLine;

/*
 * Generated code makes a text with one call for each piece of its format. What each appends is what
 * glibc's printf prints in the C locale; only floating point goes through printf itself. A text that
 * is longer than the line and finds no memory is cut; of one of INT_MAX bytes or more, which printf
 * cannot make, the event's name is left: the text up to its first blank. errno is preserved.
 */

/* Begin with the event's name, a blank, and text. */
static inline void tracegen_line_begin(TraceLine *line, const char *text);
void tracegen_line_begin_bytes(TraceLine *line, const char *bytes, size_t count);

/* Text of the format's own. */
static inline void tracegen_line_text(TraceLine *line, const char *text);
void tracegen_line_bytes(TraceLine *line, const char *bytes, size_t count);

/* %s, %c, %p; the string and the pointer may be NULL. */
void tracegen_line_string(TraceLine *line, const char *string);
void tracegen_line_character(TraceLine *line, int character);
void tracegen_line_pointer(TraceLine *line, const void *pointer);

/* %d, %u */
void tracegen_line_decimal(TraceLine *line, int64_t value);
void tracegen_line_unsigned(TraceLine *line, uint64_t value);

/* %x, %X, with at least so many digits: `%08x`, `%.8x`. 1 is a plain `%x`. */
void tracegen_line_hex(TraceLine *line, uint64_t value, int digits);
void tracegen_line_upper_hex(TraceLine *line, uint64_t value, int digits);

/*
 * The same with all that a conversion may have: flags, a width, and a precision. A negative width is
 * at the left, a negative precision is none.
 */
void tracegen_line_string_field(TraceLine *line, int width, int precision, const char *string);
void tracegen_line_character_field(TraceLine *line, int width, int character);
void tracegen_line_pointer_field(TraceLine *line, int width, const void *pointer);
void tracegen_line_decimal_field(TraceLine *line, int flags, int width, int precision,
                                 int64_t value);
void tracegen_line_unsigned_field(TraceLine *line, int flags, int width, int precision,
                                  uint64_t value);
void tracegen_line_hex_field(TraceLine *line, int flags, int width, int precision,
                             uint64_t value);
void tracegen_line_upper_hex_field(TraceLine *line, int flags, int width, int precision,
                                   uint64_t value);
void tracegen_line_octal_field(TraceLine *line, int flags, int width, int precision,
                               uint64_t value);

/* Floating point, as printf prints it in the program's locale. */
void tracegen_line_printf(TraceLine *line, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Make the line's whole text, as printf does, with the same rules. */
void tracegen_line_format(TraceLine *line, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void tracegen_line_vformat(TraceLine *line, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Give back what the line holds. errno is preserved. */
static inline void tracegen_line_end(TraceLine *line);
void tracegen_line_free(TraceLine *line);

/* The sink of backend `log`: write the line, and a newline, to the log. errno is preserved. */
void tracegen_log(TraceLine *line);

/* The length is known when the caller is compiled. */
static inline void tracegen_line_begin(TraceLine *line, const char *text)
{
    tracegen_line_begin_bytes(line, text, strlen(text));
}

static inline void tracegen_line_text(TraceLine *line, const char *text)
{
    tracegen_line_bytes(line, text, strlen(text));
}

static inline void tracegen_line_end(TraceLine *line)
{
    if (TRACEGEN_UNLIKELY(line->bytes != line->inside)) {
        tracegen_line_free(line);
    }
}

TRACEGEN_END_DECLS

#endif
