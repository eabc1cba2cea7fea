/* SPDX-License-Identifier: MIT */
/* An event's text, made once and handed to every backend that wants text. */
#ifndef TRACEGEN_LINE_H
#define TRACEGEN_LINE_H

#include <inttypes.h>
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

TRACEGEN_BEGIN_DECLS

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
 * is cut; one that cannot be formatted at all is the bare format. errno is preserved.
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
