/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include <tracegen/line.h>

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
    line->bytes = line->inside;
    /* The place of vsnprintf's NUL becomes the place of the newline. */
    int wanted = vsnprintf(line->inside, sizeof(line->inside), format, arguments);
    if (wanted < 0 || wanted == INT_MAX) {
        size_t length = 0;

        /* What is left is the event's name. printf's own limit is one more, with its NUL. */
        while (length < sizeof(line->inside) - 1 && format[length] && format[length] != ' ') {
            line->inside[length] = format[length];
            length++;
        }
        line->length = length;
    } else if ((size_t)wanted < sizeof(line->inside)) {
        line->length = (size_t)wanted;
    } else {
        size_t size = (size_t)wanted + 1;
        char *longer = malloc(size);

        if (longer) {
            errno = saved_errno; /* for %m */
            int made = vsnprintf(longer, size, format, again);
            /* Another thread may have changed a string in between. */
            line->length = made < 0 ? 0 : made < wanted ? (size_t)made : (size_t)wanted;
            line->bytes = longer;
        } else {
            line->length = sizeof(line->inside) - 1;
        }
    }
    va_end(again);
    errno = saved_errno;
}

void tracegen_line_end(TraceLine *line)
{
    if (line->bytes != line->inside) {
        int saved_errno = errno;

        free(line->bytes);
        errno = saved_errno;
    }
}
