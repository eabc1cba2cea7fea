/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_field.h"
#include "line_room.h"

static const char null_string[] = "(null)";
static const size_t null_length = sizeof(null_string) - 1;

void tracegen_line_string(TraceLine *line, const char *string)
{
    if (string) {
        trace_line_append(line, string, strlen(string));
    } else {
        trace_line_append(line, null_string, null_length);
    }
}

void tracegen_line_string_field(TraceLine *line, int width, int precision, const char *string)
{
    size_t most = precision < 0 ? SIZE_MAX : (size_t)precision;
    size_t length;

    if (string) {
        /* Behind its precision a string need not end. */
        length = precision < 0 ? strlen(string) : strnlen(string, most);
    } else {
        /* What has no room for all of it prints nothing of it. */
        string = null_string;
        length = most < null_length ? 0 : null_length;
    }
    trace_line_field(line, width, string, length);
}

void tracegen_line_character(TraceLine *line, int character)
{
    TracePlace place = trace_line_place(line);

    *place.to = (char)(unsigned char)character;
    trace_line_written(line, place, 1);
}

void tracegen_line_character_field(TraceLine *line, int width, int character)
{
    char byte = (char)(unsigned char)character;

    trace_line_field(line, width, &byte, 1);
}
