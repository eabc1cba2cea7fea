/* SPDX-License-Identifier: MIT */
/* Opens a plug-in that has a runtime of its own, fires, and closes it, again and again. */
#include <dirent.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>

static int descriptors(void)
{
    int count = 0;
    DIR *folder = opendir("/proc/self/fd");

    while (folder && readdir(folder)) {
        count++;
    }
    if (folder) {
        closedir(folder);
    }
    return count;
}

static void *rounds(void *path)
{
    for (int i = 0; i < 3; i++) {
        void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
        if (!library) {
            puts(dlerror());
            exit(3);
        }
        union {
            void *object;
            void (*function)(void);
        } fire = {dlsym(library, "fire_late")};
        fire.function();
        dlclose(library);
    }
    return NULL;
}

int main(int argc, char **argv)
{
    pthread_t thread;

    if (argc != 2) {
        return 2;
    }
    int before = descriptors();
    rounds(argv[1]);
    /* A thread ends after the library, whose destructors it must not run. */
    pthread_create(&thread, NULL, rounds, argv[1]);
    pthread_join(thread, NULL);
    printf("%d more descriptors\n", descriptors() - before);
    return 0;
}
