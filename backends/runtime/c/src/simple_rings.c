/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_rings.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "report.h"
#include "simple.h"
#include "simple_file.h"
#include "simple_handle.h"
#include "simple_lock.h"
#include "simple_path.h"

/* The file's layout. Readers depend on it. */
typedef struct Header {
    uint64_t magic, version, session, header_size, stride, ring_size, pid;
} Header;

static const uint64_t MAGIC = UINT64_C(0x31736e6972676374), VERSION = 1;

TRACEGEN_STATIC_ASSERT(offsetof(TraceSimpleRing, dropped) == 24, "layout");
TRACEGEN_STATIC_ASSERT(offsetof(TraceSimpleRing, in_use) == 36, "layout");
TRACEGEN_STATIC_ASSERT(offsetof(TraceSimpleRing, tail) == 64, "layout");
TRACEGEN_STATIC_ASSERT(offsetof(TraceSimpleRing, pending_file) == 88, "layout");
TRACEGEN_STATIC_ASSERT(offsetof(TraceSimpleRing, last_time) == 128, "layout");

/* Numbers of rings that are in memory alone: no place in the file has them. */
static const uint32_t OUTSIDE = UINT32_C(1) << 31;

static TraceSimpleHandle handle = TRACE_SIMPLE_NO_HANDLE;
static char file_path[TRACE_SIMPLE_PATH_SIZE]; /* the file's name */
static bool removed, reported;
static Header header;
static uint32_t count, count_outside;
static TraceSimpleRing *first;

static void report(int os_errno)
{
    if (!reported) {
        reported = true;
        trace_report(NULL, "cannot keep rings in a file: %s; a crash will lose the last events",
                     strerror(os_errno));
    }
}

static bool write_all(const void *bytes, size_t size, uint64_t offset)
{
    struct iovec part = {(void *)(uintptr_t)bytes, size};
    size_t written;
    int failure = trace_simple_write_at(handle.fd, &part, 1, offset, &written);

    errno = failure;
    return failure == 0;
}

static void set_removed(bool is)
{
    __atomic_store_n(&removed, is, __ATOMIC_RELAXED);
}

static bool make_file(const char *path)
{
    if (!trace_simple_handle_open(&handle, path, O_RDWR | O_CREAT | O_EXCL)) {
        return false;
    }
    strcpy(file_path, path);
    if (ftruncate(handle.fd, (off_t)header.header_size) != 0) {
        errno = trace_simple_file_limit(errno);
        return false;
    }
    return write_all(&header, sizeof(header), 0);
}

/* There is no file: rings are in memory alone. */
static void give_up(const char *path)
{
    report(errno);
    if (handle.fd >= 0) {
        unlink(path);
    }
    trace_simple_handle_close(&handle);
}

void trace_simple_rings_open(const char *path, uint64_t session, uint64_t ring_size)
{
    uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);

    header = (Header){MAGIC, VERSION, session, page, page + ring_size, ring_size,
                      (uint64_t)getpid()};
    set_removed(false);
    reported = false;
    unlink(path);
    if (!make_file(path)) {
        give_up(path);
    }
}

