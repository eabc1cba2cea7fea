/* SPDX-License-Identifier: MIT */
/* A program in C with a library in Rust, linked or loaded; it does what its arguments say. */
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <trace/control.h>
#include <qemu/log.h>

#include "trace-both.h"

#ifdef LOADED
static void (*rust_fire)(int n);
static void (*rust_switch)(bool on);
static void (*rust_log)(void (*c_log)(void));
static void (*rust_set_log)(void);
static void *(*rust_start)(int count);
static void (*rust_wait)(void *thread);

static void *look_up(void *library, const char *name)
{
    void *function = dlsym(library, name);

    if (!function) {
        fprintf(stderr, "%s\n", dlerror());
        exit(3);
    }
    return function;
}

#define LOOK_UP(library, name)                                                                    \
    do {                                                                                          \
        void *function = look_up(library, #name);                                                 \
        memcpy(&name, &function, sizeof(function));                                               \
    } while (0)

static void *load(void)
{
    void *library = dlopen(LOADED, RTLD_NOW | RTLD_LOCAL);

    if (!library) {
        fprintf(stderr, "%s\n", dlerror());
        exit(3);
    }
    LOOK_UP(library, rust_fire);
    LOOK_UP(library, rust_switch);
    LOOK_UP(library, rust_log);
    LOOK_UP(library, rust_set_log);
    LOOK_UP(library, rust_start);
    LOOK_UP(library, rust_wait);
    return library;
}
#else
void rust_fire(int n);
void rust_switch(bool on);
void rust_log(void (*c_log)(void));
void rust_set_log(void);
void *rust_start(int count);
void rust_wait(void *thread);

static void *load(void)
{
    return NULL;
}
#endif

static void list(void)
{
    TraceEventIter iter;
    TraceEvent *event;

    trace_event_iter_init_group(&iter, (size_t)trace_event_group_number("both"));
    while ((event = trace_event_iter_next(&iter))) {
        printf("%u %s %d\n", (unsigned int)event->id, event->name,
               trace_event_get_state_dynamic(event));
    }
    printf("%d on\n", trace_events_enabled_count);
}

static void fire(int n)
{
    trace_shared(n);
    trace_differs(n);
    trace_c_only(n);
}

static void c_log(void)
{
    qemu_log("two, ");
}

static void threads(void)
{
    void *thread = rust_start(1000);

    for (int n = 0; n < 1000; n++) {
        trace_shared(n);
        qemu_log("C logs %d\n", n);
    }
    rust_wait(thread);
}

int main(int argc, char **argv)
{
    void *library = load();

    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "list") == 0) {
            list();
        } else if (strcmp(argv[i], "fire") == 0) {
            fire(1);
            rust_fire(2);
        } else if (strcmp(argv[i], "on") == 0 || strcmp(argv[i], "off") == 0) {
            rust_switch(argv[i][1] == 'n');
        } else if (strcmp(argv[i], "log") == 0) {
            rust_log(c_log);
        } else if (strcmp(argv[i], "set-log") == 0) {
            rust_set_log();
        } else if (strcmp(argv[i], "threads") == 0) {
            threads();
        } else if (library && strcmp(argv[i], "close") == 0) {
            dlclose(library);
        } else {
            trace_enable_events(argv[i]);
        }
        fflush(stdout);
    }
    return 0;
}
