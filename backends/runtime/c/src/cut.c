/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "cut.h"

#include <stdbool.h>
#include <string.h>

/* Whether a byte is within a character, not the first of one. */
static bool continues(char byte)
{
    return ((unsigned char)byte & 0xc0) == 0x80;
}

static bool begins(char byte)
{
    return (unsigned char)byte >= 0xc0;
}

size_t trace_cut(const char *bytes, size_t length, size_t most)
{
    size_t kept = strnlen(bytes, length);

    if (kept <= most) {
        return kept;
    }
    kept = most;
    /* A character has at most four bytes. What looks otherwise is not UTF-8, and cut anywhere. */
    for (size_t back = 0; back < 4 && back <= most && continues(bytes[most - back]); back++) {
        if (back < most && begins(bytes[most - back - 1])) {
            kept = most - back - 1;
        }
    }
    return kept;
}
