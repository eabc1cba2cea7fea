/* SPDX-License-Identifier: MIT */
/*
 * Does what its arguments say, in order:
 *   open              tracegen_ftrace_open(): prints the result
 *   say TEXT          fires `say`
 *   file NAME         fires `say` with each line of a file
 *   zero              fires `zero` with a NUL
 *   errno             fires `say`, prints errno, which was EDOM
 *   close N           closes a descriptor
 *   closed            closes all but the standard streams, as daemons do
 *   own NAME          opens files that are all called so, with the numbers that are free by now
 *   rename FROM TO    renames a file
 *   where             prints the descriptors whose names end in trace_marker, and whether exec keeps them
 *   threads N M       N threads fire `count` M times each
 *   fork              fires in a child, and then in the parent
 *   signals N         a handler fires N times while the main program does: prints how often
 *   cancel            fires in a thread that was cancelled before
 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tracegen/ftrace.h>

#include "trace-ftrace.h"
#include "../hard_places.h"

static void say_file(const char *name)
{
    char *line = NULL;
    size_t size = 0;
    ssize_t length;
    FILE *file = fopen(name, "r");

    while ((length = getline(&line, &size, file)) > 0) {
        line[length - 1] = '\0';
        trace_say(line);
    }
    free(line);
    fclose(file);
}

static void print_places(void)
{
    static const char MARKER[] = "trace_marker";

    for (int fd = 0; fd < 1024; fd++) {
        char link[40], place[4096];
        snprintf(link, sizeof(link), "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, place, sizeof(place) - 1);
        size_t end = strlen(MARKER);

        if (length >= (ssize_t)end && memcmp(place + length - end, MARKER, end) == 0) {
            place[length] = '\0';
            printf("%s %s %s\n", fd > STDERR_FILENO ? "high" : "low",
                   fcntl(fd, F_GETFD) & FD_CLOEXEC ? "closed" : "kept", place);
        }
    }
}

static void run_threads(int count)
{
    pthread_t *threads = calloc((size_t)count, sizeof(*threads));

    for (intptr_t i = 0; i < count; i++) {
        pthread_create(&threads[i], NULL, count_up, (void *)i);
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

        if (strcmp(word, "open") == 0) {
            puts(tracegen_ftrace_open() ? "open" : "not open");
        } else if (strcmp(word, "say") == 0) {
            trace_say(words[++i]);
        } else if (strcmp(word, "file") == 0) {
            say_file(words[++i]);
        } else if (strcmp(word, "zero") == 0) {
            trace_zero(0);
        } else if (strcmp(word, "errno") == 0) {
            errno = EDOM;
            trace_say("errno");
            puts(errno == EDOM ? "kept" : "lost");
        } else if (strcmp(word, "close") == 0) {
            close(atoi(words[++i]));
        } else if (strcmp(word, "closed") == 0) {
            for (int fd = STDERR_FILENO + 1; fd < 1024; fd++) {
                close(fd);
            }
        } else if (strcmp(word, "own") == 0) {
            for (int n = 0; n < 5; n++) {
                open(words[i + 1], O_WRONLY | O_CREAT | O_APPEND, 0666);
            }
            i++;
        } else if (strcmp(word, "rename") == 0) {
            rename(words[i + 1], words[i + 2]);
            i += 2;
        } else if (strcmp(word, "where") == 0) {
            print_places();
        } else if (strcmp(word, "threads") == 0) {
            int threads = atoi(words[++i]);
            each = atoi(words[++i]);
            run_threads(threads);
        } else if (strcmp(word, "fork") == 0) {
            pid_t child = fork();
            if (child == 0) {
                trace_say("child");
                _exit(0);
            }
            waitpid(child, NULL, 0);
            trace_say("parent");
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
