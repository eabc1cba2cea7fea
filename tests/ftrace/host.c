/* SPDX-License-Identifier: MIT */
/* Opens a library that traces, has it fire, and closes it, some times in a row; counts what is left open. */
#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>

static int count_descriptors(void)
{
    DIR *folder = opendir("/proc/self/fd");
    int count = 0;

    while (readdir(folder)) {
        count++;
    }
    closedir(folder);
    return count;
}

int main(int count, char **words)
{
    int before = count_descriptors();

    for (int i = 0; count == 2 && i < 3; i++) {
        void *library = dlopen(words[1], RTLD_NOW | RTLD_LOCAL);
        if (!library) {
            puts(dlerror());
            return 1;
        }
        void (*fire)(int);
        *(void **)&fire = dlsym(library, "fire");
        fire(i);
        dlclose(library);
        if (dlopen(words[1], RTLD_NOW | RTLD_NOLOAD)) {
            puts("not closed");
        }
    }
    printf("%d left open\n", count_descriptors() - before);
    return 0;
}
