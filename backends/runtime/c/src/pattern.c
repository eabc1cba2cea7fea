/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "pattern.h"

#include <stdlib.h>
#include <string.h>

#include <tracegen/control.h>

#include "report.h"

typedef struct Pattern {
    struct Pattern *next;
    bool checked;
    char text[];
} Pattern;

static Pattern *first;

bool trace_event_is_pattern(const char *text)
{
    return strpbrk(text, "*?") != NULL;
}

bool trace_glob_match(const char *glob, const char *text)
{
    const char *star = NULL, *retry = NULL;

    while (*text) {
        if (*glob == '*') {
            star = glob++;
            retry = text;
        } else if (*glob == '?' || *glob == *text) {
            glob++;
            text++;
        } else if (star) {
            /* Let the last star take one more; an earlier one need not be tried again. */
            glob = star + 1;
            text = ++retry;
        } else {
            return false;
        }
    }
    while (*glob == '*') {
        glob++;
    }
    return *glob == '\0';
}

bool trace_pattern_enables(const char *pattern, const char **glob)
{
    bool enables = *pattern != '-';

    *glob = enables ? pattern : pattern + 1;
    return enables;
}

void trace_pattern_remember(const char *pattern, bool checked)
{
    Pattern **link = &first, *node = NULL;

    while (*link) {
        if (strcmp((*link)->text, pattern) == 0) {
            /* The later of two equals decides alone, so this one moves to the end. */
            node = *link;
            *link = node->next;
        } else {
            link = &(*link)->next;
        }
    }
    if (!node) {
        size_t size = strlen(pattern) + 1;

        node = malloc(sizeof(*node) + size);
        if (!node) {
            trace_report(NULL, "out of memory");
            return;
        }
        memcpy(node->text, pattern, size);
        node->checked = checked;
    }
    node->next = NULL;
    *link = node;
}

void trace_pattern_each(void (*apply)(const char *pattern, void *context), void *context)
{
    for (Pattern *pattern = first; pattern; pattern = pattern->next) {
        apply(pattern->text, context);
    }
}

void trace_pattern_each_unchecked(void (*check)(const char *pattern))
{
    for (Pattern *pattern = first; pattern; pattern = pattern->next) {
        if (!pattern->checked) {
            pattern->checked = true;
            check(pattern->text);
        }
    }
}
