/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's header: what each symbol stands for is in docs/qemu-interface.md. */
#ifndef TRACE_FTRACE_H
#define TRACE_FTRACE_H

/* Q16 */
void __attribute__((format(printf, 1, 2))) ftrace_write(const char *fmt, ...);

#endif
