/* SPDX-License-Identifier: MIT */
#include "platform.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <tracegen/error.h>
#include <tracegen/line.h>

#include "report.h"

struct Error {
    TraceLine message; /* ends in a NUL, at the newline's place */
};

Error *error_fatal;
Error *error_abort;

/* What an error is when there is no memory for it. */
static Error out_of_memory = {
    .message = {.bytes = out_of_memory.message.inside, .inside = "out of memory"},
};

__attribute__((format(printf, 2, 0))) static void set(Error **errp, const char *format,
                                                      va_list arguments, int os_errno)
{
    if (!errp) {
        return;
    }
    int saved_errno = errno;
    Error *error = malloc(sizeof(*error));

    if (!error) {
        error = &out_of_memory;
    } else if (os_errno == 0) {
        tracegen_line_vformat(&error->message, format, arguments);
        error->message.bytes[error->message.length] = '\0';
    } else {
        TraceLine what;

        tracegen_line_vformat(&what, format, arguments);
        what.bytes[what.length] = '\0';
        tracegen_line_format(&error->message, "%s: %s", what.bytes, strerror(os_errno));
        error->message.bytes[error->message.length] = '\0';
        tracegen_line_end(&what);
    }
    error_propagate(errp, error);
    errno = saved_errno;
}

void error_setg(Error **errp, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    set(errp, format, arguments, 0);
    va_end(arguments);
}

void error_setg_errno(Error **errp, int os_errno, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    set(errp, format, arguments, os_errno);
    va_end(arguments);
}

void error_propagate(Error **errp, Error *error)
{
    if (!error) {
        return;
    }
    if (errp == &error_abort) {
        error_report_err(error);
        abort();
    }
    if (errp == &error_fatal) {
        error_report_err(error);
        exit(1);
    }
    if (errp && !*errp) {
        *errp = error;
    } else {
        error_free(error);
    }
}

const char *error_get_pretty(const Error *error)
{
    return error->message.bytes;
}

void error_free(Error *error)
{
    if (error && error != &out_of_memory) {
        tracegen_line_end(&error->message);
        free(error);
    }
}

void error_report_err(Error *error)
{
    trace_report(NULL, "%s", error_get_pretty(error));
    error_free(error);
}
