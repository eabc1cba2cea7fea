/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"

#include <sys/wait.h>

#include "qapi/error.h"
#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

int main(void)
{
    assert(qemu_log_trylock() == NULL);
    assert(qemu_log_trylock_with_context() == NULL);
    qemu_log_unlock(NULL);
    qemu_set_log_filename("log", &error_abort);

    FILE *log = qemu_log_trylock();
    assert(log);
    fputs("a, ", log);
    FILE *again = qemu_log_trylock();
    assert(again == log);
    fputs("b, ", again);
    qemu_log_unlock(again);

    /* While the log is locked, its file cannot be taken away, nor is the log gone. */
    Error *error = NULL;
    assert(!qemu_set_log_filename("other", &error));
    assert(strcmp(error_get_pretty(error), "the log is locked by this thread") == 0);
    error_free(error);
    assert(qemu_set_log(0, NULL));

    trace_enable_events("uart_reset");
    trace_uart_reset();
    qemu_log("c, ");

    /* The child has no part in the pieces, and may go on with the log. */
    pid_t child = fork();
    assert(child >= 0);
    if (child == 0) {
        exit(0);
    }
    int status;
    assert(waitpid(child, &status, 0) == child && status == 0);

    fputs("d\n", log);
    qemu_log_unlock(log);
    qemu_log("last\n");
    return 0;
}
