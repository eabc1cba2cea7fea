/* SPDX-License-Identifier: MIT */
/*
 * A timer's handler fires an event while its thread changes the log's file. Prints how many lines
 * are in the files, and how many were fired. The files are appended to, so that none is lost.
 */
#include "qemu/osdep.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/time.h>

#include "qapi/error.h"
#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

enum { FIRED = 300 };

static volatile sig_atomic_t fired;

static void handle(int signal)
{
    (void)signal;
    if (fired < FIRED) {
        trace_uart_reset();
        fired = fired + 1;
    }
}

static int lines_in(const char *name)
{
    int count = 0, c;
    FILE *file = fopen(name, "r");

    assert(file);
    while ((c = getc(file)) != EOF) {
        count += c == '\n';
    }
    fclose(file);
    return count;
}

static int number_of(const char *name)
{
    qemu_set_log_filename(name, &error_abort);
    FILE *log = qemu_log_trylock();
    int number = fileno(log);
    qemu_log_unlock(log);
    return number;
}

int main(void)
{
    struct itimerval often = {{0, 50}, {0, 50}}, never = {{0, 0}, {0, 0}};

    trace_enable_events("uart_reset");
    tracegen_log_append(true);
    int number = number_of("a");
    assert(number > STDERR_FILENO && number_of("b") == number);
    assert(number_of("a") == number);
    signal(SIGALRM, handle);
    setitimer(ITIMER_REAL, &often, NULL);
    while (fired < FIRED) {
        qemu_set_log_filename("b", &error_abort);
        qemu_set_log_filename("a", &error_abort);
    }
    setitimer(ITIMER_REAL, &never, NULL);
    qemu_set_log_filename(NULL, &error_abort);
    assert(open("/dev/null", O_RDONLY) != number);
    printf("%d %d\n", lines_in("a") + lines_in("b"), (int)fired);
    return 0;
}
