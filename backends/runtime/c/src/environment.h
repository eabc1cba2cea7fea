/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_ENVIRONMENT_H
#define TRACEGEN_ENVIRONMENT_H

/*
 * Do what the TRACEGEN_ variables say, with the lock held. Only the first call counts; it comes
 * before main(). Mistakes are reported, and the program goes on.
 */
void trace_environment_read(void);

/* A variable's value, or NULL when it is not set, or empty, or not for this program. */
const char *trace_environment_variable(const char *name);

#endif
