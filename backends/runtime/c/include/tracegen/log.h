/* SPDX-License-Identifier: MIT */
/*
 * The log: where backend `log` writes its lines, and where a program writes its own.
 * Nothing is logged until a mask is set or a log file is named, by the program or by the
 * environment; then the log goes to the file, or to standard error. Every function may be called
 * from any thread. Signal handlers may use trace points, whose lines only need memory beyond
 * TRACEGEN_LINE_INSIDE bytes, but nothing in here.
 */
#ifndef TRACEGEN_LOG_H
#define TRACEGEN_LOG_H

#include <stdarg.h>
#include <stdio.h>

#include <tracegen/error.h>
#include <tracegen/event.h>

TRACEGEN_BEGIN_DECLS

#define CPU_LOG_TB_OUT_ASM (1 << 0)
#define CPU_LOG_TB_IN_ASM (1 << 1)
#define CPU_LOG_TB_OP (1 << 2)
#define CPU_LOG_TB_OP_OPT (1 << 3)
#define CPU_LOG_INT (1 << 4)
#define CPU_LOG_EXEC (1 << 5)
#define CPU_LOG_PCALL (1 << 6)
#define CPU_LOG_TB_CPU (1 << 8)
#define CPU_LOG_RESET (1 << 9)
#define LOG_UNIMP (1 << 10)
#define LOG_GUEST_ERROR (1 << 11)
#define CPU_LOG_MMU (1 << 12)
#define CPU_LOG_TB_NOCHAIN (1 << 13)
#define CPU_LOG_PAGE (1 << 14)
#define LOG_TRACE (1 << 15)
#define CPU_LOG_TB_OP_IND (1 << 16)
#define CPU_LOG_TB_FPU (1 << 17)
#define CPU_LOG_PLUGIN (1 << 18)
#define LOG_STRACE (1 << 19)
#define LOG_PER_THREAD (1 << 20)
#define CPU_LOG_TB_VPU (1 << 21)
#define LOG_TB_OP_PLUGIN (1 << 22)
#define LOG_INVALID_MEM (1 << 23)

/* The masks that are on. LOG_TRACE always is, unless the program clears it here. */
extern unsigned qemu_loglevel;

/* Whether lines begin with a context, `PID@SECONDS.MICROSECONDS:`, in Unix time. */
extern bool message_with_timestamp;

/* Whether a bit of `mask` is on. */
static inline bool qemu_loglevel_mask(int mask)
{
    return (__atomic_load_n(&qemu_loglevel, __ATOMIC_RELAXED) & (unsigned)mask) != 0;
}

/* Whether there is a log: a mask other than LOG_TRACE is on, or a log file is named. */
bool qemu_log_enabled(void);

/* Whether the log goes elsewhere than to standard error. */
bool qemu_log_separate(void);

/* Log a text, formatted as printf does, in one write; no newline is added. errno is preserved. */
void qemu_log(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* qemu_log(format, ...) while a bit of `mask` is on; the arguments are not evaluated otherwise. */
#define qemu_log_mask(mask, ...)                                                                  \
    do {                                                                                          \
        if (TRACEGEN_UNLIKELY(qemu_loglevel_mask(mask))) {                                        \
            qemu_log(__VA_ARGS__);                                                                \
        }                                                                                         \
    } while (0)

/* The same, and only for addresses that the address filter lets through. */
#define qemu_log_mask_and_addr(mask, address, ...)                                                \
    do {                                                                                          \
        if (TRACEGEN_UNLIKELY(qemu_loglevel_mask(mask)) && qemu_log_in_addr_range(address)) {     \
            qemu_log(__VA_ARGS__);                                                                \
        }                                                                                         \
    } while (0)

/*
 * The log as a stream, for a text made of several pieces: until the unlock, no other thread's
 * lines come between them. Locks nest within a thread; the outermost unlock flushes. Trace lines
 * of the same thread are written at once, so in front of pieces that are not flushed yet.
 * NULL when there is no log, and unlocking NULL is fine. Only the thread that locked may unlock.
 */
FILE *qemu_log_trylock(void);

/* The same; the outermost lock prints the context, when message_with_timestamp is set. */
FILE *qemu_log_trylock_with_context(void);
void qemu_log_unlock(FILE *stream);

/* Set the masks. With LOG_PER_THREAD, the log file's name needs a %d. False on error. */
bool qemu_set_log(int flags, Error **errp);

/*
 * Send the log to the file called `name`, or, with NULL, to standard error. `%d` in the name is
 * the process id; with LOG_PER_THREAD each thread has a file, and it is the thread id. A file is
 * emptied when it is opened, but not when its name is given a second time. False on error.
 */
bool qemu_set_log_filename(const char *name, Error **errp);

/* Both at once, or, on error, neither. */
bool qemu_set_log_filename_flags(const char *name, int flags, Error **errp);

/* Whether log files opened from now on keep what is in them. Not in QEMU. */
void tracegen_log_append(bool append);

/*
 * Let only addresses in `ranges` through: `START..END` (inclusive), `START+LENGTH`, or
 * `START-LENGTH` (the LENGTH addresses up to START), hex with 0x or decimal, joined by commas.
 * An empty text lets all through. On error the former ranges stay.
 */
void qemu_set_dfilter_ranges(const char *ranges, Error **errp);
bool qemu_log_in_addr_range(uint64_t address);

/* A word that stands for a mask. The last one of qemu_log_items has no name. */
typedef struct QEMULogItem {
    int mask;
    const char *name;
    const char *help;
} QEMULogItem;

extern const QEMULogItem qemu_log_items[];

/*
 * The mask that words joined by commas stand for; `all` is every one but LOG_PER_THREAD, and
 * `trace:PATTERN` enables events. 0, without any effect, when a word is unknown.
 */
int qemu_str_to_log_mask(const char *words);

/* Print the words and what they stand for. */
void qemu_print_log_usage(FILE *stream);

TRACEGEN_END_DECLS

#endif
