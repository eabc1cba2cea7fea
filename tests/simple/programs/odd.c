/* SPDX-License-Identifier: MIT */
/* What generated code cannot be made to do at will; with rings of 64K. */
#include <assert.h>
#include <errno.h>
#include <string.h>

#include <tracegen/simple.h>

#include "tick.h"

/* Nobody else is there: `now` is what signal handlers did since `end` was published. */
static uint64_t publish_more(uint64_t end, TraceSimpleRing now)
{
    tracegen_simple_publish_more(&now, end);
    return now.published;
}

static void publish_what_handlers_did(void)
{
    /* They came before: theirs are ours to publish. */
    assert(publish_more(100, (TraceSimpleRing){.reserved = 300, .published = 100}) == 300);
    /* They came behind, and published theirs: nothing goes back, not for a moment either. */
    assert(publish_more(100, (TraceSimpleRing){.reserved = 300, .published = 300}) == 300);
    /* One more is in the middle of its own. */
    assert(publish_more(100, (TraceSimpleRing){.reserved = 300, .published = 200}) == 200);
    (void)publish_more;
}

/* No event has so many arguments. */
static void build_records_larger_than_the_ring(void)
{
    TraceSimpleRecord record;

    assert(!tracegen_simple_begin(&record, 64 * 1024));
    assert(!tracegen_simple_begin(&record, 64 * 1024 - TRACEGEN_SIMPLE_HEAD - 7));
    memset(&record, 0, sizeof(record));
}

int main(void)
{
    publish_what_handlers_did();
    errno = 77;
    tick(1, 0);
    build_records_larger_than_the_ring();
    tick(1, 1);
    assert(errno == 77);
    return 0;
}
