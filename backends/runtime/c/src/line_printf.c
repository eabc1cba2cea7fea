/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_room.h"

#include <errno.h>
#include <stdio.h>

void tracegen_line_printf(TraceLine *line, const char *format, ...)
{
    int saved_errno = errno;
    size_t left = line->size - line->length;
    va_list arguments;
    va_list again;

    va_start(arguments, format);
    va_copy(again, arguments);
    int printed = vsnprintf(line->bytes + line->length, left + 1, format, arguments);
    size_t wanted = printed < 0 ? 0 : (size_t)printed;
    size_t count = trace_line_room(line, wanted);
    if (wanted > left && count == wanted) {
        (void)vsnprintf(line->bytes + line->length, wanted + 1, format, again);
    }
    line->length += count;
    va_end(again);
    va_end(arguments);
    errno = saved_errno;
}

void tracegen_line_format(TraceLine *line, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    tracegen_line_vformat(line, format, arguments);
    va_end(arguments);
}

void tracegen_line_vformat(TraceLine *line, const char *format, va_list arguments)
{
    int saved_errno = errno;
    va_list again;

    va_copy(again, arguments);
    trace_line_init(line);
    int printed = vsnprintf(line->bytes, line->size + 1, format, arguments);
    if (printed < 0 || printed == INT_MAX) {
        /* What is left is the event's name. */
        tracegen_line_bytes(line, format, strcspn(format, " "));
    } else {
        size_t wanted = (size_t)printed;
        size_t count = trace_line_room(line, wanted);

        if (wanted >= TRACEGEN_LINE_INSIDE && count == wanted) {
            errno = saved_errno; /* for %m */
            printed = vsnprintf(line->bytes, wanted + 1, format, again);
            /* Another thread may have changed a string in between. */
            count = printed < 0 ? 0 : (size_t)printed < wanted ? (size_t)printed : wanted;
        }
        line->length = count;
    }
    va_end(again);
    errno = saved_errno;
}
