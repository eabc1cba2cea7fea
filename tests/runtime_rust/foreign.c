/* SPDX-License-Identifier: MIT */
/* A program in C around tracepoints in Rust; it does what its arguments say, one after the other. */
#include <errno.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

void foreign_list(void);
void foreign_write(uint32_t addr, uint32_t value);
void foreign_up(const char *name);
void foreign_log(uint32_t number);

/* glibc's own, behind the ones below. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static atomic_bool stopping;
static atomic_bool watching;
static atomic_uint allocations;
static atomic_uint handled;

void *malloc(size_t size)
{
    allocations += watching;
    return __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    allocations += watching;
    return __libc_calloc(count, size);
}

void *realloc(void *memory, size_t size)
{
    allocations += watching;
    return __libc_realloc(memory, size);
}

static void fire(void)
{
    foreign_write(1, 2);
    foreign_up("virt");
    foreign_up(NULL);
}

static void keep_errno(void)
{
    errno = 4711;
    foreign_write(1, 2);
    foreign_log(3);
    printf("errno %d\n", errno);
}

static void *write_until_stopped(void *unused)
{
    (void)unused;
    while (!atomic_load(&stopping)) {
        foreign_write(3, 4);
    }
    return NULL;
}

/* Children write while threads of the parent, which they do not have, were writing. */
static void forks(void)
{
    pthread_t threads[2];
    unsigned finished = 0;

    for (int i = 0; i < 2; i++) {
        pthread_create(&threads[i], NULL, write_until_stopped, NULL);
    }
    for (uint32_t i = 0; i < 100; i++) {
        pid_t child = fork();
        int status = -1;

        if (child == 0) {
            foreign_write(5, i);
            foreign_log(i);
            _exit(0);
        }
        waitpid(child, &status, 0);
        finished += status == 0;
    }
    atomic_store(&stopping, true);
    for (int i = 0; i < 2; i++) {
        pthread_join(threads[i], NULL);
    }
    printf("%u children\n", finished);
}

static void handle(int unused)
{
    (void)unused;
    foreign_write(7, atomic_fetch_add(&handled, 1));
}

static void *interrupt(void *thread)
{
    for (unsigned sent = 1; sent <= 300; sent++) {
        pthread_kill(*(pthread_t *)thread, SIGUSR1);
        while (atomic_load(&handled) < sent) {
            sched_yield();
        }
    }
    atomic_store(&stopping, true);
    return NULL;
}

/* A thread's own signal handler writes while the thread is writing. */
static void signals(void)
{
    struct sigaction action = {.sa_handler = handle};
    pthread_t self = pthread_self(), thread;

    sigaction(SIGUSR1, &action, NULL);
    pthread_create(&thread, NULL, interrupt, &self);
    write_until_stopped(NULL);
    pthread_join(thread, NULL);
    printf("%u signals\n", atomic_load(&handled));
}

static void *raise_watched(void *number)
{
    *(long *)number = syscall(SYS_gettid);
    atomic_store(&watching, true);
    raise(SIGUSR1);
    atomic_store(&watching, false);
    return NULL;
}

/* The first that a thread writes is written by a signal handler, which may have interrupted malloc(). */
static void allocate(void)
{
    struct sigaction action = {.sa_handler = handle};
    pthread_t thread;
    long number = 0;
    int before = dup(0), after;

    close(before);
    sigaction(SIGUSR1, &action, NULL);
    pthread_create(&thread, NULL, raise_watched, &number);
    pthread_join(thread, NULL);
    after = dup(0);
    close(after);
    printf("thread %ld, %u allocations, %d descriptors\n", number, atomic_load(&allocations),
           after - before);
}

static void write_late(void *unused)
{
    (void)unused;
    foreign_write(9, 2);
}

static void *write_until_the_end(void *key)
{
    pthread_setspecific(*(pthread_key_t *)key, key);
    foreign_write(9, 1);
    return NULL;
}

/* The thread writes once more when its file was closed already. */
static void end(void)
{
    pthread_key_t key;
    pthread_t thread;

    pthread_key_create(&key, write_late);
    pthread_create(&thread, NULL, write_until_the_end, &key);
    pthread_join(thread, NULL);
}

static void *write_cancelled(void *unused)
{
    pthread_cancel(pthread_self());
    foreign_write(4, 1);
    pthread_testcancel();
    return unused;
}

/* To write is to be cancelled, but not in the middle of it. */
static void cancel(void)
{
    pthread_t thread;
    void *result = NULL;

    pthread_create(&thread, NULL, write_cancelled, NULL);
    pthread_join(thread, &result);
    foreign_write(4, 2);
    puts(result == PTHREAD_CANCELED ? "cancelled" : "not cancelled");
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "list") == 0) {
            foreign_list();
        } else if (strcmp(argv[i], "fire") == 0) {
            fire();
        } else if (strcmp(argv[i], "errno") == 0) {
            keep_errno();
        } else if (strcmp(argv[i], "forks") == 0) {
            forks();
        } else if (strcmp(argv[i], "signals") == 0) {
            signals();
        } else if (strcmp(argv[i], "allocate") == 0) {
            allocate();
        } else if (strcmp(argv[i], "end") == 0) {
            end();
        } else if (strcmp(argv[i], "cancel") == 0) {
            cancel();
        } else {
            return 2;
        }
    }
    return 0;
}
