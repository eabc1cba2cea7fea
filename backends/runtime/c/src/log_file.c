/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_file.h"

#include <errno.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <tracegen/log.h>

#include "environment.h"
#include "lock.h"
#include "log_lock.h"
#include "report.h"

unsigned qemu_loglevel = LOG_TRACE;

/* The environment counts in each program that has a log, also one linked from an archive. */
__attribute__((used)) static void (*const environment_read)(void) = trace_environment_read;

static LogStream standard_error = {.fd = STDERR_FILENO};
static LogStream shared = {.fd = -1};

/* A thread's own file, for LOG_PER_THREAD. It belongs to the `file_number`th name that was set. */
static TRACEGEN_THREAD_LOCAL LogStream own = {.fd = -1};
static TRACEGEN_THREAD_LOCAL unsigned own_number, own_emptied;

static char *file_name; /* NULL: standard error */
static atomic_uint file_number;
static bool per_thread;
static bool append_always;

/* The shared file, for who comes by without the lock. */
static atomic_int passing_fd = STDERR_FILENO;
static atomic_bool named;

static long thread_id(void)
{
#if defined(__linux__)
    return syscall(SYS_gettid);
#elif defined(__APPLE__)
    uint64_t id = 0;
    pthread_threadid_np(NULL, &id);
    return (long)id;
#else
    static atomic_long next;
    static _Thread_local long id;
    if (id == 0) {
        id = ++next;
    }
    return id;
#endif
}

static void close_own(void *unused)
{
    (void)unused;
    trace_log_stream_close(&own);
    own_number = 0;
}

static pthread_key_t thread_end;

static void make_thread_end(void)
{
    pthread_key_create(&thread_end, close_own);
}

static void open_own(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    static bool reported;
    Error *error = NULL;

    trace_log_stream_close(&own);
    own_number = file_number;
    /* A thread may come back to its file, from the last destructors of its life. */
    bool append = append_always || own_emptied == file_number;
    if (trace_log_stream_open(&own, file_name, thread_id(), append, reported ? NULL : &error)) {
        own_emptied = file_number;
        pthread_once(&once, make_thread_end);
        pthread_setspecific(thread_end, &own);
    } else if (error) {
        reported = true;
        error_report_err(error);
    }
}

LogStream *trace_log_file_current(void)
{
    if (!file_name) {
        return &standard_error;
    }
    if (!per_thread) {
        return &shared;
    }
    if (own_number != file_number) {
        open_own();
    }
    return own.fd >= 0 ? &own : &standard_error;
}

int trace_log_file_fd(void)
{
    if (trace_lock_is_held()) {
        return trace_log_file_current()->fd;
    }
    bool has_own = own.fd >= 0 && own_number == atomic_load(&file_number);
    return has_own ? own.fd : atomic_load(&passing_fd);
}

void trace_log_file_failed(int fd, int os_errno)
{
    static atomic_flag reported = ATOMIC_FLAG_INIT;

    if (fd != STDERR_FILENO && !atomic_flag_test_and_set(&reported)) {
        trace_report(NULL, "cannot write the log: %s", strerror(os_errno));
    }
}

static void flush_before_fork(void)
{
    if (trace_log_is_locked_here()) {
        fflush(trace_log_file_current()->buffer);
    }
}

static void forget_own_in_child(void)
{
    if (!trace_log_is_locked_here()) {
        close_own(NULL);
        own_emptied = 0;
    }
}

void trace_log_file_follow_forks(void)
{
    pthread_atfork(flush_before_fork, NULL, forget_own_in_child);
}

/* Send the log to `name`, which is good, or to standard error. False, and no change, on error. */
static bool redirect(const char *name, bool each_thread, Error **errp)
{
    LogStream opened = {.fd = -1};
    char *copy = NULL;

    if (name) {
        copy = strdup(name);
        if (!copy) {
            error_setg(errp, "out of memory");
            return false;
        }
        if (!each_thread
            && !trace_log_stream_open(&opened, name, (long)getpid(), append_always, errp)) {
            free(copy);
            return false;
        }
    }
    LogStream closing = shared;
    shared = opened;
    free(file_name);
    file_name = copy;
    per_thread = each_thread;
    file_number++;
    atomic_store(&named, name != NULL);
    atomic_store(&passing_fd, opened.fd >= 0 ? opened.fd : STDERR_FILENO);
    trace_log_stream_close(&closing);
    return true;
}

static bool set_with_lock(const char *name, int flags, Error **errp)
{
    bool each_thread = (flags & LOG_PER_THREAD) != 0;
    const char *percent = name ? strchr(name, '%') : NULL;
    bool same_name = name && file_name ? strcmp(name, file_name) == 0 : name == file_name;

    if (percent && (percent[1] != 'd' || strchr(percent + 2, '%'))) {
        error_setg(errp, "log file name '%s' may hold one %%d and no other %%", name);
        return false;
    }
    if (each_thread && !percent) {
        error_setg(errp, TRACE_LOG_FILE_FOR_TID);
        return false;
    }
    if (!same_name || each_thread != per_thread) {
        if (trace_log_is_locked_here()) {
            error_setg(errp, "the log is locked by this thread");
            return false;
        }
        if (!redirect(name, each_thread, errp)) {
            return false;
        }
    }
    __atomic_store_n(&qemu_loglevel, (unsigned)(flags | LOG_TRACE), __ATOMIC_RELAXED);
    return true;
}

static int flags_now(void)
{
    return (int)__atomic_load_n(&qemu_loglevel, __ATOMIC_RELAXED);
}

bool qemu_set_log_filename_flags(const char *name, int flags, Error **errp)
{
    Error *error = NULL;

    trace_lock();
    bool good = set_with_lock(name, flags, &error);
    trace_unlock();
    error_propagate(errp, error);
    return good;
}

bool qemu_set_log_filename(const char *name, Error **errp)
{
    Error *error = NULL;

    trace_lock();
    bool good = set_with_lock(name, flags_now(), &error);
    trace_unlock();
    error_propagate(errp, error);
    return good;
}

bool qemu_set_log(int flags, Error **errp)
{
    Error *error = NULL;

    trace_lock();
    bool good = set_with_lock(file_name, flags, &error);
    trace_unlock();
    error_propagate(errp, error);
    return good;
}

void tracegen_log_append(bool append)
{
    trace_lock();
    append_always = append;
    trace_unlock();
}

bool qemu_log_enabled(void)
{
    return qemu_loglevel_mask(~LOG_TRACE) || atomic_load(&named);
}

bool qemu_log_separate(void)
{
    return atomic_load(&named);
}
