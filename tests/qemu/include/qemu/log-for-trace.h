/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's header: what each symbol stands for is in docs/qemu-interface.md. */
#ifndef QEMU_LOG_FOR_TRACE_H
#define QEMU_LOG_FOR_TRACE_H

/* Q12 */
extern int qemu_loglevel;

/* Q13 */
#define LOG_TRACE (1 << 15)

/* Q14 */
static inline bool qemu_loglevel_mask(int mask)
{
    return (qemu_loglevel & mask) != 0;
}

/* Q15 */
void __attribute__((format(printf, 1, 2))) qemu_log(const char *fmt, ...);

#endif
