/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include <tracegen/ftrace.h>

#include "cut.h"
#include "descriptor.h"
#include "environment.h"
#include "ftrace_place.h"
#include "program.h"
#include "report.h"

/*
 * What one write may have, newline included. Beyond it, kernels before 6.8 cut at 1024 bytes, newer
 * ones where a page without its headers ends; only the newer ones have buffer_subbuf_size_kb.
 */
enum { EVERY_KERNEL_TAKES = 1024, NEWER_KERNELS_TAKE = 4054 };

enum { NOT_OPENED = -1, CANNOT_BE_OPENED = -2 };

static const char VARIABLE[] = "TRACEGEN_TRACEFS";

/* The descriptor of trace_marker. Nobody waits for it: who opens it second closes it again. */
static atomic_int marker = NOT_OPENED;

static atomic_size_t most = EVERY_KERNEL_TAKES;

/* How trace_marker was looked for. */
typedef struct Attempt {
    const char *origin; /* as for trace_report() */
    int os_errno;       /* 0: there is no tracing folder */
    char path[TRACE_FTRACE_PLACE_SIZE];
} Attempt;

/* Put `text` behind the path, where it fits. */
static bool extend(Attempt *attempt, const char *text)
{
    size_t length = strlen(attempt->path), more = strlen(text);

    if (length + more >= sizeof(attempt->path)) {
        attempt->os_errno = ENAMETOOLONG;
        return false;
    }
    memcpy(attempt->path + length, text, more + 1);
    return true;
}

/* Let the path be `name`, of which the beginning is kept for the message where it does not fit. */
static bool set(Attempt *attempt, const char *name)
{
    attempt->path[0] = '\0';
    if (extend(attempt, name)) {
        return true;
    }
    memcpy(attempt->path, name, sizeof(attempt->path) - 1);
    attempt->path[sizeof(attempt->path) - 1] = '\0';
    return false;
}

static bool find_folder(Attempt *attempt)
{
    const char *named = trace_environment_variable(VARIABLE);

    attempt->os_errno = 0;
    attempt->origin = named ? VARIABLE : NULL;
    if (named) {
        return set(attempt, named);
    }
    return trace_ftrace_mounted("tracefs", attempt->path)
           || (trace_ftrace_mounted("debugfs", attempt->path) && extend(attempt, "/tracing"));
}

/* Open for writes that wait, and never wait for somebody to open the other end of a FIFO. */
static int open_at_once(const char *path)
{
    int fd;

    do {
        fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    } while (fd < 0 && errno == EINTR);
    if (fd >= 0) {
        fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
    }
    return fd;
}

/* The descriptor, or -1. */
static int open_marker(Attempt *attempt)
{
    if (!find_folder(attempt)) {
        return -1;
    }
    size_t folder_length = strlen(attempt->path);
    if (extend(attempt, "/buffer_subbuf_size_kb") && access(attempt->path, F_OK) == 0) {
        atomic_store(&most, NEWER_KERNELS_TAKE);
    }
    attempt->path[folder_length] = '\0';
    if (!extend(attempt, "/trace_marker")) {
        return -1;
    }
    int fd = trace_descriptor_apart(open_at_once(attempt->path));
    attempt->os_errno = errno;
    return fd;
}

static void report(const Attempt *attempt)
{
    if (attempt->os_errno) {
        trace_report(attempt->origin, "cannot open '%s': %s", attempt->path,
                     attempt->os_errno == ENXIO ? "nobody reads it"
                                                : strerror(attempt->os_errno));
    } else {
        trace_report(NULL,
                     "ftrace: no tracefs is mounted (mount -t tracefs nodev /sys/kernel/tracing; "
                     "or name a folder with a trace_marker in %s)",
                     VARIABLE);
    }
}

/* The descriptor, opened where it has not been, or CANNOT_BE_OPENED. */
static int opened(void)
{
    int fd = atomic_load(&marker);

    if (fd == NOT_OPENED) {
        Attempt attempt;
        int mine = open_marker(&attempt);

        if (atomic_compare_exchange_strong(&marker, &fd, mine >= 0 ? mine : CANNOT_BE_OPENED)) {
            fd = mine;
            if (fd < 0) {
                report(&attempt);
            }
        } else if (mine >= 0) {
            close(mine);
        }
    }
    return fd;
}

/* Whether the program has closed it, and it was opened again. */
static bool mended(int fd)
{
    static atomic_flag reported = ATOMIC_FLAG_INIT;

    atomic_compare_exchange_strong(&marker, &fd, NOT_OPENED);
    if (opened() < 0) {
        return false;
    }
    if (!atomic_flag_test_and_set(&reported)) {
        trace_report(NULL, "trace_marker was closed by the program; it is opened again");
    }
    return true;
}

/* A write failed, with `os_errno`. Whether it is worth another one. */
static bool failed(int fd, int os_errno)
{
    static atomic_flag reported = ATOMIC_FLAG_INIT;

    if (os_errno == EBADF) {
        /* What the kernel says while tracing_on is 0. */
        return fcntl(fd, F_GETFD) < 0 && mended(fd);
    }
    if (!atomic_flag_test_and_set(&reported)) {
        trace_report(NULL, "cannot write to trace_marker: %s", strerror(os_errno));
    }
    return false;
}

/*
 * The line in one write: a second one, for what it has left, would be an event of its own. False where
 * there is another descriptor by now that it is to be written to.
 */
static bool write_line(int fd, char *bytes, size_t length)
{
    size_t kept = trace_cut(bytes, length, atomic_load(&most) - 1);
    char behind = bytes[kept];
    ssize_t written;

    bytes[kept] = '\n';
    do {
        written = write(fd, bytes, kept + 1);
    } while (written < 0 && errno == EINTR);
    bytes[kept] = behind;
    if (written < 0) {
        return !failed(fd, errno);
    }
    if ((size_t)written < kept + 1 && written >= EVERY_KERNEL_TAKES) {
        /* A kernel unknown to us: it has cut this line, and we cut the next one. */
        atomic_store(&most, (size_t)written);
    }
    return true;
}

bool tracegen_ftrace_open(void)
{
    int saved_errno = errno, cancel_state;

    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancel_state);
    bool good = opened() >= 0;
    pthread_setcancelstate(cancel_state, &cancel_state);
    errno = saved_errno;
    return good;
}

void tracegen_ftrace(TraceLine *line)
{
    int saved_errno = errno, cancel_state;

    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, &cancel_state);
    int fd = opened();
    if (fd >= 0 && !write_line(fd, line->bytes, line->length) && (fd = opened()) >= 0) {
        (void)write_line(fd, line->bytes, line->length);
    }
    pthread_setcancelstate(cancel_state, &cancel_state);
    errno = saved_errno;
}

/* A library's runtime may be closed in the middle of the program's life. */
__attribute__((destructor(101))) static void end(void)
{
    if (!trace_is_in_program(&marker)) {
        int fd = atomic_exchange(&marker, NOT_OPENED);

        if (fd >= 0) {
            close(fd);
        }
    }
}
