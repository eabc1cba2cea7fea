/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's store of records: what each symbol stands for is in docs/qemu-interface.md. Each record is written
   at once to the file that QEMU_SIMPLE names, and one that is not of the length that it began with ends the program. */
#include "qemu/osdep.h"
#include <time.h>
#include <unistd.h>
#include "trace/control.h"
#include "standin.h"
#include "trace/simple.h"

/* Q29 */
static FILE *trace_file(void)
{
    static FILE *file;

    if (!file) {
        static const uint64_t head[] = {UINT64_MAX, 0xf2b177cb0aa429b4, 4};

        file = fopen(getenv("QEMU_SIMPLE"), "wb");
        if (!file || !fwrite(head, sizeof head, 1, file)) {
            abort();
        }
    }
    return file;
}

/* Q29 */
static void append(TraceBufferRecord *rec, const void *bytes, size_t length)
{
    if (rec->filled + length > rec->length) {
        abort();
    }
    memcpy(rec->bytes + rec->filled, bytes, length);
    rec->filled += (uint32_t)length;
}

/* Q29 */
static void map(uint32_t id)
{
    static bool mapped[65536];
    const char *name = trace_event_name(id);
    const uint64_t head[] = {0, id};
    const uint32_t length = (uint32_t)strlen(name);

    if (!mapped[id]) {
        mapped[id] = true;
        fwrite(head, sizeof head, 1, trace_file());
        fwrite(&length, sizeof length, 1, trace_file());
        fwrite(name, length, 1, trace_file());
    }
}

/* Q19 */
int trace_record_start(TraceBufferRecord *rec, uint32_t id, size_t arglen)
{
    const uint64_t head[] = {1, id, 1000 + id};
    const uint32_t rest[] = {(uint32_t)(24 + arglen), (uint32_t)getpid()};

    rec->length = (uint32_t)(32 + arglen);
    rec->filled = 0;
    if (rec->length > sizeof rec->bytes) {
        return -1;
    }
    map(id);
    append(rec, head, sizeof head);
    append(rec, rest, sizeof rest);
    return 0;
}

/* Q20 */
void trace_record_write_u64(TraceBufferRecord *rec, uint64_t val)
{
    append(rec, &val, sizeof val);
}

/* Q21 */
size_t trace_record_write_str(TraceBufferRecord *rec, const char *s, uint32_t slen)
{
    append(rec, &slen, sizeof slen);
    append(rec, s ? s : "", slen);
    return sizeof slen + slen;
}

/* Q23 */
void trace_record_finish(TraceBufferRecord *rec)
{
    if (rec->filled != rec->length) {
        abort();
    }
    fwrite(rec->bytes, rec->length, 1, trace_file());
    fflush(trace_file());
}
