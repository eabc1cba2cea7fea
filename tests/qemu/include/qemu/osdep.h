/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's header: what each symbol stands for is in docs/qemu-interface.md. */
#ifndef QEMU_OSDEP_H
#define QEMU_OSDEP_H

#include <inttypes.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

/* Q1 */
#define unlikely(x) __builtin_expect(!!(x), 0)

#endif
