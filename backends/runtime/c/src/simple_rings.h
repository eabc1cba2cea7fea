/* SPDX-License-Identifier: MIT */
/* The rings of this process, and the file that they are mapped from. */
#ifndef TRACEGEN_SIMPLE_RINGS_H
#define TRACEGEN_SIMPLE_RINGS_H

#include <stdbool.h>
#include <stdint.h>

#include <tracegen/simple.h>

/*
 * Make the rings' file, `path`, which does not exist; with the lock held, like all here that does
 * not say otherwise. Rings that could not be kept in it are in memory alone; that is reported.
 */
void trace_simple_rings_open(const char *path, uint64_t session, uint64_t ring_size);

/* A ring for the calling thread, or NULL, errno set. */
TraceSimpleRing *trace_simple_rings_take(void);

/* The ring's thread has no use for it any more; it is drained. */
void trace_simple_rings_give_back(TraceSimpleRing *ring);

/* Whether any thread has a ring, but that of `own`, which may be NULL. */
bool trace_simple_rings_in_use(const TraceSimpleRing *own);

/* Count what rings that are in memory alone have lost with one of the file, where readers find it. */
void trace_simple_rings_tell_lost(void);

/* Whether any event was lost that no record tells of. */
bool trace_simple_rings_have_lost(void);

/* Take care of the rings of threads that vanished without saying so. */
void trace_simple_rings_reap(void);

/* The rings' file is called so from now on. False, errno set, when it cannot be. */
bool trace_simple_rings_rename(const char *from, const char *to);

/* Remove the file, if it is still ours. `again` makes it anew, with all that is in the rings. */
void trace_simple_rings_remove(const char *path);
void trace_simple_rings_again(const char *path);

/* Whether trace_simple_rings_remove() was called, and trace_simple_rings_again() not yet. */
bool trace_simple_rings_are_removed(void);

/* Close the file, and unmap all rings. */
void trace_simple_rings_close(void);

/* The same in the child of a fork, whose one thread had `own`, but no ring is shared any more. */
void trace_simple_rings_forget(TraceSimpleRing *own);

/* The first ring, or NULL; further ones by `next`, read with acquire. Without the lock. */
TraceSimpleRing *trace_simple_rings(void);

/*
 * The right to drain a ring. Whoever has it is quiet, so that waiting ends. Without the lock, or
 * with it.
 */
bool trace_simple_ring_try(TraceSimpleRing *ring);
void trace_simple_ring_wait(TraceSimpleRing *ring);
void trace_simple_ring_leave(TraceSimpleRing *ring);

#endif
