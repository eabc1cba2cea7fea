/* SPDX-License-Identifier: MIT */
/* Fires before main, at the ends of threads, and in all that runs when a program ends. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "trace-simple.h"

static pthread_key_t key;

__attribute__((constructor)) static void begin(void)
{
    trace_named("constructor");
}

__attribute__((destructor)) static void end(void)
{
    trace_named("destructor");
}

/* Behind the runtime's own. */
__attribute__((destructor(101))) static void end_last(void)
{
    trace_named("last destructor");
}

static void at_exit(void)
{
    trace_named("atexit");
}

/* Comes back, as long as the system lets it. */
static void end_thread(void *times)
{
    trace_named("end of thread");
    pthread_setspecific(key, (char *)times - 1);
}

static void *run(void *name)
{
    pthread_setspecific(key, (void *)(uintptr_t)3);
    trace_named(name);
    return NULL;
}

static void *stay(void *name)
{
    trace_named(name);
    trace_named(name);
    __atomic_store_n((int *)name, 0, __ATOMIC_SEQ_CST);
    for (;;) {
        pause();
    }
    return NULL;
}

int main(int argc, char **argv)
{
    static char staying[8] __attribute__((aligned(8))) = "staying";
    pthread_t thread;

    atexit(at_exit);
    trace_named("main");
    pthread_key_create(&key, end_thread);
    pthread_create(&thread, NULL, run, "thread");
    pthread_join(thread, NULL);
    if (argc > 1 && strcmp(argv[1], "stay") == 0) {
        pthread_create(&thread, NULL, stay, staying);
        while (__atomic_load_n((int *)(void *)staying, __ATOMIC_SEQ_CST)) {
        }
    }
    if (argc > 1 && strcmp(argv[1], "thread") == 0) {
        trace_named("end of main");
        pthread_exit(NULL);
    }
    return 0;
}
