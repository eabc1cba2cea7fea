/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_describe.h"

#include <stdio.h>
#include <string.h>

void trace_simple_describe_begin(TraceSimpleDescription *to, int fd, uint64_t offset)
{
    to->fd = fd;
    to->failure = 0;
    to->offset = offset;
    to->held = 0;
}

void trace_simple_describe_end(TraceSimpleDescription *to)
{
    size_t written;

    if (to->held > 0 && to->fd >= 0 && !to->failure) {
        to->failure = trace_simple_write_at(to->fd, &(struct iovec){to->bytes, to->held}, 1,
                                            to->offset - to->held, &written);
    }
    to->held = 0;
}

static void add(TraceSimpleDescription *to, const void *bytes, size_t size)
{
    const unsigned char *from = bytes;

    while (size > 0) {
        size_t room = sizeof(to->bytes) - to->held, part = size < room ? size : room;

        memcpy(to->bytes + to->held, from, part);
        to->held += part;
        to->offset += part;
        from += part;
        size -= part;
        if (to->held == sizeof(to->bytes)) {
            trace_simple_describe_end(to);
        }
    }
}

void trace_simple_describe_mapping(unsigned char *to, uint64_t id, uint32_t length)
{
    const uint64_t type = 0;

    memcpy(to, &type, 8);
    memcpy(to + 8, &id, 8);
    memcpy(to + 16, &length, 4);
}

/* A mapping whose name is two texts. */
static void add_mapping(TraceSimpleDescription *to, uint64_t id, const char *name, size_t length,
                        const char *more)
{
    size_t more_length = strlen(more);
    unsigned char head[20];

    trace_simple_describe_mapping(head, id, (uint32_t)(length + more_length));
    add(to, head, sizeof(head));
    add(to, name, length);
    add(to, more, more_length);
}

void trace_simple_describe_header(TraceSimpleDescription *to)
{
    static const uint64_t HEADER[] = {UINT64_MAX, UINT64_C(0xf2b177cb0aa429b4), 4};

    add(to, HEADER, sizeof(HEADER));
}

void trace_simple_describe_info(TraceSimpleDescription *to, const TraceSimpleInfo *info,
                                uint64_t number)
{
    char text[256];
    int length = snprintf(text, sizeof(text),
                          "tracegen 1\nword=%zu\nlong=%zu\nrealtime=%llu\nmonotonic=%llu\n"
                          "pid=%ld\nsession=%016llx\nfile=%llu\n",
                          sizeof(void *), sizeof(long), (unsigned long long)info->realtime,
                          (unsigned long long)info->monotonic, info->pid,
                          (unsigned long long)info->session, (unsigned long long)number);

    add_mapping(to, TRACE_SIMPLE_INFO, text, (size_t)length, "");
}

void trace_simple_describe_group(TraceSimpleDescription *to, const TraceSimpleGroup *group)
{
    for (TraceSimpleEvent *const *event = group->events; *event; event++) {
        const char *declaration = (*event)->declaration;
        char id[24];
        int length = snprintf(id, sizeof(id), "%llu ", (unsigned long long)(*event)->id);

        add_mapping(to, (*event)->id, declaration, strcspn(declaration, "("), "");
        add_mapping(to, TRACE_SIMPLE_DECLARATION, id, (size_t)length, declaration);
    }
}
