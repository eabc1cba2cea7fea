/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "simple_path.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char RINGS[] = ".rings";

enum { MOST_LINKS = 40 };

/*
 * Names that are needed for a while are static: there is the lock, and a thread that fires the first event
 * may have little stack.
 */

/* Whatever is written this way has been found to fit, or is cut for a message. */
__attribute__((format(printf, 2, 3))) static void write_name(char *to, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(to, TRACE_SIMPLE_PATH_SIZE, format, arguments);
    va_end(arguments);
}

/*
 * Replace the name of a link by that of the file that it leads to, which need not be there yet. What
 * leads to something else, such as /dev/stdout to a pipe, stays. 0, or an errno.
 */
static int follow_links(char *name)
{
    static char target[PATH_MAX];
    struct stat there;

    for (int links = 0; links < MOST_LINKS; links++) {
        if (stat(name, &there) == 0 && !S_ISREG(there.st_mode)) {
            return 0;
        }
        ssize_t length = readlink(name, target, sizeof(target) - 1);
        if (length < 0) {
            return 0;
        }
        target[length] = '\0';
        size_t kept = *target == '/' ? 0 : (size_t)(strrchr(name, '/') + 1 - name);
        if (kept + (size_t)length >= PATH_MAX) {
            return ENAMETOOLONG;
        }
        strcpy(name + kept, target);
    }
    return ELOOP;
}

int trace_simple_path_make(TraceSimplePath *path, const char *folder, const char *name,
                           bool is_child)
{
    static char named[PATH_MAX];
    const char *percent = strchr(name, '%'), *slash = "";
    long pid = (long)getpid();
    int length, before = percent ? (int)(percent - name) : 0;

    if (percent) {
        length = snprintf(named, sizeof(named), "%.*s%ld%s", before, name, pid, percent + 2);
    } else if (is_child) {
        length = snprintf(named, sizeof(named), "%s-%ld", name, pid);
    } else {
        length = snprintf(named, sizeof(named), "%s", name);
    }
    write_name(path->trace, "%s", named);
    if (length < 0 || (size_t)length >= sizeof(named)) {
        return ENAMETOOLONG;
    }
    if (*named == '/') {
        folder = "";
    } else if (*folder) {
        slash = "/";
    } else {
        return ENOENT;
    }
    if (strlen(folder) + strlen(named) + sizeof(RINGS) + 16 > PATH_MAX) {
        return ENAMETOOLONG;
    }
    write_name(path->trace, "%s%s%s", folder, slash, named);
    int failure = follow_links(path->trace);
    if (failure || strlen(path->trace) + sizeof(RINGS) + 16 > PATH_MAX) {
        return failure ? failure : ENAMETOOLONG;
    }
    write_name(path->rings, "%s%s", path->trace, RINGS);
    write_name(path->made, "%s.%ld.new", path->trace, pid);
    return 0;
}

/* `name`, and what is behind it, of the `number`th old file; of the present one where that is 0. */
static void name_old(char *to, const char *name, unsigned number, const char *behind)
{
    if (number > 0) {
        write_name(to, "%s.%u%s", name, number, behind);
    } else {
        write_name(to, "%s%s", name, behind);
    }
}

/* Rename a file of the trace to what it is called when there is one more, or remove it. */
static int age(const TraceSimplePath *path, unsigned number, unsigned most, const char *behind)
{
    static char from[TRACE_SIMPLE_PATH_SIZE], to[TRACE_SIMPLE_PATH_SIZE];
    int done;

    name_old(from, path->trace, number, behind);
    name_old(to, path->trace, number + 1, behind);
    done = number < most ? rename(from, to) : unlink(from);
    return done == 0 || errno == ENOENT ? 0 : errno;
}

static bool is_there(const TraceSimplePath *path, unsigned number)
{
    static char name[TRACE_SIMPLE_PATH_SIZE];
    struct stat unused;

    name_old(name, path->trace, number, "");
    return lstat(name, &unused) == 0;
}

int trace_simple_path_keep(const TraceSimplePath *path, unsigned most, bool with_rings)
{
    unsigned last = 0;
    int failure = 0;

    /* Up to the first gap: what lies behind it need not move. */
    while (last < most && is_there(path, last)) {
        last++;
    }
    for (unsigned number = last; !failure; number--) {
        failure = age(path, number, most, "");
        if (!failure && (number > 0 || with_rings)) {
            failure = age(path, number, most, RINGS);
        }
        if (number == 0) {
            break;
        }
    }
    return failure;
}

int trace_simple_path_check(const TraceSimplePath *path, bool *is_plain)
{
    struct stat there;

    *is_plain = stat(path->trace, &there) != 0 || S_ISREG(there.st_mode);
    if (*is_plain || S_ISCHR(there.st_mode)) {
        return 0;
    }
    return S_ISDIR(there.st_mode) ? EISDIR : ESPIPE;
}
