/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_LOG_LOCK_H
#define TRACEGEN_LOG_LOCK_H

#include <stdbool.h>

/* Whether the calling thread is between qemu_log_trylock() and qemu_log_unlock(). */
bool trace_log_is_locked_here(void);

#endif