/* Map a ring, over `at` unless that is NULL: head and data, and the data once more. */
static TraceSimpleRing *map(int file, uint64_t offset, void *at)
{
    size_t head = (size_t)header.header_size, size = (size_t)header.ring_size;
    const int access = PROT_READ | PROT_WRITE, flags = MAP_SHARED | MAP_FIXED;
    unsigned char *place = at;

    if (!place) {
        place = mmap(NULL, head + 2 * size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (place == MAP_FAILED) {
            return NULL;
        }
    }
    if (mmap(place, head + size, access, flags, file, (off_t)offset) == MAP_FAILED
        || mmap(place + head + size, size, access, flags, file, (off_t)(offset + head))
               == MAP_FAILED) {
        if (!at) {
            int saved_errno = errno;
            munmap(place, head + 2 * size);
            errno = saved_errno;
        }
        return NULL;
    }
    return (TraceSimpleRing *)(void *)place;
}

/* The disk's blocks are taken now: a store must not find that there is none left. */
static bool make_room(uint64_t offset)
{
    errno = trace_simple_file_limit(posix_fallocate(handle.fd, (off_t)offset, (off_t)header.stride));
    return errno == 0;
}

static TraceSimpleRing *make_in_file(void)
{
    uint64_t offset = header.header_size + count * header.stride;
    TraceSimpleRing *ring = NULL;
    bool again;

    if (trace_simple_handle_mend(&handle, file_path, O_RDWR, &again) && make_room(offset)) {
        ring = map(handle.fd, offset, NULL);
    }

    if (ring) {
        ring->number = count++;
    }
    return ring;
}

/* The same, without a file: one that is in memory may not be larger than RLIMIT_FSIZE says, either. */
static TraceSimpleRing *map_memory(void)
{
    size_t head = (size_t)header.header_size, size = (size_t)header.ring_size;
    unsigned char *place = mmap(NULL, head + 2 * size, PROT_READ | PROT_WRITE,
                                MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (place == MAP_FAILED) {
        return NULL;
    }
    /* Of a size of 0: what is there stays, and is mapped once more. */
    if (mremap(place + head, 0, size, MREMAP_MAYMOVE | MREMAP_FIXED, place + head + size)
        == MAP_FAILED) {
        int saved_errno = errno;

        munmap(place, head + 2 * size);
        errno = saved_errno;
        return NULL;
    }
    return (TraceSimpleRing *)(void *)place;
}

static TraceSimpleRing *make_in_memory(void)
{
    TraceSimpleRing *ring = NULL;
    int memory = (int)syscall(SYS_memfd_create, "tracegen", 1U /* MFD_CLOEXEC */);

    if (memory < 0) {
        return NULL;
    }
    if (ftruncate(memory, (off_t)header.stride) == 0) {
        ring = map(memory, 0, NULL);
    }
    int failure = trace_simple_file_limit(errno);
    close(memory);
    errno = failure;
    if (!ring && failure == EFBIG) {
        ring = map_memory();
    }
    if (ring) {
        ring->number = OUTSIDE + count_outside++;
    }
    return ring;
}

static TraceSimpleRing *make(void)
{
    TraceSimpleRing *ring = NULL;

    if (handle.fd >= 0 && !(ring = make_in_file())) {
        report(errno);
    }
    if (!ring && !(ring = make_in_memory())) {
        return NULL;
    }
    ring->mask = header.ring_size - 1;
    ring->data = (unsigned char *)ring + header.header_size;
    ring->next = first;
    __atomic_store_n(&first, ring, __ATOMIC_RELEASE);
    return ring;
}

/* A thread that ended without the destructors that would have given its ring back. */
static bool is_gone(const TraceSimpleRing *ring, long own_tid)
{
    return (long)ring->tid == own_tid
           || (syscall(SYS_tgkill, (long)getpid(), (long)ring->tid, 0L) != 0 && errno == ESRCH);
}

static void reap(TraceSimpleRing *ring)
{
    /* What it had begun is lost; nobody will complete it. */
    ring->reserved = ring->published;
    trace_simple_finish(ring);
    trace_simple_rings_give_back(ring);
}

void trace_simple_rings_reap(void)
{
    for (TraceSimpleRing *ring = first; ring; ring = ring->next) {
        if (ring->in_use && ring != trace_simple_own_ring() && is_gone(ring, 0)) {
            reap(ring);
        }
    }
}

bool trace_simple_rings_in_use(const TraceSimpleRing *own)
{
    const TraceSimpleRing *ring = first;

    while (ring && (!ring->in_use || ring == own)) {
        ring = ring->next;
    }
    return ring != NULL;
}

void trace_simple_rings_tell_lost(void)
{
    TraceSimpleRing *kept = first;

    while (kept && kept->number >= OUTSIDE) {
        kept = kept->next;
    }
    for (TraceSimpleRing *ring = kept ? first : NULL; ring; ring = ring->next) {
        if (ring->number >= OUTSIDE) {
            uint64_t lost = __atomic_exchange_n(&ring->dropped, 0, __ATOMIC_RELAXED);

            __atomic_fetch_add(&kept->dropped, lost, __ATOMIC_RELAXED);
        }
    }
}

bool trace_simple_rings_have_lost(void)
{
    const TraceSimpleRing *ring = first;

    while (ring && __atomic_load_n(&ring->dropped, __ATOMIC_RELAXED) == 0) {
        ring = ring->next;
    }
    return ring != NULL;
}

static TraceSimpleRing *find_free(void)
{
    TraceSimpleRing *ring = first;

    while (ring && ring->in_use) {
        ring = ring->next;
    }
    return ring;
}

TraceSimpleRing *trace_simple_rings_take(void)
{
    long tid = syscall(SYS_gettid);
    TraceSimpleRing *ring = find_free();

    for (TraceSimpleRing *each = ring ? NULL : first; each && !ring; each = each->next) {
        if (is_gone(each, tid)) {
            reap(each);
            ring = each;
        }
    }
    if (!ring) {
        ring = make();
    }
    if (ring) {
        ring->tid = (uint32_t)tid;
        ring->pid = (uint32_t)getpid();
        ring->in_use = 1;
    }
    return ring;
}

void trace_simple_rings_give_back(TraceSimpleRing *ring)
{
    __atomic_store_n(&ring->in_use, 0, __ATOMIC_RELAXED);
}

bool trace_simple_rings_rename(const char *from, const char *to)
{
    if (handle.fd < 0 || removed) {
        return true;
    }
    if (rename(from, to) != 0) {
        return false;
    }
    strcpy(file_path, to);
    return true;
}

void trace_simple_rings_remove(const char *path)
{
    if (handle.fd >= 0 && trace_simple_handle_is_named(&handle, path)) {
        unlink(path);
    }
    set_removed(true);
}

static bool write_ring(TraceSimpleRing *ring, uint64_t offset)
{
    return make_room(offset) && write_all(ring, (size_t)header.stride, offset)
           && map(handle.fd, offset, ring);
}

void trace_simple_rings_again(const char *path)
{
    set_removed(false);
    if (handle.fd < 0) {
        return;
    }
    trace_simple_handle_close(&handle);
    bool good = make_file(path);
    for (TraceSimpleRing *ring = first; good && ring; ring = ring->next) {
        if (ring->number < OUTSIDE) {
            good = write_ring(ring, header.header_size + ring->number * header.stride);
        }
    }
    if (!good) {
        give_up(path);
    }
}

bool trace_simple_rings_are_removed(void)
{
    return __atomic_load_n(&removed, __ATOMIC_RELAXED);
}

static void forget_all(void)
{
    trace_simple_handle_close(&handle);
    __atomic_store_n(&first, NULL, __ATOMIC_RELEASE);
    count = 0;
    count_outside = 0;
    set_removed(false);
}

static void unmap_all_but(const TraceSimpleRing *own)
{
    size_t size = (size_t)(header.header_size + 2 * header.ring_size);
    TraceSimpleRing *next;

    for (TraceSimpleRing *ring = first; ring; ring = next) {
        next = ring->next;
        if (ring != own) {
            munmap(ring, size);
        }
    }
}

void trace_simple_rings_close(void)
{
    unmap_all_but(NULL);
    forget_all();
}

void trace_simple_rings_forget(TraceSimpleRing *own)
{
    unmap_all_but(own);
    if (own) {
        /*
         * The fork may have come from a signal handler that interrupted a tracepoint: that one
         * goes on in the child as well, with memory of its own in the ring's place.
         */
        size_t size = (size_t)(header.header_size + 2 * header.ring_size);
        TraceSimpleRing kept = *own;

        kept.limit = 0;
        if (mmap(own, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
                 0) != MAP_FAILED) {
            *own = kept;
        }
    }
    forget_all();
}

TraceSimpleRing *trace_simple_rings(void)
{
    return __atomic_load_n(&first, __ATOMIC_ACQUIRE);
}

bool trace_simple_ring_try(TraceSimpleRing *ring)
{
    return __atomic_exchange_n(&ring->draining, 1, __ATOMIC_ACQUIRE) == 0;
}

void trace_simple_ring_wait(TraceSimpleRing *ring)
{
    /* Yielding alone would wait forever for a thread of lower priority. */
    static const struct timespec A_WHILE = {.tv_nsec = 50 * 1000};

    for (unsigned tries = 0; !trace_simple_ring_try(ring); tries++) {
        if (tries < 32) {
            sched_yield();
        } else {
            nanosleep(&A_WHILE, NULL);
        }
    }
}

void trace_simple_ring_leave(TraceSimpleRing *ring)
{
    __atomic_store_n(&ring->draining, 0, __ATOMIC_RELEASE);
}
