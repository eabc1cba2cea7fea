/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "events_file.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "enable.h"
#include "report.h"

static const char BLANKS[] = " \t\r\n";

bool trace_events_file_read(const char *name, const char *origin)
{
    FILE *file = fopen(name, "re");
    if (!file) {
        trace_report(origin, "cannot open '%s': %s", name, strerror(errno));
        return false;
    }

    char *line = NULL;
    size_t size = 0;
    errno = 0;
    while (getline(&line, &size, file) != -1) {
        char *pattern = line + strspn(line, BLANKS);
        size_t length = strlen(pattern);

        while (length > 0 && strchr(BLANKS, pattern[length - 1])) {
            length--;
        }
        pattern[length] = '\0';
        if (length > 0 && *pattern != '#') {
            trace_enable(pattern);
        }
        errno = 0;
    }
    int failure = errno;
    bool whole = !ferror(file);
    free(line);
    fclose(file);
    if (!whole) {
        trace_report(origin, "cannot read '%s': %s", name, strerror(failure));
    }
    return whole;
}
