/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's header: what each symbol stands for is in docs/qemu-interface.md. */
#ifndef TRACE_SIMPLE_H
#define TRACE_SIMPLE_H

/* Q22 */
#define MAX_TRACE_STRLEN 512

/* Q18 */
typedef struct {
    uint32_t length;
    uint32_t filled;
    uint8_t bytes[8192];
} TraceBufferRecord;

/* Q19 */
int trace_record_start(TraceBufferRecord *rec, uint32_t id, size_t arglen);

/* Q20 */
void trace_record_write_u64(TraceBufferRecord *rec, uint64_t val);

/* Q21 */
size_t trace_record_write_str(TraceBufferRecord *rec, const char *s, uint32_t slen);

/* Q23 */
void trace_record_finish(TraceBufferRecord *rec);

#endif
