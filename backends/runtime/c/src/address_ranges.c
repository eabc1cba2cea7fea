/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <ctype.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include <tracegen/log.h>

#include "lock.h"

typedef struct AddressRange {
    uint64_t first, last;
} AddressRange;

typedef struct AddressRanges {
    struct AddressRanges *former; /* kept: readers take no lock, and may still be in it */
    size_t count;
    AddressRange range[];
} AddressRanges;

static _Atomic(AddressRanges *) current;

/* Not strtoull, which would take blanks, signs, octal, and 0x twice. */
static bool parse_number(const char **at, uint64_t *number)
{
    static const char DIGITS[] = "0123456789abcdef";
    const char *digit, *first;
    unsigned base = 10;

    if ((*at)[0] == '0' && ((*at)[1] == 'x' || (*at)[1] == 'X')) {
        base = 16;
        *at += 2;
    }
    *number = 0;
    for (first = *at; **at && (digit = memchr(DIGITS, tolower((unsigned char)**at), base)); ++*at) {
        uint64_t value = (uint64_t)(digit - DIGITS);

        if (*number > (UINT64_MAX - value) / base) {
            return false;
        }
        *number = *number * base + value;
    }
    return *at > first;
}

static bool parse_range(const char *text, AddressRange *range)
{
    uint64_t start, other;

    if (!parse_number(&text, &start)) {
        return false;
    }
    char sign = *text++;
    if (sign == '.' && *text++ != '.') {
        return false;
    }
    if (!sign || !parse_number(&text, &other) || *text) {
        return false;
    }
    switch (sign) {
    case '.':
        *range = (AddressRange){start, other};
        return start <= other;
    case '+':
        *range = (AddressRange){start, start + (other - 1)};
        return other > 0 && range->last >= start;
    case '-':
        *range = (AddressRange){start - (other - 1), start};
        return other > 0 && range->first <= start;
    default:
        return false;
    }
}

static AddressRanges *parse(const char *text, Error **errp)
{
    size_t count = 1;
    for (const char *comma = text; (comma = strchr(comma, ',')); comma++) {
        count++;
    }

    char *copy = strdup(text), *item = copy;
    AddressRanges *ranges = malloc(sizeof(*ranges) + count * sizeof(ranges->range[0]));
    bool good = copy && ranges;
    if (good) {
        ranges->count = *text ? count : 0;
    } else {
        error_setg(errp, "out of memory");
    }
    for (size_t i = 0; good && i < ranges->count; i++) {
        char *end = strchr(item, ',');

        if (end) {
            *end = '\0';
        }
        good = parse_range(item, &ranges->range[i]);
        if (!good) {
            error_setg(errp,
                       "'%s' is no address range (known: START..END, START+LENGTH, START-LENGTH)",
                       item);
        }
        item = end ? end + 1 : item;
    }
    free(copy);
    if (!good) {
        free(ranges);
        return NULL;
    }
    return ranges;
}

void qemu_set_dfilter_ranges(const char *ranges, Error **errp)
{
    AddressRanges *parsed = parse(ranges, errp);

    if (parsed) {
        trace_lock();
        parsed->former = atomic_load(&current);
        atomic_store(&current, parsed);
        trace_unlock();
    }
}

bool qemu_log_in_addr_range(uint64_t address)
{
    const AddressRanges *ranges = atomic_load_explicit(&current, memory_order_acquire);

    if (!ranges || ranges->count == 0) {
        return true;
    }
    for (size_t i = 0; i < ranges->count; i++) {
        if (ranges->range[i].first <= address && address <= ranges->range[i].last) {
            return true;
        }
    }
    return false;
}
