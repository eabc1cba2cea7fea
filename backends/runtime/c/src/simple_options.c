/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_options.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "report.h"
#include "simple_clock.h"
#include "simple_lock.h"

/* A ring must hold the longest record there is, and its positions' arithmetic must not wrap. */
static const uint64_t SMALLEST_RING = UINT64_C(64) << 10, LARGEST_RING = UINT64_C(1) << 30;
static const uint64_t LARGEST_FILE = UINT64_C(1) << 50;

enum { MOST_FILES = 9999 };

static TraceSimpleOptions options = {
    .file = "trace-%p",
    .ring = UINT64_C(256) << 10,
    .keep = 4,
};

static bool parse_number(const char *text, const char **end, uint64_t most, uint64_t *number)
{
    const char *at = text;

    for (*number = 0; *at >= '0' && *at <= '9'; at++) {
        *number = *number * 10 + (uint64_t)(*at - '0');
        if (*number > most) {
            return false;
        }
    }
    *end = at;
    return at > text;
}

static bool parse_size(const char *text, uint64_t *size)
{
    static const char SUFFIXES[] = "KMG";
    const char *end, *suffix;

    if (!parse_number(text, &end, LARGEST_FILE, size)) {
        return false;
    }
    if (*end && (suffix = strchr(SUFFIXES, *end)) != NULL) {
        *size <<= 10 * (suffix - SUFFIXES + 1);
        end++;
    }
    return *end == '\0' && *size > 0 && *size <= LARGEST_FILE;
}

static bool is_bad(const char *key, const char *value, const char *known, const char *origin)
{
    trace_report(origin, "key '%s': '%s' is not %s", key, value, known);
    return false;
}

/* One of two words. */
static bool parse_word(const char *value, const char *no, const char *yes, bool *is)
{
    *is = strcmp(value, yes) == 0;
    return *is || strcmp(value, no) == 0;
}

/* What is remembered is read with the lock held, when a trace begins. */
#define REMEMBER(option, value)                                                                   \
    do {                                                                                          \
        TraceSimpleQuiet before;                                                                  \
                                                                                                  \
        trace_simple_lock(&before);                                                               \
        options.option = (value);                                                                 \
        trace_simple_unlock(&before);                                                             \
    } while (0)

static void note_folder(void)
{
    if (!getcwd(options.folder, sizeof(options.folder))) {
        options.folder[0] = '\0';
    }
}

void trace_simple_note_folder(void)
{
    TraceSimpleQuiet before;

    trace_simple_lock(&before);
    note_folder();
    trace_simple_unlock(&before);
}

bool trace_simple_set_file(const char *value, const char *origin)
{
    const char *percent = strchr(value, '%');
    TraceSimpleQuiet before;

    if (percent && (percent[1] != 'p' || strchr(percent + 2, '%'))) {
        trace_report(origin, "trace file name '%s' may hold one %%p and no other %%", value);
        return false;
    }
    if (strlen(value) >= sizeof(options.file)) {
        trace_report(origin, "cannot open '%s': %s", value, strerror(ENAMETOOLONG));
        return false;
    }
    trace_simple_lock(&before);
    strcpy(options.file, value);
    note_folder();
    trace_simple_unlock(&before);
    return true;
}

bool trace_simple_set_ring(const char *value, const char *origin)
{
    uint64_t wanted, size = (uint64_t)sysconf(_SC_PAGESIZE);

    if (!parse_size(value, &wanted) || wanted > LARGEST_RING) {
        return is_bad("ring", value, "a size of at most 1G, such as 256K", origin);
    }
    while (size < wanted || size < SMALLEST_RING) {
        size *= 2;
    }
    REMEMBER(ring, size);
    return true;
}

bool trace_simple_set_full(const char *value, const char *origin)
{
    bool drop;

    if (!parse_word(value, "write", "drop", &drop)) {
        return is_bad("full", value, "write or drop", origin);
    }
    REMEMBER(drop, drop);
    return true;
}

bool trace_simple_set_rotate(const char *value, const char *origin)
{
    uint64_t size;

    if (!parse_size(value, &size)) {
        return is_bad("rotate", value, "a size, such as 64M", origin);
    }
    REMEMBER(rotate, size);
    return true;
}

bool trace_simple_set_keep(const char *value, const char *origin)
{
    const char *end;
    uint64_t number;

    if (!parse_number(value, &end, MOST_FILES, &number) || *end) {
        return is_bad("keep", value, "a number up to 9999", origin);
    }
    REMEMBER(keep, (unsigned)number);
    return true;
}

bool trace_simple_set_clock(const char *value, const char *origin)
{
    bool processor;

    if (!parse_word(value, "monotonic", "processor", &processor)) {
        return is_bad("clock", value, "monotonic or processor", origin);
    }
    if (processor && !trace_simple_clock_begin()) {
        trace_report(origin, "key 'clock': this processor has no clock of a constant rate; the "
                             "system's is used");
        processor = false;
    }
    REMEMBER(processor, processor);
    return true;
}

void trace_simple_options(TraceSimpleOptions *to)
{
    if (!*options.folder) {
        note_folder();
    }
    *to = options;
}
