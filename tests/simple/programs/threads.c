/* SPDX-License-Identifier: MIT */
/* Threads that come and go. Arguments: how many at a time, how many times, how many events each. */
#include <assert.h>
#include <pthread.h>
#include <stdlib.h>

#include "tick.h"

static unsigned long events;

static void *fire(void *thread)
{
    for (unsigned long number = 0; number < events; number++) {
        tick((uint32_t)(uintptr_t)thread, number);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    assert(argc == 4);
    unsigned long count = strtoul(argv[1], NULL, 10), times = strtoul(argv[2], NULL, 10);
    pthread_t *threads = calloc(count, sizeof(*threads));

    events = strtoul(argv[3], NULL, 10);
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
