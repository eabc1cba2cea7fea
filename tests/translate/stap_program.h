/* SPDX-License-Identifier: MIT */
/*
 * What the C code that stap makes of a script needs around it to run as a program: the kernel's few words that
 * SystemTap's own printing code, vsprintf.c of its runtime, is written with, and an output that is stdout.
 */
#define _GNU_SOURCE
#include <ctype.h>
#include <limits.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define STAP_VERSION(a, b) (((a) << 8) + (b))
#define STAP_COMPAT_VERSION STAP_VERSION(4, 8)
#define PAGE_SIZE 4096
#define STP_BUFFER_SIZE 8192
#define MAXSTRINGLEN 512
#define MAXNESTING 8
#define noinline __attribute__((noinline))
#define fallthrough __attribute__((fallthrough))
#define likely(x) (x)
#define unlikely(x) (x)
#define max(a, b) ((a) > (b) ? (a) : (b))
#define clamp(x, low, high) ((x) < (low) ? (low) : (x) > (high) ? (high) : (x))
#define clamp_t(type, x, low, high) clamp((type)(x), (type)(low), (type)(high))
#define to_oct_digit(c) ((c) + '0')

/* Divides n, and is the remainder. */
#define do_div(n, base) ({ uint64_t rest_ = (n) % (uint64_t)(base); (n) /= (uint64_t)(base); rest_; })

/* Memory is never dumped here. */
#define uread(pointer) (*(pointer))
#define kread(pointer) (*(pointer))

typedef char string_t[MAXSTRINGLEN];

struct context;
static struct context *_stp_runtime_get_context(void) { return NULL; }

static char stp_buffer[STP_BUFFER_SIZE];
static size_t stp_filled;

static bool _stp_print_trylock_irqsave(unsigned long *flags) { *flags = 0; return true; }
static void _stp_print_unlock_irqrestore(unsigned long *flags) { *flags = 0; }
static void _stp_print_flush(void) { fwrite(stp_buffer, 1, stp_filled, stdout); stp_filled = 0; }
static void _stp_unreserve_bytes(int count) { stp_filled -= (size_t)count; }
static void _stp_error(const char *text) { fputs(text, stderr); }

static void *_stp_reserve_bytes(int count)
{
    if (stp_filled + (size_t)count > sizeof(stp_buffer)) {
        _stp_print_flush();
    }
    void *start = stp_buffer + stp_filled;
    stp_filled += (size_t)count;
    return start;
}

static void _stp_print(const char *text)
{
    size_t length = strlen(text);
    memcpy(_stp_reserve_bytes((int)length), text, length);
}

static size_t stp_copy(char *to, const char *from, size_t size)
{
    size_t length = strlen(from);
    size_t kept = length < size ? length : size - 1;
    memmove(to, from, kept);
    to[kept] = '\0';
    return length;
}
#define strlcpy stp_copy

/* The runtime's headers, which would bring the kernel's, are not wanted; its enum print_flag is. */
#define _STP_PRINT_H_
#define _TRANSPORT_TRANSPORT_H_
#include <vsprintf.h>
#include <vsprintf.c>
