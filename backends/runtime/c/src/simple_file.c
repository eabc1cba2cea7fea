/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "report.h"
#include "simple.h"
#include "simple_describe.h"
#include "simple_groups.h"
#include "simple_handle.h"
#include "simple_lock.h"
#include "simple_path.h"

enum { MAPPING_HEAD = 20, CHUNK_NAME = 43, CHUNK_HEAD = MAPPING_HEAD + CHUNK_NAME };

/* One of the trace's files. Whoever writes to it is counted, and then looks whether it still is. */
typedef struct File {
    TraceSimpleHandle handle;
    char path[TRACE_SIMPLE_PATH_SIZE]; /* its name, unless somebody has given it another */
    uint32_t users;
    uint64_t number;
    uint64_t end;       /* space is reserved up to here, */
    uint64_t good_end;  /* and here ends the last piece of it that was written */
    uint64_t described;
    bool has_failed; /* writes did */
} File;

static File files[2] = {{.handle = TRACE_SIMPLE_NO_HANDLE}, {.handle = TRACE_SIMPLE_NO_HANDLE}};
static File *current;
static uint64_t next_number;

/* With the lock held; it is large, and a thread may have little stack. */
static TraceSimpleDescription description;

int trace_simple_write_at(int fd, struct iovec *parts, int count, uint64_t offset,
                          size_t *written)
{
    *written = 0;
    while (count > 0) {
        ssize_t done = pwritev(fd, parts, count, (off_t)(offset + *written));

        if (done < 0 && errno == EINTR) {
            continue;
        }
        if (done <= 0) {
            return done < 0 ? trace_simple_file_limit(errno) : ENOSPC;
        }
        *written += (size_t)done;
        while (count > 0 && (size_t)done >= parts->iov_len) {
            done -= (ssize_t)parts->iov_len;
            parts++;
            count--;
        }
        if (count > 0) {
            parts->iov_base = (char *)parts->iov_base + done;
            parts->iov_len -= (size_t)done;
        }
    }
    return 0;
}

static File *enter(void)
{
    for (;;) {
        File *file = __atomic_load_n(&current, __ATOMIC_SEQ_CST);

        if (!file) {
            return NULL;
        }
        __atomic_fetch_add(&file->users, 1, __ATOMIC_SEQ_CST);
        if (__atomic_load_n(&current, __ATOMIC_SEQ_CST) == file) {
            return file;
        }
        __atomic_fetch_sub(&file->users, 1, __ATOMIC_SEQ_CST);
    }
}

static void leave(File *file)
{
    __atomic_fetch_sub(&file->users, 1, __ATOMIC_SEQ_CST);
}

/* Let `file`, or NULL, be the current one, and close the former. */
static void replace(File *file)
{
    File *former = current;

    __atomic_store_n(&current, file, __ATOMIC_SEQ_CST);
    if (former) {
        /* Not by yielding, which would not let a thread of lower priority run. */
        while (__atomic_load_n(&former->users, __ATOMIC_SEQ_CST) > 0) {
            nanosleep(&(struct timespec){.tv_nsec = 50 * 1000}, NULL);
        }
        trace_simple_handle_close(&former->handle);
    }
}

static void describe_all(TraceSimpleDescription *to, const TraceSimpleInfo *info, uint64_t number)
{
    trace_simple_describe_header(to);
    trace_simple_describe_info(to, info, number);
    for (const TraceSimpleGroup *group = trace_simple_groups(); group; group = group->next) {
        if (!trace_simple_group_is_repeated(group)) {
            trace_simple_describe_group(to, group);
        }
    }
}

static File *other_than_current(void)
{
    return &files[current == &files[0]];
}

int trace_simple_file_make(const char *path, const TraceSimpleInfo *info)
{
    File *file = other_than_current();

    if (!trace_simple_handle_open(&file->handle, path, O_WRONLY | O_CREAT)) {
        return errno;
    }
    trace_simple_describe_begin(&description, file->handle.fd, 0);
    describe_all(&description, info, next_number);
    trace_simple_describe_end(&description);
    if (description.failure) {
        trace_simple_handle_close(&file->handle);
        return description.failure;
    }
    file->number = next_number++;
    file->end = description.offset;
    file->good_end = description.offset;
    file->described = description.offset;
    file->has_failed = false;
    return 0;
}

