/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_field.h"
#include "line_room.h"

void trace_line_field(TraceLine *line, int width, const char *bytes, size_t count)
{
    size_t blanks = trace_line_blanks(width, count);

    if (width > 0) {
        trace_line_fill(line, ' ', blanks);
    }
    tracegen_line_bytes(line, bytes, count);
    if (width < 0) {
        trace_line_fill(line, ' ', blanks);
    }
}
