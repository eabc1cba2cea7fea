/* SPDX-License-Identifier: MIT */
/*
 * Loads the library that its argument names, has threads trace there, and closes it: while they live
 * on, and when they have ended. Tells how many descriptors are open behind each.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*foreign_write)(uint32_t addr, uint32_t value);
static void (*foreign_log)(uint32_t number);
static pthread_barrier_t written, closed;

static void *look_up(void *library, const char *name)
{
    void *function = dlsym(library, name);

    if (!function) {
        fprintf(stderr, "%s\n", dlerror());
        exit(3);
    }
    return function;
}

static void *write_and_wait(void *lives_on)
{
    foreign_write(1, 2);
    foreign_log(3);
    if (lives_on) {
        pthread_barrier_wait(&written);
        pthread_barrier_wait(&closed);
    }
    return NULL;
}

static int descriptors(void)
{
    int count = 0;

    for (int fd = 0; fd < 1024; fd++) {
        count += fcntl(fd, F_GETFD) != -1;
    }
    return count;
}

static bool is_loaded(const char *path)
{
    return dlopen(path, RTLD_NOW | RTLD_NOLOAD) != NULL;
}

static void once(const char *path, bool lives_on)
{
    pthread_t thread;
    void *function, *library = dlopen(path, RTLD_NOW);

    if (!library) {
        fprintf(stderr, "%s\n", dlerror());
        exit(3);
    }
    function = look_up(library, "foreign_write");
    memcpy(&foreign_write, &function, sizeof(function));
    function = look_up(library, "foreign_log");
    memcpy(&foreign_log, &function, sizeof(function));
    pthread_create(&thread, NULL, write_and_wait, lives_on ? &closed : NULL);
    if (lives_on) {
        pthread_barrier_wait(&written);
    } else {
        pthread_join(thread, NULL);
    }
    foreign_write(4, 5);
    dlclose(library);
    printf("%s\n", is_loaded(path) ? "kept" : "closed");
    if (lives_on) {
        pthread_barrier_wait(&closed);
        pthread_join(thread, NULL);
    } else {
        printf("%d descriptors\n", descriptors());
    }
}

int main(int argc, char **argv)
{
    (void)argc;
    pthread_barrier_init(&written, NULL, 2);
    pthread_barrier_init(&closed, NULL, 2);
    printf("%d descriptors\n", descriptors());
    once(argv[1], false);
    once(argv[1], true);
    return 0;
}
