/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_LOG_CONTEXT_H
#define TRACEGEN_LOG_CONTEXT_H

#include <stddef.h>

#define TRACE_LOG_CONTEXT_SIZE 64

/* Put what goes in front of a line there, no NUL behind it. Its length: 0 unless it is wanted. */
size_t trace_log_context(char context[TRACE_LOG_CONTEXT_SIZE]);

#endif
