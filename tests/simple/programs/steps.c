/* SPDX-License-Identifier: MIT */
/*
 * Does what its arguments say, in order: `fire N` ticks, `say TEXT` in an event, `closed` closes all
 * files but the standard ones, `own N` opens so many of its own, `rename FILE` to `FILE.moved`, `option SPEC`, `init` does what trace_init_file() does, `load FILE` and
 * `unload` a library, `late N` fires its events, `thread` starts one that has a ring and stays, `cd DIR`,
 * `child` goes on in a child, whose end is this program's, `wait` tells by a byte on standard output that it waits for one on standard input.
 */
#include <assert.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <tracegen/control.h>

#include "tick.h"

static uint64_t number;
static void *library;

static void fire(unsigned long count)
{
    while (count--) {
        tick(1, number++);
    }
}

static void late(unsigned long count)
{
    union {
        void *object;
        void (*function)(unsigned long);
    } fire_late = {dlsym(library, "fire_late")};

    assert(fire_late.object);
    fire_late.function(count);
}

static void close_all(void)
{
    for (int fd = STDERR_FILENO + 1; fd < 1000; fd++) {
        close(fd);
    }
}

/* They have the numbers that are free. */
static void open_own(unsigned long count)
{
    while (count--) {
        char name[32];

        snprintf(name, sizeof(name), "own.%lu", count);
        int fd = open(name, O_RDWR | O_CREAT, 0666);
        assert(fd >= 0);
        (void)fd;
    }
}

static void put_aside(const char *name)
{
    char moved[256];

    snprintf(moved, sizeof(moved), "%s.moved", name);
    int failure = rename(name, moved);
    assert(failure == 0);
    (void)failure;
}

static int started;

static void *stay(void *unused)
{
    tick(2, 0);
    __atomic_store_n(&started, 1, __ATOMIC_SEQ_CST);
    for (;;) {
        pause();
    }
    return unused;
}

static void start(void)
{
    pthread_t thread;

    pthread_create(&thread, NULL, stay, NULL);
    while (!__atomic_load_n(&started, __ATOMIC_SEQ_CST)) {
    }
}

static void wait_for_word(void)
{
    char word = '.';

    if (write(STDOUT_FILENO, &word, 1) != 1 || read(STDIN_FILENO, &word, 1) != 1) {
        exit(4);
    }
}

static void go_on_in_child(void)
{
    pid_t child = fork();

    if (child != 0) {
        int status;
        _exit(child < 0 || waitpid(child, &status, 0) != child || status != 0);
    }
}

static int takes_word(const char *step)
{
    static const char *const STEPS[] = {"fire", "say", "option", "load", "late", "cd", "own", "rename"};
    size_t n = 0, count = sizeof(STEPS) / sizeof(STEPS[0]);

    while (n < count && strcmp(step, STEPS[n]) != 0) {
        n++;
    }
    return n < count;
}

int main(int argc, char **argv)
{
    for (int n = 1; n < argc; n++) {
        const char *step = argv[n], *word = takes_word(step) ? argv[++n] : "";

        if (strcmp(step, "fire") == 0) {
            fire(strtoul(word, NULL, 10));
        } else if (strcmp(step, "say") == 0) {
            trace_named(word);
        } else if (strcmp(step, "closed") == 0) {
            close_all();
        } else if (strcmp(step, "own") == 0) {
            open_own(strtoul(word, NULL, 10));
        } else if (strcmp(step, "rename") == 0) {
            put_aside(word);
        } else if (strcmp(step, "option") == 0) {
            trace_opt_parse(word);
        } else if (strcmp(step, "init") == 0) {
            trace_init_file();
        } else if (strcmp(step, "load") == 0) {
            library = dlopen(word, RTLD_NOW | RTLD_LOCAL);
            assert(library);
        } else if (strcmp(step, "unload") == 0) {
            dlclose(library);
        } else if (strcmp(step, "late") == 0) {
            late(strtoul(word, NULL, 10));
        } else if (strcmp(step, "thread") == 0) {
            start();
        } else if (strcmp(step, "cd") == 0) {
            int failure = chdir(word);
            assert(failure == 0);
            (void)failure;
        } else if (strcmp(step, "child") == 0) {
            go_on_in_child();
        } else if (strcmp(step, "wait") == 0) {
            wait_for_word();
        } else {
            return 2;
        }
    }
    return 0;
}
