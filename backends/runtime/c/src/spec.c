/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "spec.h"

#include <stdlib.h>
#include <string.h>

#include "enable.h"
#include "events_file.h"
#include "lock.h"
#include "report.h"

static char *log_file;

/* The item that starts at `*at`, with `,,` made one comma, as a string; `*at` moves behind it. */
static void take_item(const char **at, const char *end, char *item)
{
    const char *from = *at;

    while (from < end) {
        if (*from == ',') {
            from++;
            if (from == end || *from != ',') {
                break;
            }
        }
        *item++ = *from++;
    }
    *item = '\0';
    *at = from;
}

static bool set_log_file(const char *name)
{
    char *copy = strdup(name);

    if (!copy) {
        trace_report(NULL, "out of memory");
        return false;
    }
    trace_lock();
    free(log_file);
    log_file = copy;
    trace_unlock();
    return true;
}

static bool parse_item(char *item, const char *origin)
{
    const char *key = "enable";
    char *value = strchr(item, '=');

    if (*item == '\0') {
        return true;
    }
    if (value) {
        *value++ = '\0';
        key = item;
    } else {
        value = item;
    }

    bool enable = strcmp(key, "enable") == 0, events = strcmp(key, "events") == 0;
    if (!enable && !events && strcmp(key, "file") != 0) {
        trace_report(origin, "unknown key '%s' (known: enable, events, file)", key);
        return false;
    }
    if (*value == '\0') {
        trace_report(origin, "key '%s' needs a value", key);
        return false;
    }
    if (enable) {
        trace_enable(value);
        return true;
    }
    return events ? trace_events_file_read(value, origin) : set_log_file(value);
}

bool trace_spec_parse(const char *spec, size_t length, const char *origin)
{
    const char *end = spec + length;
    char *item = malloc(length + 1);
    bool good = item != NULL;

    if (!item) {
        trace_report(NULL, "out of memory");
        return false;
    }
    while (spec < end) {
        take_item(&spec, end, item);
        good = parse_item(item, origin) && good;
    }
    free(item);
    return good;
}

const char *trace_spec_log_file(void)
{
    return log_file;
}
