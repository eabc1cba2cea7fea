/* SPDX-License-Identifier: MIT */
/*
 * Signal handlers that fire while their threads do, until N signals came to each of two threads: by
 * a timer at 1 kHz, and by each other, as fast as they can. Prints how many events the threads fired,
 * and the handlers.
 */
#include <assert.h>
#include <inttypes.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>

#include "tick.h"

static pthread_t threads[2];
static sigset_t signals;
static unsigned ready;
static unsigned long wanted;
static uint64_t handled[2], fired[2];

static _Thread_local unsigned self;

static void handle(int signal)
{
    (void)signal;
    /* The handler of the other signal may come on top. */
    trace_handled(2 * __atomic_fetch_add(&handled[self], 1, __ATOMIC_RELAXED) + self);
}

static uint64_t count(const uint64_t *of)
{
    return __atomic_load_n(of, __ATOMIC_RELAXED);
}

static void *fire(void *number)
{
    unsigned id = (unsigned)(uintptr_t)number;

    self = id;
    __atomic_fetch_add(&ready, 1, __ATOMIC_SEQ_CST);
    while (__atomic_load_n(&ready, __ATOMIC_SEQ_CST) < 3) {
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    while (count(&handled[0]) < wanted || count(&handled[1]) < wanted) {
        for (int n = 0; n < 4; n++) {
            tick(id, fired[id]++);
        }
        if (count(&handled[1 - id]) < wanted) {
            pthread_kill(threads[1 - id], SIGUSR1);
        }
    }
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    return NULL;
}

int main(int argc, char **argv)
{
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
    struct itimerval timer = {{0, 1000}, {0, 1000}}, none = {{0, 0}, {0, 0}};

    assert(argc == 2);
    wanted = strtoul(argv[1], NULL, 10);
    sigaction(SIGUSR1, &action, NULL);
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &timer, NULL);
    sigemptyset(&signals);
    sigaddset(&signals, SIGUSR1);
    sigaddset(&signals, SIGALRM);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    for (uintptr_t n = 0; n < 2; n++) {
        pthread_create(&threads[n], NULL, fire, (void *)n);
    }
    /* Each now knows whom to send signals to. */
    __atomic_fetch_add(&ready, 1, __ATOMIC_SEQ_CST);
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    setitimer(ITIMER_REAL, &none, NULL);
    printf("%" PRIu64 " %" PRIu64 " %" PRIu64 " %" PRIu64 "\n", fired[0], fired[1], handled[0],
           handled[1]);
    return 0;
}
