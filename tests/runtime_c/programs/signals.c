/* SPDX-License-Identifier: MIT */
/* Trace points in signal handlers that interrupt the logger. Argument: pipe, lock or storm. */
#include "qemu/osdep.h"

#include <pthread.h>
#include <stdatomic.h>

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

enum { ROUNDS = 100 };

static int kept;
static atomic_int handled;

/* The log's own write raised this, inside the logger. */
static void broken_pipe(int signal)
{
    dup2(kept, STDERR_FILENO);
    trace_uart_write((uint32_t)signal, 0, "handler");
}

static void from_broken_pipe(void)
{
    int ends[2];

    kept = dup(STDERR_FILENO);
    assert(pipe(ends) == 0);
    close(ends[0]);
    dup2(ends[1], STDERR_FILENO);
    signal(SIGPIPE, broken_pipe);
    trace_uart_text("lost");
    trace_uart_text("after");
}

static void traced(int signal)
{
    (void)signal;
    trace_uart_reset();
    handled++;
}

static void from_held_lock(void)
{
    signal(SIGUSR1, traced);
    qemu_set_log(LOG_UNIMP, NULL);
    FILE *log = qemu_log_trylock();
    fputs("collected ", log);
    raise(SIGUSR1);
    fputs("and written\n", log);
    qemu_log_unlock(log);
}

static void *trace_on(void *unused)
{
    (void)unused;
    while (handled < ROUNDS) {
        trace_uart_text("thread");
    }
    return NULL;
}

/* Signals that hit anywhere, one behind the other, while threads want the lock. */
static void from_anywhere(void)
{
    pthread_t threads[2];

    signal(SIGUSR1, traced);
    pthread_create(&threads[0], NULL, trace_on, NULL);
    pthread_create(&threads[1], NULL, trace_on, NULL);
    for (int sent = 0; sent < ROUNDS; sent++) {
        pthread_kill(threads[sent % 2], SIGUSR1);
        while (handled <= sent) {
            trace_uart_text("main");
        }
    }
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
}

int main(int argc, char **argv)
{
    assert(argc == 2);
    trace_enable_events("uart_*");
    if (strcmp(argv[1], "pipe") == 0) {
        from_broken_pipe();
    } else if (strcmp(argv[1], "lock") == 0) {
        from_held_lock();
    } else {
        from_anywhere();
    }
    return 0;
}
