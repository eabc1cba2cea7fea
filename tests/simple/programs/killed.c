/* SPDX-License-Identifier: MIT */
/*
 * Two threads fire and then acknowledge, in a byte on standard output, each event. They go on until
 * they are killed, or, as the arguments say, until one of them ends the program after N events.
 * Arguments: `storm` or `calm`; N, or 0; `exit`, `_exit`, `abort` or `kill`.
 */
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#include "tick.h"

static unsigned long last;
static const char *way;

static void handle(int signal)
{
    static uint64_t number;

    (void)signal;
    trace_handled(__atomic_fetch_add(&number, 1, __ATOMIC_RELAXED));
}

static void end(void)
{
    if (strcmp(way, "exit") == 0) {
        exit(3);
    } else if (strcmp(way, "_exit") == 0) {
        _exit(3);
    } else if (strcmp(way, "abort") == 0) {
        abort();
    }
    raise(SIGKILL);
}

static void *fire(void *thread)
{
    uint32_t id = (uint32_t)(uintptr_t)thread;
    char acknowledged = (char)('0' + id);

    for (uint64_t number = 0;; number++) {
        tick(id, number);
        while (write(STDOUT_FILENO, &acknowledged, 1) != 1) {
        }
        if (last && id == 1 && number + 1 == last) {
            end();
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread;

    if (argc != 4) {
        return 2;
    }
    last = strtoul(argv[2], NULL, 10);
    way = argv[3];
    if (strcmp(argv[1], "storm") == 0) {
        struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
        struct itimerval timer = {{0, 1000}, {0, 1000}};

        sigaction(SIGALRM, &action, NULL);
        setitimer(ITIMER_REAL, &timer, NULL);
    }
    pthread_create(&thread, NULL, fire, (void *)(uintptr_t)1);
    fire((void *)(uintptr_t)2);
    return 0;
}
