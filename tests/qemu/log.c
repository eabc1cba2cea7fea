/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's log: what each symbol stands for is in docs/qemu-interface.md. It is standard error; with
   QEMU_TIMESTAMP set a fixed time is in front of what is printed, and QEMU_DFILTER is the one address that is let
   through. */
#include "qemu/osdep.h"
#include <stdarg.h>
#include "qemu/log-for-trace.h"
#include "standin.h"

/* Q12 */
int qemu_loglevel = LOG_TRACE;

/* Q35 */
FILE *qemu_log_trylock_with_context(void)
{
    flockfile(stderr);
    if (getenv("QEMU_TIMESTAMP")) {
        fputs("2001-02-03T04:05:06.789012Z ", stderr);
    }
    return stderr;
}

/* Q39 */
FILE *qemu_log_trylock(void)
{
    flockfile(stderr);
    return stderr;
}

/* Q40 */
bool qemu_log_in_addr_range(uint64_t addr)
{
    const char *only = getenv("QEMU_DFILTER");

    return !only || addr == strtoull(only, NULL, 0);
}

/* Q36 */
void qemu_log_unlock(FILE *log)
{
    fflush(log);
    funlockfile(log);
}

/* Q15 */
void qemu_log(const char *fmt, ...)
{
    FILE *log = qemu_log_trylock_with_context();
    va_list arguments;

    va_start(arguments, fmt);
    vfprintf(log, fmt, arguments);
    va_end(arguments);
    qemu_log_unlock(log);
}

/* Q37 */
ssize_t rust_fwrite(const void *from, size_t size, size_t count, FILE *log)
{
    return (ssize_t)fwrite(from, size, count, log);
}
