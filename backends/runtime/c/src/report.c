/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "report.h"

#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <tracegen/line.h>

#include "write.h"

void trace_report(const char *origin, const char *format, ...)
{
    TraceLine message;
    va_list arguments;

    va_start(arguments, format);
    tracegen_line_vformat(&message, format, arguments);
    va_end(arguments);
    message.bytes[message.length] = '\n';

    const char *after = origin ? ": " : "";
    if (!origin) {
        origin = "";
    }
    struct iovec parts[] = {
        trace_write_part("tracegen: ", strlen("tracegen: ")),
        trace_write_part(origin, strlen(origin)),
        trace_write_part(after, strlen(after)),
        trace_write_part(message.bytes, message.length + 1),
    };
    /* There is nobody left to tell about a failure. */
    (void)trace_write(STDERR_FILENO, parts, sizeof(parts) / sizeof(parts[0]));
    tracegen_line_end(&message);
}
