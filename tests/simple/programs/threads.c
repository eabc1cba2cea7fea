/* SPDX-License-Identifier: MIT */
/*
 * Threads that come and go. Arguments: how many at a time, how many times, how many events each.
 * Those that come first have all fired once before any goes on, so that each has a ring of its own.
 */
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>

#include "tick.h"

static unsigned long count, events;
static pthread_barrier_t all_have_fired;

static void *fire(void *thread)
{
    for (unsigned long number = 0; number < events; number++) {
        tick((uint32_t)(uintptr_t)thread, number);
        if (number == 0 && (uintptr_t)thread < count) {
            pthread_barrier_wait(&all_have_fired);
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    assert(argc == 4);
    count = strtoul(argv[1], NULL, 10);
    unsigned long times = strtoul(argv[2], NULL, 10);
    pthread_t *threads = calloc(count, sizeof(*threads));

    events = strtoul(argv[3], NULL, 10);
    pthread_barrier_init(&all_have_fired, NULL, (unsigned)count);
    for (unsigned long started = 0; started < count * times; started++) {
        pthread_t *place = &threads[started % count];

        if (started >= count) {
            pthread_join(*place, NULL);
        }
        int failure = pthread_create(place, NULL, fire, (void *)(uintptr_t)started);
        assert(failure == 0);
        (void)failure;
    }
    for (unsigned long n = 0; n < count; n++) {
        pthread_join(threads[n], NULL);
    }
    free(threads);
    return 0;
}
