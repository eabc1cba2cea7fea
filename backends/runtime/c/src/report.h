/* SPDX-License-Identifier: MIT */
/* Messages to the person who runs the program. */
#ifndef TRACEGEN_REPORT_H
#define TRACEGEN_REPORT_H

/*
 * Write `tracegen: MESSAGE` as one line to standard error; `tracegen: ORIGIN: MESSAGE` when the
 * mistake is in the environment, where `origin` is the variable's name, else NULL.
 */
void trace_report(const char *origin, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
