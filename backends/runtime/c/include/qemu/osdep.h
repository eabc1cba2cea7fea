/* SPDX-License-Identifier: MIT */
/*
 * What QEMU's sources include first: standard headers, and the macros that small device models
 * lean on. There is no glib here.
 */
#ifndef QEMU_OSDEP_H
#define QEMU_OSDEP_H

/* QEMU's build asks for all that the system has. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#ifndef likely
#define likely(x) __builtin_expect(!!(x), 1)
#define unlikely(x) __builtin_expect(!!(x), 0)
#endif

#ifndef glue
#define xglue(x, y) x##y
#define glue(x, y) xglue(x, y)
#define stringify(x) tostring(x)
#define tostring(x) #x
#endif

#ifdef __cplusplus
#define QEMU_BUILD_BUG_MSG(x, message) static_assert(!(x), message)
#else
#define QEMU_BUILD_BUG_MSG(x, message) _Static_assert(!(x), message)
#endif
#define QEMU_BUILD_BUG_ON(x) QEMU_BUILD_BUG_MSG(x, "not expecting: " #x)

#define QEMU_PACKED __attribute__((packed))
#define QEMU_ALIGNED(n) __attribute__((aligned(n)))

#define ARRAY_SIZE(x) (sizeof(x) / sizeof((x)[0]))

#ifndef container_of
#define container_of(pointer, type, member)                                                       \
    (__extension__({                                                                              \
        const __typeof__(((type *)NULL)->member) *container_of_member = (pointer);                \
        (type *)((uintptr_t)container_of_member - offsetof(type, member));                        \
    }))
#endif

/* Each argument is evaluated once. The names carry a counter, for the sake of MIN(a, MIN(b, c)). */
#define OSDEP_CHOOSE(a, sign, b, count)                                                           \
    (__extension__({                                                                              \
        __typeof__(1 ? (a) : (b)) glue(osdep_a, count) = (a), glue(osdep_b, count) = (b);         \
        glue(osdep_a, count) sign glue(osdep_b, count) ? glue(osdep_a, count)                     \
                                                       : glue(osdep_b, count);                    \
    }))
#undef MIN
#undef MAX
#define MIN(a, b) OSDEP_CHOOSE(a, <, b, __COUNTER__)
#define MAX(a, b) OSDEP_CHOOSE(a, >, b, __COUNTER__)

/* These are constants where their arguments are, but evaluate them twice. */
#define MIN_CONST(a, b) ((a) < (b) ? (a) : (b))
#define MAX_CONST(a, b) ((a) > (b) ? (a) : (b))

#define DIV_ROUND_UP(n, d) (((n) + (d) - 1) / (d))
#define QEMU_ALIGN_DOWN(n, m) ((n) / (m) * (m))
#define QEMU_ALIGN_UP(n, m) QEMU_ALIGN_DOWN((n) + (m) - 1, (m))
#define QEMU_IS_ALIGNED(n, m) (((n) % (m)) == 0)

/* `d` is a power of two. */
#define ROUND_DOWN(n, d) ((n) & ~((__typeof__((n) + (d)))(d) - 1))
#define ROUND_UP(n, d) ROUND_DOWN((n) + (d) - 1, (d))

#endif
