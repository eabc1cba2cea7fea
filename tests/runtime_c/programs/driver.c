/* SPDX-License-Identifier: MIT */
/* Does what its arguments say, one after the other: `driver enable 'uart_*' fire`. */
#include "qemu/osdep.h"

#include <dlfcn.h>

#include "fire.h"
#include "qapi/error.h"
#include "qemu/log.h"
#include "trace/control.h"

static void *library;

static void say(const char *word)
{
    puts(word);
    fflush(stdout);
}

static void report(Error *error)
{
    if (error) {
        printf("error: %s\n", error_get_pretty(error));
        fflush(stdout);
        error_free(error);
    }
}

static void walk(TraceEventIter *iter)
{
    TraceEvent *event;

    while ((event = trace_event_iter_next(iter))) {
        printf("%u %s%s%s\n", (unsigned)trace_event_get_id(event), trace_event_get_name(event),
               trace_event_get_state_static(event) ? "" : " compiled out",
               trace_event_get_state_dynamic(event) ? " on" : "");
    }
    fflush(stdout);
}

static bool without_argument(const char *verb)
{
    TraceEventIter iter;

    if (strcmp(verb, "fire") == 0) {
        fire_uart();
        fire_spi();
    } else if (strcmp(verb, "list") == 0) {
        trace_list_events(stdout);
    } else if (strcmp(verb, "usage") == 0) {
        qemu_print_log_usage(stdout);
    } else if (strcmp(verb, "walk") == 0) {
        trace_event_iter_init_all(&iter);
        walk(&iter);
    } else if (strcmp(verb, "walk-no-group") == 0) {
        trace_event_iter_init_group(&iter, (size_t)trace_event_group_number("nosuch"));
        walk(&iter);
    } else if (strcmp(verb, "count") == 0) {
        printf("%d\n", trace_events_enabled_count);
    } else if (strcmp(verb, "init") == 0) {
        say(trace_init_backends() ? "ready" : "not ready");
    } else if (strcmp(verb, "init-file") == 0) {
        trace_init_file();
    } else if (strcmp(verb, "append") == 0) {
        tracegen_log_append(true);
    } else if (strcmp(verb, "no-file") == 0) {
        qemu_set_log_filename(NULL, NULL);
    } else if (strcmp(verb, "state") == 0) {
        say(qemu_log_enabled() ? qemu_log_separate() ? "separate" : "enabled" : "no log");
    } else if (strcmp(verb, "fire-late") == 0) {
        union {
            void *object;
            void (*function)(void);
        } symbol = {dlsym(library, "fire_late")};
        symbol.function();
    } else if (strcmp(verb, "close") == 0) {
        dlclose(library);
    } else {
        return false;
    }
    return true;
}

static bool with_argument(const char *verb, const char *argument)
{
    TraceEventIter iter;
    Error *error = NULL;

    if (strcmp(verb, "enable") == 0) {
        trace_enable_events(argument);
    } else if (strcmp(verb, "opt") == 0) {
        trace_opt_parse(argument);
    } else if (strcmp(verb, "walk-pattern") == 0) {
        trace_event_iter_init_pattern(&iter, argument);
        walk(&iter);
    } else if (strcmp(verb, "walk-group") == 0) {
        ssize_t number = trace_event_group_number(argument);
        if (number >= 0) {
            trace_event_iter_init_group(&iter, (size_t)number);
            walk(&iter);
        } else {
            say("no such group");
        }
    } else if (strcmp(verb, "name") == 0) {
        TraceEvent *event = trace_event_name(argument);
        say(event ? trace_event_get_name(event) : "no such event");
    } else if (strcmp(verb, "on") == 0 || strcmp(verb, "off") == 0) {
        trace_event_set_state_dynamic(trace_event_name(argument), strcmp(verb, "on") == 0);
    } else if (strcmp(verb, "log") == 0) {
        qemu_log("%s\n", argument);
    } else if (strcmp(verb, "guest") == 0) {
        qemu_log_mask(LOG_GUEST_ERROR, "%s\n", argument);
    } else if (strcmp(verb, "mask") == 0) {
        printf("0x%06x\n", (unsigned)qemu_str_to_log_mask(argument));
    } else if (strcmp(verb, "set") == 0) {
        qemu_set_log(qemu_str_to_log_mask(argument), &error);
    } else if (strcmp(verb, "file") == 0) {
        qemu_set_log_filename(argument, &error);
    } else if (strcmp(verb, "tid-file") == 0) {
        qemu_set_log_filename_flags(argument, LOG_PER_THREAD, &error);
    } else if (strcmp(verb, "fatal-file") == 0) {
        qemu_set_log_filename(argument, &error_fatal);
    } else if (strcmp(verb, "filter") == 0) {
        qemu_set_dfilter_ranges(argument, &error);
    } else if (strcmp(verb, "at") == 0) {
        uint64_t address = strtoull(argument, NULL, 16);
        qemu_log_mask_and_addr(CPU_LOG_EXEC, address, "at %s\n", argument);
        say(qemu_log_in_addr_range(address) ? "in" : "out");
    } else if (strcmp(verb, "open") == 0) {
        library = dlopen(argument, RTLD_NOW);
        if (!library) {
            say(dlerror());
        }
    } else {
        return false;
    }
    report(error);
    return true;
}

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (without_argument(argv[i])) {
            continue;
        }
        if (i + 1 == argc || !with_argument(argv[i], argv[i + 1])) {
            fprintf(stderr, "driver: what is '%s'?\n", argv[i]);
            return 2;
        }
        i++;
    }
    return 0;
}
