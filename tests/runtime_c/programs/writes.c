/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"

#include "fire.h"
#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

static void text_of_length(size_t length)
{
    char text[4000];

    memset(text, 'x', length);
    text[length] = '\0';
    trace_uart_text(text);
}

int main(void)
{
    char long_text[2001];

    trace_enable_events("uart_*");
    trace_uart_write(1, 2, "cr");
    /* "uart_text text " and 496 characters fill a line to its last place, the newline's. */
    text_of_length(493);
    text_of_length(494);
    text_of_length(495);
    text_of_length(496);
    text_of_length(3000);
    trace_uart_text(NULL);

    qemu_set_log(LOG_UNIMP, NULL);
    qemu_log("not a line");
    memset(long_text, 'y', sizeof(long_text) - 1);
    long_text[sizeof(long_text) - 1] = '\0';
    qemu_log("%s\n", long_text);
    trace_enable_events("nosuch");

    FILE *log = qemu_log_trylock_with_context();
    fprintf(log, "piece one, ");
    qemu_log("piece two, ");
    trace_uart_reset();
    FILE *again = qemu_log_trylock_with_context();
    fputs("piece three\n", again);
    qemu_log_unlock(again);
    qemu_log_unlock(log);
    qemu_log("after\n");
    return 0;
}
