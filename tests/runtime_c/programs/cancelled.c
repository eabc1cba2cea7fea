/* SPDX-License-Identifier: MIT */
/* A thread that is cancelled in the middle of tracing leaves the log to the others. */
#include "qemu/osdep.h"

#include <pthread.h>

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

static void *trace_on(void *unused)
{
    (void)unused;
    for (;;) {
        trace_uart_text("thread");
        pthread_testcancel();
    }
    return NULL;
}

int main(void)
{
    trace_enable_events("uart_*");
    for (int i = 0; i < 20; i++) {
        pthread_t thread;
        pthread_create(&thread, NULL, trace_on, NULL);
        trace_uart_text("main");
        pthread_cancel(thread);
        pthread_join(thread, NULL);
    }
    trace_uart_reset();
    return 0;
}
