/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_file.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
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
#include "program.h"
#include "report.h"

unsigned qemu_loglevel = LOG_TRACE;

/* The environment counts in each program that has a log, also one linked from an archive. */
__attribute__((used)) static void (*const environment_read)(void) = trace_environment_read;

static LogStream standard_error = {.fd = STDERR_FILENO};

/* Once open, it keeps its number: while the log is elsewhere, it is mute. */
static LogStream shared = {.fd = -1};
static long shared_number; /* for its name's `%d` */

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

/* A handler that interrupts its thread must not see half of a change: it nests in the lock. */
static sigset_t block_signals(void)
{
    sigset_t every, before;

    sigfillset(&every);
    pthread_sigmask(SIG_SETMASK, &every, &before);
    return before;
}

static void unblock_signals(sigset_t before)
{
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void close_own(void *unused)
{
    sigset_t before = block_signals();

    (void)unused;
    trace_log_stream_close(&own);
    own_number = 0;
    unblock_signals(before);
}

/* Closes a thread's own file when the thread ends. */
static pthread_key_t thread_end;
static bool has_thread_end, ended;

static void wait_for_thread_end(void)
{
    if (!has_thread_end && !ended) {
        has_thread_end = pthread_key_create(&thread_end, close_own) == 0;
    }
    if (has_thread_end) {
        pthread_setspecific(thread_end, &own);
    }
}

static void open_own(void)
{
    static bool reported;
    sigset_t before = block_signals();
    Error *error = NULL;

    trace_log_stream_close(&own);
    own_number = file_number;
    /* A thread may come back to its file, from the last destructors of its life. */
    bool append = append_always || own_emptied == file_number;
    if (trace_log_stream_open(&own, file_name, thread_id(), append, reported ? NULL : &error)) {
        own_emptied = file_number;
        wait_for_thread_end();
    } else if (error) {
        reported = true;
        error_report_err(error);
    }
    unblock_signals(before);
}

/*
 * A library's runtime may be closed in the middle of the program's life; only that of the program
 * itself leaves it to the system to tidy up.
 */
__attribute__((destructor(101))) static void end(void)
{
    if (trace_is_in_program(&shared)) {
        return;
    }
    trace_lock();
    ended = true;
    if (has_thread_end) {
        has_thread_end = false;
        pthread_key_delete(thread_end);
    }
    close_own(NULL);
    sigset_t before = block_signals();
    int fd = shared.fd;
    atomic_compare_exchange_strong(&passing_fd, &fd, -1);
    trace_log_stream_close(&shared);
    unblock_signals(before);
    trace_unlock();
}

/* When the program ends, threads and later destructors may still log. */
static void open_shared_again(void)
{
    sigset_t before = block_signals();

    if (trace_log_stream_open(&shared, file_name, shared_number, true, NULL)) {
        atomic_store(&passing_fd, shared.fd);
    }
    unblock_signals(before);
}

LogStream *trace_log_file_current(void)
{
    if (!file_name) {
        return &standard_error;
    }
    if (!per_thread) {
        if (shared.fd < 0) {
            open_shared_again();
        }
        return shared.fd >= 0 ? &shared : &standard_error;
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

int trace_log_file_mend(int fd)
{
    static atomic_flag reported = ATOMIC_FLAG_INIT;
    LogStream *stream = fd == own.fd ? &own : &shared;
    bool good = false;

    /* Pieces that are collected at the moment have the former descriptor. */
    if (fd > STDERR_FILENO && fd == stream->fd && file_name && !trace_log_is_locked_here()) {
        sigset_t before = block_signals();

        good = trace_log_stream_open_again(stream, file_name,
                                           stream == &own ? thread_id() : shared_number);
        if (good) {
            atomic_compare_exchange_strong(&passing_fd, &fd, stream->fd);
        }
        unblock_signals(before);
    }
    if (good && !atomic_flag_test_and_set(&reported)) {
        trace_report(NULL, "the log's file was closed by the program; it is opened again");
    }
    return good ? stream->fd : -1;
}

void trace_log_file_failed(int fd, int os_errno)
{
    static atomic_flag reported = ATOMIC_FLAG_INIT;

    if (fd >= 0 && fd != STDERR_FILENO && !atomic_flag_test_and_set(&reported)) {
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
    long number = (long)getpid();
    char *copy = NULL;

    if (name) {
        copy = strdup(name);
        if (!copy) {
            error_setg(errp, "out of memory");
            return false;
        }
        if (!each_thread
            && !trace_log_stream_open(&opened, name, number, append_always, errp)) {
            free(copy);
            return false;
        }
    }
    sigset_t before = block_signals();
    bool to_shared = opened.fd >= 0;
    if (to_shared && !trace_log_stream_replace(&shared, &opened, errp)) {
        unblock_signals(before);
        free(copy);
        return false;
    }
    char *former = file_name;
    file_name = copy;
    per_thread = each_thread;
    file_number++;
    shared_number = number;
    atomic_store(&named, name != NULL);
    atomic_store(&passing_fd, to_shared ? shared.fd : STDERR_FILENO);
    if (!to_shared) {
        trace_log_stream_mute(&shared);
    }
    unblock_signals(before);
    free(former);
    return true;
}

static bool change(const char *name, int flags, Error **errp)
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

static bool set_with_lock(const char *name, int flags, Error **errp)
{
    int saved_errno = errno;
    bool good = change(name, flags, errp);

    errno = saved_errno;
    return good;
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
