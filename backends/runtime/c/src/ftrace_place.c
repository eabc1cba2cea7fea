/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "ftrace_place.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <unistd.h>

/*
 * A line of /proc/mounts: fields between blanks, of which the second is the place and the third the
 * type; a blank, tab, newline or backslash in one is a backslash and three octal digits. Read byte
 * by byte, since getmntent() is not for signal handlers, and lines have any length.
 */
typedef struct MountLine {
    int field; /* counted from 0 */
    size_t place_length, type_length;
    int digits; /* of an escape, still to come */
    char place[TRACE_FTRACE_PLACE_SIZE];
    char type[16];
} MountLine;

static void begin(MountLine *line)
{
    line->field = 0;
    line->place_length = line->type_length = 0;
    line->digits = 0;
}

static void take_place(MountLine *line, char byte)
{
    size_t last = line->place_length - 1;

    if (line->place_length > sizeof(line->place)) {
        return; /* it did not fit */
    }
    if (line->digits > 0) {
        line->digits--;
        line->place[last] = (char)(line->place[last] * 8 + (byte - '0'));
        return;
    }
    if (line->place_length < sizeof(line->place)) {
        line->place[line->place_length] = byte == '\\' ? 0 : byte;
        line->digits = byte == '\\' ? 3 : 0;
    }
    line->place_length++;
}

static void take(MountLine *line, char byte)
{
    if (byte == ' ') {
        line->field++;
    } else if (line->field == 1) {
        take_place(line, byte);
    } else if (line->field == 2) {
        if (line->type_length < sizeof(line->type)) {
            line->type[line->type_length] = byte;
        }
        line->type_length++;
    }
}

static bool is_wanted(const MountLine *line, const char *type)
{
    return line->type_length == strlen(type) && memcmp(line->type, type, line->type_length) == 0
           && line->place_length < sizeof(line->place);
}

bool trace_ftrace_mounted(const char *type, char place[TRACE_FTRACE_PLACE_SIZE])
{
    int fd = open("/proc/mounts", O_RDONLY | O_CLOEXEC);
    bool found = false;
    MountLine line;
    char bytes[256];
    ssize_t count;

    if (fd < 0) {
        return false;
    }
    begin(&line);
    while (!found
           && ((count = read(fd, bytes, sizeof(bytes))) > 0 || (count < 0 && errno == EINTR))) {
        for (ssize_t i = 0; i < count && !found; i++) {
            if (bytes[i] != '\n') {
                take(&line, bytes[i]);
            } else if (is_wanted(&line, type)) {
                memcpy(place, line.place, line.place_length);
                place[line.place_length] = '\0';
                found = true;
            } else {
                begin(&line);
            }
        }
    }
    close(fd);
    return found;
}
