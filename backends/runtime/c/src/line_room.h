/* SPDX-License-Identifier: MIT */
/* Where the text of a line goes on. */
#ifndef TRACEGEN_LINE_ROOM_H
#define TRACEGEN_LINE_ROOM_H

#include <tracegen/line.h>

/*
 * Make room for more text; returns how much of it fits, which is less only where memory is short or
 * the text too long. Takes no room: `length` is the caller's to add to.
 */
size_t trace_line_room(TraceLine *line, size_t wanted);

/* Append so many bytes of one value. */
void trace_line_fill(TraceLine *line, char byte, size_t count);

/*
 * Append more bytes than the slack has. This and what comes next is seldom needed: out of line it
 * costs its callers neither stack nor registers.
 */
TRACEGEN_COLD void trace_line_append_long(TraceLine *line, const char *bytes, size_t count);

/* Make a line whose text has got longer than its size, by part of the slack, fit again. */
TRACEGEN_COLD void trace_line_outgrown(TraceLine *line);

static inline void trace_line_init(TraceLine *line)
{
    line->bytes = line->inside;
    line->length = 0;
    line->size = TRACEGEN_LINE_INSIDE - 1;
    line->is_cut = false;
}

/*
 * Where the text goes on. The next TRACEGEN_LINE_SLACK bytes may be written without asking; whoever
 * does tells afterwards how many of them count.
 */
typedef struct TracePlace {
    char *to;
    size_t length; /* the line's: kept, since for all that a compiler knows the bytes change it */
} TracePlace;

static inline TracePlace trace_line_place(const TraceLine *line)
{
    return (TracePlace){line->bytes + line->length, line->length};
}

static inline void trace_line_written(TraceLine *line, TracePlace place, size_t count)
{
    size_t length = place.length + count;

    line->length = length;
    if (TRACEGEN_UNLIKELY(length > line->size)) {
        trace_line_outgrown(line);
    }
}

/*
 * Copy up to TRACEGEN_LINE_SLACK bytes without a call. Two pieces of a fixed size that overlap are
 * all sizes from one piece to two.
 */
static inline void trace_line_copy(char *to, const char *from, size_t count)
{
    _Static_assert(TRACEGEN_LINE_SLACK == 64, "two pieces of 32 bytes");
    if (count >= 32) {
        memcpy(to, from, 32);
        memcpy(to + count - 32, from + count - 32, 32);
    } else if (count >= 16) {
        memcpy(to, from, 16);
        memcpy(to + count - 16, from + count - 16, 16);
    } else if (count >= 8) {
        memcpy(to, from, 8);
        memcpy(to + count - 8, from + count - 8, 8);
    } else if (count >= 4) {
        memcpy(to, from, 4);
        memcpy(to + count - 4, from + count - 4, 4);
    } else if (count > 0) {
        to[0] = from[0];
        to[count / 2] = from[count / 2];
        to[count - 1] = from[count - 1];
    }
}

/* What is short is appended at once. */
static inline void trace_line_append(TraceLine *line, const char *bytes, size_t count)
{
    if (count <= TRACEGEN_LINE_SLACK) {
        TracePlace place = trace_line_place(line);

        trace_line_copy(place.to, bytes, count);
        trace_line_written(line, place, count);
    } else {
        trace_line_append_long(line, bytes, count);
    }
}

#endif
