/* SPDX-License-Identifier: MIT */
/* Every kind of argument, with edge values; errno must stay. */
#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "trace-simple.h"

int main(void)
{
    char longest[600], text[64];

    memset(longest, 'x', sizeof(longest) - 1);
    longest[sizeof(longest) - 1] = '\0';
    errno = 77;
    trace_kinds(-128, 65535, true, -1.5, 0.1f, longest, "", -1, (void *)(uintptr_t)UINT64_MAX);
    trace_kinds(127, 0, false, 0, 2, NULL, "t", SSIZE_MAX, NULL);
    trace_kinds(0, 1, true, 1e300, -0.0f, longest + 600 - 1 - 512, NULL, -SSIZE_MAX - 1, NULL);
    trace_kinds(0, 1, true, 0, 0, NULL, NULL, 0, NULL);
    trace_nothing();
    trace_off(1);
    for (size_t length = 0; length < sizeof(text); length++) {
        memset(text, 'a' + (int)(length % 26), length);
        text[length] = '\0';
        trace_named(text);
    }
    trace_named("\x01\xff\n");
    trace_named(NULL);
    assert(errno == 77);
    return 0;
}
