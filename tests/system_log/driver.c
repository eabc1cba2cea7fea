/* SPDX-License-Identifier: MIT */
/*
 * Does what its arguments say, in order:
 *   say TEXT          fires `say`
 *   repeat TEXT N     fires `say` with a text N times in a row
 *   zero              fires `zero` with a NUL
 *   errno             fires `say`, prints errno, which was EDOM
 *   option SPEC       trace_opt_parse()
 *   openlog           the program's own openlog(), with a name and facility local3, and no process id
 *   own TEXT          a message of the program's own, of level err
 *   threads N M       N threads fire `count` M times each; meanwhile M children are forked, which fire
 *   signals N         a handler fires N times while the main program does: prints how often
 *   cancel            fires in a thread that was cancelled before
 */
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <syslog.h>
#include <unistd.h>

#include <tracegen/control.h>

#include "trace-syslog.h"
#include "../hard_places.h"

static void repeat(const char *text, size_t times)
{
    size_t length = strlen(text);
    char *whole = calloc(times, length + 1);

    for (size_t i = 0; i < times; i++) {
        memcpy(whole + i * length, text, length);
    }
    trace_say(whole);
    free(whole);
}

static void run_threads(int count)
{
    pthread_t *threads = calloc((size_t)count, sizeof(*threads));

    for (intptr_t i = 0; i < count; i++) {
        pthread_create(&threads[i], NULL, count_up, (void *)i);
    }
    for (int i = 0; i < each; i++) {
        pid_t child = fork();
        if (child == 0) {
            trace_count(-1, i);
            _exit(0);
        }
        waitpid(child, NULL, 0);
    }
    for (int i = 0; i < count; i++) {
        pthread_join(threads[i], NULL);
    }
    free(threads);
}

int main(int count, char **words)
{
    for (int i = 1; i < count; i++) {
        const char *word = words[i];

        if (strcmp(word, "say") == 0) {
            trace_say(words[++i]);
        } else if (strcmp(word, "repeat") == 0) {
            const char *text = words[++i];
            repeat(text, strtoul(words[++i], NULL, 10));
        } else if (strcmp(word, "zero") == 0) {
            trace_zero(0);
        } else if (strcmp(word, "errno") == 0) {
            errno = EDOM;
            trace_say("errno");
            puts(errno == EDOM ? "kept" : "lost");
        } else if (strcmp(word, "option") == 0) {
            trace_opt_parse(words[++i]);
        } else if (strcmp(word, "openlog") == 0) {
            openlog("renamed", 0, LOG_LOCAL3);
        } else if (strcmp(word, "own") == 0) {
            syslog(LOG_ERR, "%s", words[++i]);
        } else if (strcmp(word, "threads") == 0) {
            int threads = atoi(words[++i]);
            each = atoi(words[++i]);
            run_threads(threads);
        } else if (strcmp(word, "signals") == 0) {
            each = atoi(words[++i]);
            run_signals();
        } else if (strcmp(word, "cancel") == 0) {
            run_cancelled();
        } else {
            return 2;
        }
        fflush(stdout);
    }
    return 0;
}
