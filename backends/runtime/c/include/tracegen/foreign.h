/* SPDX-License-Identifier: MIT */
/*
 * For the runtimes of other languages, beside <tracegen/group.h>, <tracegen/control.h>,
 * <tracegen/log.h> and <tracegen/simple.h>: texts that they have made go where C's go, and their
 * threads wait for the same lock. errno is preserved.
 */
#ifndef TRACEGEN_FOREIGN_H
#define TRACEGEN_FOREIGN_H

#include <stddef.h>

#include <tracegen/simple.h>

TRACEGEN_BEGIN_DECLS

/* The runtime's one lock, which nests within a thread. */
void tracegen_foreign_lock(void);
void tracegen_foreign_unlock(void);

/* Write an event's line, which ends in a newline, to the log. */
void tracegen_foreign_log_line(const char *bytes, size_t length);

/* Log a text as qemu_log() does: behind what this thread has collected, where it has. */
void tracegen_foreign_log_text(const char *bytes, size_t length);

/* Write out what this thread has collected, where it holds the log. */
void tracegen_foreign_log_flush(void);

/* Whether this thread holds the log, by qemu_log_trylock(). */
bool tracegen_foreign_log_is_held(void);

/* Hand a line to the kernel's trace. Behind it is room for a newline. */
void tracegen_foreign_ftrace(char *bytes, size_t length);

/* Hand a line to the system's log. */
void tracegen_foreign_syslog(char *bytes, size_t length);

/* tracegen_simple_begin() and tracegen_simple_end(), between which the arguments are written. */
bool tracegen_foreign_simple_begin(TraceSimpleRecord *record, uint32_t size);
void tracegen_foreign_simple_end(const TraceSimpleRecord *record, const TraceSimpleEvent *event,
                                 uint32_t size);

TRACEGEN_END_DECLS

#endif
