/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_digits.h"
#include "line_field.h"
#include "line_room.h"

static const char null_pointer[] = "(nil)";

/* Write what is printed of a pointer; returns how long it is. */
static inline size_t put_pointer(char *to, const void *pointer)
{
    uintptr_t address = (uintptr_t)pointer;

    if (address == 0) {
        memcpy(to, null_pointer, sizeof(null_pointer));
        return sizeof(null_pointer) - 1;
    }
    size_t count = trace_hex_count(address);
    memcpy(to, "0x", 2);
    trace_put_hex(to + 2, address, count, TRACE_LOWER_LETTERS);
    return 2 + count;
}

void tracegen_line_pointer(TraceLine *line, const void *pointer)
{
    TracePlace place = trace_line_place(line);

    trace_line_written(line, place, put_pointer(place.to, pointer));
}

void tracegen_line_pointer_field(TraceLine *line, int width, const void *pointer)
{
    char text[TRACEGEN_LINE_SLACK];

    trace_line_field(line, width, text, put_pointer(text, pointer));
}
