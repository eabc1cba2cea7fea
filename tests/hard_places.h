// SPDX-License-Identifier: MIT
/* Where a tracepoint may stand in a program: in threads, in a handler that interrupts one, behind a cancellation. To be
 * included behind the header of a group with `count(int thread, int number)` and `say(const char *text)`. */
#ifndef TESTS_HARD_PLACES_H
#define TESTS_HARD_PLACES_H

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>

/* How often `count` is fired. */
static int each;

static void *count_up(void *number)
{
    for (int i = 0; i < each; i++) {
        trace_count((int)(intptr_t)number, i);
    }
    return NULL;
}

static atomic_int handled;

static void handle(int number)
{
    (void)number;
    trace_count(-1, handled);
    handled++;
}

static void *raise_often(void *of)
{
    pthread_t main_thread = *(pthread_t *)of;

    for (int i = 0; i < each; i++) {
        while (handled < i) {
        }
        pthread_kill(main_thread, SIGUSR1);
    }
    return NULL;
}

static void run_signals(void)
{
    struct sigaction action = {.sa_handler = handle, .sa_flags = SA_RESTART};
    pthread_t self = pthread_self(), other;
    int number = 0;

    sigaction(SIGUSR1, &action, NULL);
    pthread_create(&other, NULL, raise_often, &self);
    while (handled < each || number < each) {
        if (number < 10 * each) {
            trace_count(0, number++);
        }
    }
    pthread_join(other, NULL);
    printf("%d\n", number);
}

static void *fire_when_cancelled(void *unused)
{
    (void)unused;
    pthread_setcancelstate(PTHREAD_CANCEL_DISABLE, NULL);
    pthread_cancel(pthread_self());
    pthread_setcancelstate(PTHREAD_CANCEL_ENABLE, NULL);
    trace_say("from a thread that was cancelled");
    pthread_testcancel();
    return NULL;
}

static void run_cancelled(void)
{
    pthread_t thread;
    void *result;

    pthread_create(&thread, NULL, fire_when_cancelled, NULL);
    pthread_join(thread, &result);
    puts(result == PTHREAD_CANCELED ? "cancelled" : "came back");
}

#endif
