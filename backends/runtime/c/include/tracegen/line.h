/* SPDX-License-Identifier: MIT */
/* An event's text, made once and handed to every backend that wants text. */
#ifndef TRACEGEN_LINE_H
#define TRACEGEN_LINE_H

#include <inttypes.h>
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>

#include <tracegen/event.h>

#define TRACEGEN_LINE_INSIDE 512

/*
 * Around a call whose format is right but warned of: `%05.*d`, where the flag 0 counts only while the
 * precision is negative.
 */
#define TRACEGEN_QUIET_FORMAT_BEGIN                                                               \
    _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wformat\"")
#define TRACEGEN_QUIET_FORMAT_END _Pragma("GCC diagnostic pop")

#define TRACEGEN_MOST_AMOUNT 4095

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

/* The `*` of a string's precision, which only shortens, from a type that an int may not hold. */
static inline int tracegen_length(unsigned int length)
{
    return length > INT_MAX ? INT_MAX : (int)length;
}

/*
 * A line lives on the stack of the function that emits it. Behind its `length` bytes, which may
 * include NULs, there is always room for the one newline that sinks add.
 */
typedef struct TraceLine {
    char *bytes; /* `inside`, or from malloc when the text does not fit */
    size_t length;
    char inside[TRACEGEN_LINE_INSIDE];
} TraceLine;

/*
 * Make the line's text, as printf does. A text that is longer than the line and finds no memory
 * is cut; one of INT_MAX bytes or more, which printf cannot make, is the event's name alone: the
 * format up to its first blank. errno is preserved.
 */
void tracegen_line_format(TraceLine *line, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void tracegen_line_vformat(TraceLine *line, const char *format, va_list arguments)
    __attribute__((format(printf, 2, 0)));

/* Give back what the line holds. errno is preserved. */
void tracegen_line_end(TraceLine *line);

/* The sink of backend `log`: write the line, and a newline, to the log. errno is preserved. */
void tracegen_log(TraceLine *line);

TRACEGEN_END_DECLS

#endif
