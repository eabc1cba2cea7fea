/* SPDX-License-Identifier: MIT */
/*
 * Backend `ftrace`: events as text among the kernel's own, by way of trace_marker. The tracing
 * folder is the one that TRACEGEN_TRACEFS names, else a mounted tracefs, else `tracing` in a
 * mounted debugfs.
 */
#ifndef TRACEGEN_FTRACE_H
#define TRACEGEN_FTRACE_H

#include <tracegen/line.h>

TRACEGEN_BEGIN_DECLS

/*
 * Open trace_marker, which the first line does otherwise: for programs that give up the rights that
 * it takes, or that close what they do not know. False when it cannot be opened, which is reported
 * once, and not tried again. errno is preserved.
 */
bool tracegen_ftrace_open(void);

/*
 * The sink of backend `ftrace`: write the line, and a newline, as one event of the kernel's. What
 * is behind a NUL is left out, and so is what is beyond the kernel's limit. errno is preserved.
 */
void tracegen_ftrace(TraceLine *line);

TRACEGEN_END_DECLS

#endif
