/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "spec.h"

#include <stdlib.h>
#include <string.h>

#include "enable.h"
#include "events_file.h"
#include "lock.h"
#include "report.h"
#include "simple_options.h"
#include "syslog_priority.h"

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

/* The trace's file, where the program makes one, else the log's. */
static bool set_file(const char *name, const char *origin)
{
    if (trace_simple_is_here()) {
        return trace_simple_set_file(name, origin);
    }
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

static bool enable(const char *pattern, const char *origin)
{
    (void)origin;
    trace_enable(pattern);
    return true;
}

static bool always(void)
{
    return true;
}

/*
 * What is done with the value of each key: false when it is no good, which has been reported. A key
 * of a backend is taken by every program, so that one environment serves many, but is nothing to
 * tell of where the backend is not.
 */
static const struct {
    const char *name;
    bool (*take)(const char *value, const char *origin);
    bool (*is_told)(void);
} keys[] = {
    {"enable", enable, always},
    {"events", trace_events_file_read, always},
    {"file", set_file, always},
    {"ring", trace_simple_set_ring, trace_simple_is_here},
    {"full", trace_simple_set_full, trace_simple_is_here},
    {"rotate", trace_simple_set_rotate, trace_simple_is_here},
    {"keep", trace_simple_set_keep, trace_simple_is_here},
    {"clock", trace_simple_set_clock, trace_simple_is_here},
    {"syslog-facility", trace_syslog_set_facility, trace_syslog_is_here},
    {"syslog-level", trace_syslog_set_level, trace_syslog_is_here},
};

enum { KEYS = sizeof(keys) / sizeof(keys[0]) };

static void report_unknown_key(const char *key, const char *origin)
{
    char known[24 * KEYS] = "";

    for (size_t i = 0; i < KEYS; i++) {
        if (keys[i].is_told()) {
            strcat(strcat(known, *known ? ", " : ""), keys[i].name);
        }
    }
    trace_report(origin, "unknown key '%s' (known: %s)", key, known);
}

static bool parse_item(char *item, const char *origin)
{
    const char *key = "enable";
    char *value = strchr(item, '=');
    size_t i = 0;

    if (*item == '\0') {
        return true;
    }
    if (value) {
        *value++ = '\0';
        key = item;
    } else {
        value = item;
    }
    while (i < KEYS && strcmp(keys[i].name, key) != 0) {
        i++;
    }
    if (i == KEYS) {
        report_unknown_key(key, origin);
        return false;
    }
    if (*value == '\0') {
        trace_report(origin, "key '%s' needs a value", key);
        return false;
    }
    return keys[i].take(value, origin);
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
