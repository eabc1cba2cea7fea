/* SPDX-License-Identifier: MIT */
/* Descriptors that the program does not know of. */
#ifndef TRACEGEN_DESCRIPTOR_H
#define TRACEGEN_DESCRIPTOR_H

/*
 * Give a descriptor that was just opened a number that the program gets last. It may close what it does not
 * know, as daemons do, and open files of its own: whoever has a low number then writes into one of
 * those; nor may it be a standard stream's. Closed when another program is executed. -1, with errno as it
 * is, for -1; with an errno, and closed, where it cannot be kept off the standard streams.
 * Async-signal-safe.
 */
int trace_descriptor_apart(int fd);

#endif
