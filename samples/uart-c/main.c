/* SPDX-License-Identifier: MIT */
/* Options of the command line; then the guest runs. */
#include "qemu/osdep.h"
#include "qapi/error.h"
#include "qemu/log.h"
#include "trace/control.h"
#include "guest.h"

static const char usage[] =
    "Usage: uart [OPTION]...\n"
    "\n"
    "Runs a guest that drives a model of a 16550A UART. Without options it is silent.\n"
    "\n"
    "Options:\n"
    "  --trace PATTERN  trace the events that match, as in --trace 'uart_irq*'; -PATTERN\n"
    "                   leaves events out again, and `help` lists them; may be repeated\n"
    "  -d WORDS         log what the words say, as in -d guest_errors,unimp; `help` lists\n"
    "                   them; may be repeated\n"
    "  -D FILE          write to FILE instead of standard error\n"
    "  --help           show this\n";

typedef struct Options {
    int log_mask; /* 0: as the environment says */
    const char *log_file;
} Options;

static bool add_log_words(Options *options, const char *words)
{
    if (strcmp(words, "help") == 0) {
        qemu_print_log_usage(stdout);
        exit(0);
    }
    int mask = qemu_str_to_log_mask(words);
    if (!mask) {
        fprintf(stderr, "uart: unknown word in '-d %s' (`-d help` lists them)\n", words);
        return false;
    }
    options->log_mask |= mask;
    return true;
}

/* An option of two words. */
static bool apply(Options *options, const char *name, const char *value)
{
    bool is_trace = strcmp(name, "--trace") == 0, is_words = strcmp(name, "-d") == 0;

    if (!is_trace && !is_words && strcmp(name, "-D") != 0) {
        fprintf(stderr, "uart: unknown option '%s' (`--help` lists them)\n", name);
        return false;
    }
    if (!value) {
        fprintf(stderr, "uart: option '%s' needs a value\n", name);
        return false;
    }
    if (is_words) {
        return add_log_words(options, value);
    }
    if (is_trace) {
        trace_opt_parse(value);
    } else {
        options->log_file = value;
    }
    return true;
}

static bool set_log(const Options *options, Error **errp)
{
    int mask = options->log_mask ? options->log_mask : (int)qemu_loglevel;

    if (options->log_file) {
        return qemu_set_log_filename_flags(options->log_file, mask, errp);
    }
    return qemu_set_log(mask, errp);
}

int main(int argc, char **argv)
{
    Options options = { .log_mask = 0 };
    Error *error = NULL;

    for (int i = 1; i < argc; i += 2) {
        if (strcmp(argv[i], "--help") == 0) {
            fputs(usage, stdout);
            return 0;
        }
        if (!apply(&options, argv[i], argv[i + 1])) {
            return 2;
        }
    }
    if (!trace_init_backends()) {
        return 1;
    }
    trace_init_file();
    if (!set_log(&options, &error)) {
        fprintf(stderr, "uart: %s\n", error_get_pretty(error));
        error_free(error);
        return 1;
    }
    guest_run();
    return 0;
}
