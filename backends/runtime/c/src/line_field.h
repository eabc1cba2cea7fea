/* SPDX-License-Identifier: MIT */
/* A field: what is printed, and the blanks that fill it up to its width. */
#ifndef TRACEGEN_LINE_FIELD_H
#define TRACEGEN_LINE_FIELD_H

#include <tracegen/line.h>

/* Append bytes in a field of this width; a negative one has them at the left. */
void trace_line_field(TraceLine *line, int width, const char *bytes, size_t count);

/* How many blanks fill a field of this width, of either sign. */
static inline size_t trace_line_blanks(int width, size_t count)
{
    size_t size = (size_t)(width < 0 ? -width : width);

    return size > count ? size - count : 0;
}

#endif
