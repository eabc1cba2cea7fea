/* SPDX-License-Identifier: MIT */
/* Backend `syslog`: events as text for the system's log, by way of syslog(3). */
#ifndef TRACEGEN_SYSLOG_H
#define TRACEGEN_SYSLOG_H

#include <tracegen/line.h>

TRACEGEN_BEGIN_DECLS

/*
 * The sink of backend `syslog`: log the line, as `daemon.info` unless trace_opt_parse() or
 * TRACEGEN_TRACE said otherwise. The first one asks openlog() for the process id in each message.
 * What is behind a NUL is left out, and so is what is beyond 64 KiB. errno is preserved.
 *
 * Signals are blocked meanwhile: a handler may use a trace point anywhere but in the program's own
 * syslog(), localtime(), or, for lines of more than some hundred bytes, malloc().
 */
void tracegen_syslog(TraceLine *line);

TRACEGEN_END_DECLS

/* Lets the runtime know that there is backend `syslog`; a whole definition, without a semicolon. */
#ifdef __ELF__
#define TRACEGEN_SYSLOG_IS_HERE                                                                   \
    extern const char tracegen_syslog_is_here;                                                    \
    __attribute__((weak)) const char tracegen_syslog_is_here = 1;
#else
#define TRACEGEN_SYSLOG_IS_HERE
#endif

#endif
