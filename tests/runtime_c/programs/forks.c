/* SPDX-License-Identifier: MIT */
/* Forks while threads hold the log's lock most of the time; each child logs, too. */
#include "qemu/osdep.h"

#include <pthread.h>
#include <stdatomic.h>
#include <sys/wait.h>

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

enum { CHILDREN = 50 };

static atomic_bool done;

static void *trace_on(void *unused)
{
    (void)unused;
    while (!done) {
        FILE *log = qemu_log_trylock();
        fputs("parent\n", log);
        qemu_log_unlock(log);
        trace_uart_text("parent");
    }
    return NULL;
}

int main(void)
{
    pthread_t threads[2];

    trace_enable_events("uart_*");
    qemu_set_log(LOG_UNIMP, NULL);
    pthread_create(&threads[0], NULL, trace_on, NULL);
    pthread_create(&threads[1], NULL, trace_on, NULL);
    for (int i = 0; i < CHILDREN; i++) {
        pid_t child = fork();
        if (child == 0) {
            trace_uart_text("child");
            trace_enable_events("-uart_text");
            trace_uart_text("not printed");
            qemu_log("child\n");
            _exit(0);
        }
        int status;
        assert(waitpid(child, &status, 0) == child && status == 0);
    }
    done = true;
    pthread_join(threads[0], NULL);
    pthread_join(threads[1], NULL);
    return 0;
}
