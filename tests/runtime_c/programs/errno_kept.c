/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

int main(void)
{
    char text[3001];

    memset(text, 'x', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    trace_enable_events("uart_*");
    errno = EDOM;
    trace_uart_write(1, 2, "cr");
    assert(errno == EDOM);
    trace_uart_text(text);
    assert(errno == EDOM);

    qemu_set_log(LOG_UNIMP, NULL);
    errno = ENAMETOOLONG;
    qemu_log("file name too long: %s\n", strerror(errno));
    assert(errno == ENAMETOOLONG);

    assert(!qemu_set_log_filename("/nowhere/log", NULL));
    assert(!qemu_set_log_filename_flags("%x", LOG_UNIMP, NULL));
    assert(!qemu_set_log(LOG_PER_THREAD, NULL));
    assert(errno == ENAMETOOLONG);

    close(STDERR_FILENO);
    trace_uart_text(text);
    qemu_log("lost\n");
    qemu_log_unlock(qemu_log_trylock());
    Error *error = NULL;
    error_setg(&error, "an error");
    error_free(error);
    assert(errno == ENAMETOOLONG);
    return 0;
}
