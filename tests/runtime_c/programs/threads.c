/* SPDX-License-Identifier: MIT */
/* Threads that trace, log, and switch events and files, all at once. Arguments: FILE [FILE]. */
#include "qemu/osdep.h"

#include <pthread.h>

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

enum { WRITERS = 4, ROUNDS = 200 };

static char **files;

static void *write_lines(void *argument)
{
    char letter = *(char *)argument, text[701];

    for (int round = 0; round < ROUNDS; round++) {
        size_t length = round % 2 ? 20 : sizeof(text) - 1;

        memset(text, letter, length);
        text[length] = '\0';
        trace_uart_text(text);
        qemu_log("%c%s\n", letter, text);
        FILE *log = qemu_log_trylock();
        if (log) {
            fprintf(log, "%c", letter);
            trace_uart_write((uint32_t)round, 0, "inside");
            qemu_log("%c", letter);
            fprintf(log, "%s\n", text);
        }
        qemu_log_unlock(log);
    }
    return NULL;
}

static void *switch_events(void *unused)
{
    (void)unused;
    for (int round = 0; round < ROUNDS; round++) {
        TraceEventIter iter;
        TraceEvent *event;
        unsigned names = 0;

        trace_enable_events(round % 2 ? "-uart_write" : "uart_write");
        trace_event_iter_init_pattern(&iter, "uart_*");
        while ((event = trace_event_iter_next(&iter))) {
            names += trace_event_get_state_dynamic(event);
        }
        assert(names >= 1);
        qemu_set_dfilter_ranges(round % 2 ? "1+1" : "", NULL);
        (void)qemu_log_in_addr_range(1);
        qemu_set_log(LOG_UNIMP | (round % 2 ? LOG_GUEST_ERROR : 0), NULL);
        if (files[1]) {
            qemu_set_log_filename(files[round % 2], NULL);
        }
    }
    return NULL;
}

int main(int argc, char **argv)
{
    static char letters[] = "abcd";
    pthread_t threads[WRITERS + 1];

    assert(argc > 1);
    files = argv + 1;
    trace_enable_events("uart_text");
    tracegen_log_append(true);
    qemu_set_log_filename_flags(files[0], LOG_UNIMP, &error_abort);
    for (int i = 0; i < WRITERS; i++) {
        pthread_create(&threads[i], NULL, write_lines, &letters[i]);
    }
    pthread_create(&threads[WRITERS], NULL, switch_events, NULL);
    for (int i = 0; i < WRITERS + 1; i++) {
        pthread_join(threads[i], NULL);
    }
    return 0;
}
