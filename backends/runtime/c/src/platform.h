/* SPDX-License-Identifier: MIT */
/* Included first by each source file: what is asked of the system, and how. */
#ifndef TRACEGEN_PLATFORM_H
#define TRACEGEN_PLATFORM_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1 /* secure_getenv, gettid's number; the rest is POSIX */
#endif

/* Traces outgrow 32 bits, and so do the numbers of files, on machines of 32 bits too. */
#ifndef _FILE_OFFSET_BITS
#define _FILE_OFFSET_BITS 64
#endif

/*
 * A variable of each thread's own that signal handlers may touch. The model matters in a shared
 * library, where the default one may allocate at first use.
 */
#ifdef __ELF__
#define TRACEGEN_THREAD_LOCAL _Thread_local __attribute__((tls_model("initial-exec")))
#else
#define TRACEGEN_THREAD_LOCAL _Thread_local
#endif

#endif
