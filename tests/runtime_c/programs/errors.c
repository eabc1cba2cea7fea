/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"

#include "qapi/error.h"

int main(int argc, char **argv)
{
    Error *error = NULL;
    char text[2001];

    if (argc > 1) {
        error_setg(strcmp(argv[1], "fatal") == 0 ? &error_fatal : &error_abort, "that is %s",
                   strcmp(argv[1], "fatal") == 0 ? "fatal" : "worse");
    }
    error_setg(NULL, "nobody wants it");
    error_free(NULL);
    error_propagate(&error, NULL);
    assert(!error);

    error_setg(&error, "first");
    error_setg(&error, "second");
    puts(error_get_pretty(error));
    error_free(error);

    error = NULL;
    error_setg_errno(&error, ENOSPC, "no %s", "room");
    puts(error_get_pretty(error));
    error_free(error);

    error = NULL;
    memset(text, 'x', sizeof(text) - 1);
    text[sizeof(text) - 1] = '\0';
    error_setg_errno(&error, 0, "%s", text);
    puts(error_get_pretty(error));

    Error *caller = NULL, *local = NULL;
    error_free(error);
    error_setg(&local, "passed on");
    error_propagate(&caller, local);
    puts(error_get_pretty(caller));
    error_free(caller);

    error = NULL;
    error_setg(&error, "reported: %d", 7);
    error_report_err(error);
    return 0;
}
