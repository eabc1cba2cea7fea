/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "environment.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <tracegen/log.h>

#include "enable.h"
#include "groups.h"
#include "lock.h"
#include "log_file.h"
#include "log_words.h"
#include "report.h"
#include "simple_options.h"
#include "spec.h"

static const char TRACE[] = "TRACEGEN_TRACE";
static const char LOG[] = "TRACEGEN_LOG";
static const char LOG_FILE[] = "TRACEGEN_LOG_FILE";
static const char LOG_TIMESTAMP[] = "TRACEGEN_LOG_TIMESTAMP";

/*
 * Files are written with the rights of the program, so one that has more rights than its user does
 * not let the user name them.
 */
const char *trace_environment_variable(const char *name)
{
#ifdef __linux__
    const char *value = secure_getenv(name);
#else
    const char *value = geteuid() == getuid() && getegid() == getgid() ? getenv(name) : NULL;
#endif
    return value && *value ? value : NULL;
}

static void read_timestamp(void)
{
    const char *value = trace_environment_variable(LOG_TIMESTAMP);

    if (!value || strcmp(value, "0") == 0) {
        return;
    }
    if (strcmp(value, "1") == 0) {
        message_with_timestamp = true;
    } else {
        trace_report(LOG_TIMESTAMP, "'%s' is neither 0 nor 1", value);
    }
}

static void read_trace(void)
{
    static const char BLANKS[] = " \t";
    const char *specs = trace_environment_variable(TRACE);

    if (specs && trace_simple_is_here()) {
        trace_simple_note_folder();
    }
    while (specs) {
        const char *end = specs + strcspn(specs, ";"), *next = *end ? end + 1 : NULL;

        specs += strspn(specs, BLANKS);
        while (end > specs && strchr(BLANKS, end[-1])) {
            end--;
        }
        if (end > specs) {
            trace_spec_parse(specs, (size_t)(end - specs), TRACE);
        }
        specs = next;
    }
}

static void read_log(void)
{
    const char *words = trace_environment_variable(LOG);
    const char *origin = LOG_FILE, *name = trace_environment_variable(LOG_FILE);
    int flags = words ? trace_log_words_parse(words, LOG) : 0;
    Error *error = NULL;

    if (!name) {
        origin = TRACE;
        name = trace_spec_log_file();
    }
    if ((flags & LOG_PER_THREAD) && !(name && strchr(name, '%'))) {
        trace_report(LOG, TRACE_LOG_FILE_FOR_TID);
        flags &= ~LOG_PER_THREAD;
    }
    if (!qemu_set_log_filename_flags(name, flags, &error)) {
        trace_report(origin, "%s", error_get_pretty(error));
        error_free(error);
        if (flags & LOG_PER_THREAD) {
            trace_report(LOG, TRACE_LOG_FILE_FOR_TID);
            flags &= ~LOG_PER_THREAD;
        }
        qemu_set_log(flags, NULL);
    }
}

void trace_environment_read(void)
{
    static bool done;

    if (!done) {
        done = true;
        trace_lock_follow_forks();
        trace_log_file_follow_forks();
        read_timestamp();
        read_trace();
        read_log();
    }
}

/* Later than the constructors of the groups, earlier than those without a priority. */
__attribute__((constructor(102))) static void begin(void)
{
    trace_lock();
    trace_environment_read();
    bool any_group = trace_groups() != NULL;
    trace_unlock();
    if (any_group) {
        tracegen_groups_ready();
    }
}