void trace_simple_file_use(const char *path)
{
    File *file = other_than_current();

    strcpy(file->path, path);
    replace(file);
}

void trace_simple_file_unmake(void)
{
    trace_simple_handle_close(&other_than_current()->handle);
    next_number--;
}

static void set_good_end(File *file, uint64_t end)
{
    uint64_t good_end = __atomic_load_n(&file->good_end, __ATOMIC_RELAXED);

    while (good_end < end
           && !__atomic_compare_exchange_n(&file->good_end, &good_end, end, true, __ATOMIC_RELAXED,
                                           __ATOMIC_RELAXED)) {
    }
}

static void report(int os_errno)
{
    static bool reported;

    if (!__atomic_exchange_n(&reported, true, __ATOMIC_RELAXED)) {
        trace_report(NULL, "cannot write the trace: %s; events are dropped", strerror(os_errno));
    }
}

/* The file's descriptor, or -1: the program has closed it, and it cannot be opened again. */
static int descriptor(File *file)
{
    static bool reported;
    bool again;

    if (!trace_simple_handle_mend(&file->handle, file->path, O_WRONLY, &again)) {
        return -1;
    }
    if (again && !__atomic_exchange_n(&reported, true, __ATOMIC_RELAXED)) {
        trace_report(NULL, "the trace's file was closed by the program; it is opened again");
    }
    return __atomic_load_n(&file->handle.fd, __ATOMIC_ACQUIRE);
}

void trace_simple_file_describe(const TraceSimpleGroup *group)
{
    File *file = enter();

    if (!file) {
        return;
    }
    /* Only measured at first: the space must be ours before anything is written to it. */
    trace_simple_describe_begin(&description, -1, 0);
    trace_simple_describe_group(&description, group);
    uint64_t offset = __atomic_fetch_add(&file->end, description.offset, __ATOMIC_RELAXED);
    trace_simple_describe_begin(&description, descriptor(file), offset);
    description.failure = description.fd < 0 ? EBADF : 0;
    trace_simple_describe_group(&description, group);
    trace_simple_describe_end(&description);
    if (description.failure) {
        report(description.failure);
    } else {
        set_good_end(file, description.offset);
    }
    leave(file);
}

static unsigned char *put_hex(unsigned char *to, uint64_t value, int digits)
{
    for (int n = digits - 1; n >= 0; n--) {
        *to++ = (unsigned char)"0123456789abcdef"[(value >> (4 * n)) & 15];
    }
    return to;
}

static void make_chunk_head(unsigned char *to, const TraceSimpleRing *ring, uint64_t from,
                            size_t size)
{
    trace_simple_describe_mapping(to, TRACE_SIMPLE_CHUNK, CHUNK_NAME);
    to = put_hex(to + MAPPING_HEAD, ring->number, 8);
    *to++ = ' ';
    to = put_hex(to, ring->tid, 8);
    *to++ = ' ';
    to = put_hex(to, from, 16);
    *to++ = ' ';
    put_hex(to, size, 8);
}

/*
 * Of `size` bytes that were reserved at `offset`, only `written` were written: give back what is
 * possible, and let readers skip the rest.
 */
static void give_back(File *file, int fd, uint64_t offset, size_t size, size_t written)
{
    static unsigned char nothing[4096];
    uint64_t end = offset + size;
    size_t kept = written < MAPPING_HEAD ? 0 : written;

    if (__atomic_compare_exchange_n(&file->end, &end, offset + kept, false, __ATOMIC_RELAXED,
                                    __ATOMIC_RELAXED)) {
        size = kept;
    }
    for (size_t at = 0; at < written;) {
        size_t part = written - at < sizeof(nothing) ? written - at : sizeof(nothing), done;

        if (trace_simple_write_at(fd, &(struct iovec){nothing, part}, 1, offset + at, &done)) {
            return;
        }
        at += part;
    }
    if (size > 0) {
        unsigned char head[MAPPING_HEAD];
        size_t done;

        trace_simple_describe_mapping(head, TRACE_SIMPLE_FILLER, (uint32_t)(size - sizeof(head)));
        (void)trace_simple_write_at(fd, &(struct iovec){head, sizeof(head)}, 1, offset, &done);
    }
}

