/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "line_room.h"

#include <errno.h>
#include <stdlib.h>

/* What printf cannot make is too long; its own limit is one more, with its NUL. */
#define LONGEST ((size_t)INT_MAX - 1)

void tracegen_line_begin_bytes(TraceLine *line, const char *bytes, size_t count)
{
    trace_line_init(line);
    trace_line_append(line, bytes, count);
}

void tracegen_line_bytes(TraceLine *line, const char *bytes, size_t count)
{
    trace_line_append(line, bytes, count);
}

void trace_line_append_long(TraceLine *line, const char *bytes, size_t count)
{
    count = trace_line_room(line, count);
    memcpy(line->bytes + line->length, bytes, count);
    line->length += count;
}

void trace_line_fill(TraceLine *line, char byte, size_t count)
{
    count = trace_line_room(line, count);
    memset(line->bytes + line->length, byte, count);
    line->length += count;
}

void tracegen_line_free(TraceLine *line)
{
    int saved_errno = errno;

    free(line->bytes);
    errno = saved_errno;
}

/* What is left is the event's name. */
static void keep_name(TraceLine *line)
{
    const char *blank = memchr(line->bytes, ' ', line->length);

    if (blank) {
        line->length = (size_t)(blank - line->bytes);
    }
    line->size = line->length;
    line->is_cut = true;
}

/* Let the text be this long, or longer. */
static bool grow(TraceLine *line, size_t length)
{
    int saved_errno = errno;
    size_t size = length < LONGEST / 2 ? 2 * length : LONGEST;
    bool is_inside = line->bytes == line->inside;
    char *longer = realloc(is_inside ? NULL : line->bytes, size + TRACEGEN_LINE_SLACK);

    if (!longer) {
        line->is_cut = true;
    } else {
        if (is_inside) {
            memcpy(longer, line->inside, sizeof(line->inside));
        }
        line->bytes = longer;
        line->size = size;
    }
    errno = saved_errno;
    return longer;
}

size_t trace_line_room(TraceLine *line, size_t wanted)
{
    size_t left = line->size - line->length;

    if (wanted <= left) {
        return wanted;
    }
    if (line->is_cut) {
        return left;
    }
    if (wanted > LONGEST - line->length) {
        keep_name(line);
        return 0;
    }
    return grow(line, line->length + wanted) ? wanted : left;
}

void trace_line_outgrown(TraceLine *line)
{
    if (!line->is_cut) {
        if (line->length > LONGEST) {
            keep_name(line);
            return;
        }
        if (grow(line, line->length)) {
            return;
        }
    }
    line->length = line->size;
}
