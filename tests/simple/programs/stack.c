/* SPDX-License-Identifier: MIT */
/* The first event is fired by a thread with the least stack that there is. */
#include <assert.h>
#include <pthread.h>
#include <unistd.h>

#include "tick.h"

static void *fire(void *unused)
{
    (void)unused;
    tick(1, 0);
    tick(1, 1);
    return NULL;
}

int main(void)
{
    pthread_attr_t little;
    pthread_t thread;

    assert(pthread_attr_init(&little) == 0);
    assert(pthread_attr_setstacksize(&little, (size_t)sysconf(_SC_THREAD_STACK_MIN)) == 0);
    assert(pthread_create(&thread, &little, fire, NULL) == 0);
    assert(pthread_join(thread, NULL) == 0);
    return 0;
}