/* How many events are in a piece of a ring, those of which it tells that they were dropped, too. */
static uint64_t count_events(const TraceSimpleRing *ring, uint64_t from, uint64_t to)
{
    uint64_t count = 0;

    while (from < to) {
        const unsigned char *record = ring->data + (from & ring->mask);
        uint64_t id, dropped = 1;
        uint32_t length;

        memcpy(&id, record + 8, sizeof(id));
        memcpy(&length, record + 24, sizeof(length));
        if (id == TRACE_SIMPLE_DROPPED) {
            memcpy(&dropped, record + TRACEGEN_SIMPLE_HEAD, sizeof(dropped));
        }
        count += dropped;
        from += 8 + (uint64_t)length;
    }
    return count;
}

static void lose(TraceSimpleRing *ring, uint64_t from, uint64_t to)
{
    __atomic_fetch_add(&ring->dropped, count_events(ring, from, to), __ATOMIC_SEQ_CST);
    __atomic_store_n(&ring->limit, 0, __ATOMIC_SEQ_CST);
}

static int append(File *file, TraceSimpleRing *ring, uint64_t from, uint64_t to)
{
    unsigned char head[CHUNK_HEAD];
    size_t size = (size_t)(to - from), written;
    struct iovec parts[] = {{head, sizeof(head)}, {ring->data + (from & ring->mask), size}};

    int fd = descriptor(file);
    if (fd < 0) {
        return EBADF;
    }
    make_chunk_head(head, ring, from, size);
    uint64_t offset = __atomic_fetch_add(&file->end, sizeof(head) + size, __ATOMIC_RELAXED);
    __atomic_store_n(&ring->pending_offset, offset, __ATOMIC_RELAXED);
    __atomic_store_n(&ring->pending_file, file->number, __ATOMIC_RELAXED);
    __atomic_store_n(&ring->pending_to, to, __ATOMIC_RELEASE);
    int failure = trace_simple_write_at(fd, parts, 2, offset, &written);
    if (failure) {
        __atomic_store_n(&file->has_failed, true, __ATOMIC_RELAXED);
        give_back(file, fd, offset, sizeof(head) + size, written);
    } else {
        set_good_end(file, offset + sizeof(head) + size);
    }
    return failure;
}

void trace_simple_file_drain(TraceSimpleRing *ring)
{
    uint64_t from = __atomic_load_n(&ring->tail, __ATOMIC_RELAXED);
    uint64_t to = __atomic_load_n(&ring->published, __ATOMIC_ACQUIRE);

    if (from == to) {
        return;
    }
    File *file = enter();
    int failure = EBADF;
    if (file) {
        failure = append(file, ring, from, to);
        leave(file);
    }
    if (failure) {
        lose(ring, from, to);
        report(failure);
    }
    __atomic_store_n(&ring->tail, to, __ATOMIC_RELEASE);
    __atomic_store_n(&ring->pending_to, 0, __ATOMIC_RELEASE);
}

uint64_t trace_simple_file_size(uint64_t *described)
{
    File *file = enter();
    uint64_t size = 0;

    if (file) {
        size = __atomic_load_n(&file->end, __ATOMIC_RELAXED);
        *described = file->described;
        leave(file);
    }
    return size;
}

void trace_simple_file_finish(bool alone)
{
    File *file = enter();
    struct stat now;

    if (file && __atomic_load_n(&file->has_failed, __ATOMIC_RELAXED)) {
        if (alone) {
            file->end = file->good_end;
        }
        off_t end = (off_t)__atomic_load_n(&file->end, __ATOMIC_RELAXED);

        /* A hole takes no room on the disk. */
        int fd = descriptor(file);
        if (fd >= 0 && fstat(fd, &now) == 0 && (now.st_size < end || (alone && now.st_size > end))
            && ftruncate(fd, end) != 0) {
            report(trace_simple_file_limit(errno));
        }
    }
    if (file) {
        leave(file);
    }
}

void trace_simple_file_close(void)
{
    replace(NULL);
    next_number = 0;
}

void trace_simple_file_forget(void)
{
    for (File *file = files; file < files + 2; file++) {
        trace_simple_handle_close(&file->handle);
        *file = (File){.handle = TRACE_SIMPLE_NO_HANDLE};
    }
    current = NULL;
    next_number = 0;
}
