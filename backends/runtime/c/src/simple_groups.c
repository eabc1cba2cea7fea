/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_groups.h"

#include <stdlib.h>
#include <string.h>

#include "program.h"
#include "simple_file.h"
#include "simple_lock.h"
#include "simple_options.h"
#include "simple_session.h"

static TraceSimpleGroup *first;
static uint64_t next_id;

#ifdef __ELF__
extern const char tracegen_simple_is_here __attribute__((weak));

bool trace_simple_is_here(void)
{
    return &tracegen_simple_is_here != NULL || first;
}
#else
bool trace_simple_is_here(void)
{
    return first != NULL;
}
#endif

const TraceSimpleGroup *trace_simple_groups(void)
{
    return first;
}

static bool is_same(const TraceSimpleGroup *a, const TraceSimpleGroup *b)
{
    size_t n = 0;

    while (a->events[n] && b->events[n]
           && strcmp(a->events[n]->declaration, b->events[n]->declaration) == 0) {
        n++;
    }
    return !a->events[n] && !b->events[n];
}

/*
 * What is left of a group that was unregistered: its events may still be in rings, and have to be
 * described in files that begin later. The library may also be loaded again.
 */
typedef struct Kept {
    TraceSimpleGroup group;
    TraceSimpleEvent *events[]; /* then the events, then their declarations */
} Kept;

static Kept *keep(const TraceSimpleGroup *group)
{
    size_t count = 0, size = 0;

    for (; group->events[count]; count++) {
        size += strlen(group->events[count]->declaration) + 1;
    }
    size_t table = (count + 1) * sizeof(TraceSimpleEvent *);
    Kept *kept = malloc(sizeof(*kept) + table + sizeof(uint64_t)
                        + count * sizeof(TraceSimpleEvent) + size);
    if (!kept) {
        return NULL;
    }
    size_t place = sizeof(*kept) + table;
    place += place % sizeof(uint64_t);
    TraceSimpleEvent *events = (TraceSimpleEvent *)(void *)((char *)kept + place);
    char *text = (char *)(events + count);
    for (size_t n = 0; n < count; n++) {
        size_t length = strlen(group->events[n]->declaration) + 1;

        memcpy(text, group->events[n]->declaration, length);
        events[n] = (TraceSimpleEvent){text, group->events[n]->id};
        kept->events[n] = &events[n];
        text += length;
    }
    kept->events[count] = NULL;
    kept->group = (TraceSimpleGroup){kept->events, group->next, true};
    return kept;
}

/* The place in the list that points to a kept group like this one, or to the list's end. */
static TraceSimpleGroup **find_kept(const TraceSimpleGroup *group)
{
    TraceSimpleGroup **link = &first;

    while (*link) {
        if ((*link)->kept && is_same(*link, group)) {
            break;
        }
        link = &(*link)->next;
    }
    return link;
}

/* A group like this one, which another language, or another library, has; or NULL. */
static const TraceSimpleGroup *find_like(const TraceSimpleGroup *group)
{
    for (const TraceSimpleGroup *other = first; other; other = other->next) {
        if (is_same(other, group)) {
            return other;
        }
    }
    return NULL;
}

bool trace_simple_group_is_repeated(const TraceSimpleGroup *group)
{
    for (const TraceSimpleGroup *other = first; other && other != group; other = other->next) {
        if (group->events[0] && other->events[0] && group->events[0]->id == other->events[0]->id) {
            return true;
        }
    }
    return false;
}

void tracegen_simple_register(TraceSimpleGroup *group)
{
    TraceSimpleQuiet before;

    trace_simple_session_prepare();
    trace_simple_lock(&before);
    const TraceSimpleGroup *like = find_like(group);
    for (size_t n = 0; group->events[n]; n++) {
        group->events[n]->id = like ? like->events[n]->id : next_id++;
    }
    TraceSimpleGroup **link = find_kept(group), *kept = *link;
    group->next = kept ? kept->next : NULL;
    *link = group;
    if (!like) {
        trace_simple_file_describe(group);
    }
    trace_simple_unlock(&before);
    free(kept);
}

void tracegen_simple_unregister(TraceSimpleGroup *group)
{
    TraceSimpleQuiet before;

    /* The program's own groups go away with it; until then, later destructors may fire them. */
    if (trace_is_in_program(group)) {
        return;
    }
    trace_simple_lock(&before);
    for (TraceSimpleGroup **link = &first; *link; link = &(*link)->next) {
        if (*link == group) {
            Kept *kept = trace_simple_session_is_open() ? keep(group) : NULL;

            *link = kept ? &kept->group : group->next;
            break;
        }
    }
    trace_simple_unlock(&before);
}
