/* SPDX-License-Identifier: MIT */
/* The parts of a trace's file that tell what is in it. */
#ifndef TRACEGEN_SIMPLE_DESCRIBE_H
#define TRACEGEN_SIMPLE_DESCRIBE_H

#include <stddef.h>
#include <stdint.h>

#include "simple_file.h"

/* A description that is being written. After a failure, nothing more is. */
typedef struct TraceSimpleDescription {
    int fd; /* -1: it is only measured */
    int failure;
    uint64_t offset; /* in the file, behind what was described */
    size_t held;     /* bytes of it that are not written yet */
    unsigned char bytes[4096];
} TraceSimpleDescription;

/* Begin one at this offset of a file. */
void trace_simple_describe_begin(TraceSimpleDescription *to, int fd, uint64_t offset);

void trace_simple_describe_header(TraceSimpleDescription *to);
void trace_simple_describe_info(TraceSimpleDescription *to, const TraceSimpleInfo *info,
                                uint64_t number);
void trace_simple_describe_group(TraceSimpleDescription *to, const TraceSimpleGroup *group);

/* Write what is held. */
void trace_simple_describe_end(TraceSimpleDescription *to);

/* The twenty bytes in front of a mapping's name. */
void trace_simple_describe_mapping(unsigned char *to, uint64_t id, uint32_t length);

#endif
