/* SPDX-License-Identifier: MIT */
/*
 * Errors as QEMU hands them around: the caller passes `Error **`. NULL ignores an error,
 * `&error_fatal` reports it and exits with status 1, `&error_abort` reports it and aborts; a
 * pointer to a NULL `Error *` receives it, for error_free() or error_report_err().
 */
#ifndef TRACEGEN_ERROR_H
#define TRACEGEN_ERROR_H

#include <tracegen/event.h>

TRACEGEN_BEGIN_DECLS

typedef struct Error Error;

extern Error *error_fatal;
extern Error *error_abort;

/* Make an error whose message is formatted as printf does. errno is preserved. */
void error_setg(Error **errp, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same, with `: ` and the text of `os_errno` behind the message, unless that is 0. */
void error_setg_errno(Error **errp, int os_errno, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Hand `error`, which may be NULL, on to `errp`; it is freed when `errp` has no room for it. */
void error_propagate(Error **errp, Error *error);

/* The message, good until the error is freed. */
const char *error_get_pretty(const Error *error);

/* Free an error; NULL is fine. */
void error_free(Error *error);

/* Print an error to standard error as `tracegen: MESSAGE`, and free it. */
void error_report_err(Error *error);

TRACEGEN_END_DECLS

#endif
