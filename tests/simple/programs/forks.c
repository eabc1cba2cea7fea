/* SPDX-License-Identifier: MIT */
/*
 * Forks in the middle of tracing: children fire, and have children that fire; another thread goes on
 * all the time. With an argument, a signal handler forks, wherever it hits. Prints the children's
 * ids.
 */
#include <assert.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tick.h"

enum { CHILDREN = 20, EVENTS = 3000 };

static int done;
static uint64_t numbers[2];

/* Goes on counting in the first thread; a child begins anew. */
static void fire(uint32_t thread, unsigned count)
{
    for (unsigned n = 0; n < count; n++) {
        tick(thread, thread == 0 ? numbers[0]++ : n);
    }
}

/* The child goes back to where the handler was called, and ends there. A signal may yet come when
 * there are enough children: who looks for `in_child` has looked then. */
static volatile sig_atomic_t in_child;
static int forked;

static int is_over(void)
{
    return __atomic_load_n(&done, __ATOMIC_SEQ_CST);
}

/* Where forks are slow it waits for each, or the trace would grow without end. */
static void *fire_on(void *interrupted)
{
    int asked = 0;

    while (!is_over()) {
        tick(1, numbers[1]++);
        if (interrupted && numbers[1] % 20000 == 0) {
            while (__atomic_load_n(&forked, __ATOMIC_SEQ_CST) < asked && !is_over()) {
                sched_yield();
            }
            asked++;
            pthread_kill(*(pthread_t *)interrupted, SIGUSR1);
        }
    }
    return NULL;
}

static void print(pid_t pid)
{
    char line[32];
    int length = snprintf(line, sizeof(line), "%ld\n", (long)pid);
    ssize_t written = write(STDOUT_FILENO, line, (size_t)length);

    assert(written == length);
    (void)written;
}

static void await(pid_t child)
{
    int status;
    pid_t ended = waitpid(child, &status, 0);

    assert(ended == child && status == 0);
    (void)ended;
}

static void have_child(int depth)
{
    pid_t child = fork();

    if (child == 0) {
        fire((uint32_t)(10 + depth), EVENTS);
        if (depth > 0) {
            have_child(depth - 1);
        }
        print(getpid());
        _exit(0);
    }
    await(child);
}

static void handle(int signal)
{
    pid_t child;

    (void)signal;
    if (__atomic_load_n(&forked, __ATOMIC_SEQ_CST) == CHILDREN) {
        return;
    }
    child = fork();
    if (child == 0) {
        in_child = 1;
    } else {
        await(child);
        __atomic_fetch_add(&forked, 1, __ATOMIC_SEQ_CST);
    }
}

static void fire_and_fork(void)
{
    for (int n = 0; n < CHILDREN; n++) {
        fire(0, EVENTS);
        have_child(n % 2);
    }
}

static void fire_until_forked(void)
{
    for (; __atomic_load_n(&forked, __ATOMIC_SEQ_CST) < CHILDREN && !in_child; numbers[0]++) {
        tick(0, numbers[0]);
    }
    if (in_child) {
        fire(10, EVENTS);
        print(getpid());
        _exit(0);
    }
}

int main(int argc, char **argv)
{
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART}, ignore = action;
    pthread_t thread, self = pthread_self();

    (void)argv;
    sigaction(SIGUSR1, &action, NULL);
    pthread_create(&thread, NULL, fire_on, argc > 1 ? &self : NULL);
    if (argc > 1) {
        fire_until_forked();
    } else {
        fire_and_fork();
    }
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGUSR1, &ignore, NULL);
    __atomic_store_n(&done, 1, __ATOMIC_SEQ_CST);
    pthread_join(thread, NULL);
    printf("%llu %llu\n", (unsigned long long)numbers[0], (unsigned long long)numbers[1]);
    return 0;
}
