/* SPDX-License-Identifier: MIT */
/* The part of trace-sites.h that is repeated under further names. */

extern uint16_t _TRACE_SITE_READ_DSTATE;
extern uint16_t _TRACE_SITE_WRITE_DSTATE;
extern uint16_t _TRACE_SITE_IRQ_DSTATE;
extern uint16_t _TRACE_SITE_NAME_DSTATE;
extern uint16_t _TRACE_SITE_RESET_DSTATE;
extern uint16_t _TRACE_SITE_MAP_DSTATE;
extern uint16_t _TRACE_SITE_QUEUE_DSTATE;
extern uint16_t _TRACE_SITE_STATE_DSTATE;
#define TRACE_SITE_READ_ENABLED 1
#define TRACE_SITE_WRITE_ENABLED 1
#define TRACE_SITE_IRQ_ENABLED 1
#define TRACE_SITE_NAME_ENABLED 1
#define TRACE_SITE_RESET_ENABLED 1
#define TRACE_SITE_MAP_ENABLED 1
#define TRACE_SITE_QUEUE_ENABLED 1
#define TRACE_SITE_STATE_ENABLED 1

static inline void trace_site_read(uint64_t addr, unsigned size, uint64_t value)
{
    if (trace_event_get_state(TRACE_SITE_READ) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_read addr 0x%" PRIx64 " size %u value 0x%" PRIx64 "\n", addr, size, value);
    }
    MORE_TEXT(TRACE_SITE_READ, "site_read addr 0x%" PRIx64 " size %u value 0x%" PRIx64 "\n", addr, size, value)
}

static inline void trace_site_write(uint64_t addr, unsigned size, uint64_t value)
{
    if (trace_event_get_state(TRACE_SITE_WRITE) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_write addr 0x%" PRIx64 " size %u value 0x%" PRIx64 "\n", addr, size, value);
    }
    MORE_TEXT(TRACE_SITE_WRITE, "site_write addr 0x%" PRIx64 " size %u value 0x%" PRIx64 "\n", addr, size, value)
}

static inline void trace_site_irq(int line, bool level)
{
    if (trace_event_get_state(TRACE_SITE_IRQ) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_irq line %d level %d\n", line, level);
    }
    MORE_TEXT(TRACE_SITE_IRQ, "site_irq line %d level %d\n", line, level)
}

static inline void trace_site_name(void *opaque, const char *name)
{
    if (trace_event_get_state(TRACE_SITE_NAME) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_name opaque %p name %s\n", opaque, name);
    }
    MORE_TEXT(TRACE_SITE_NAME, "site_name opaque %p name %s\n", opaque, name)
}

static inline void trace_site_reset(void)
{
    if (trace_event_get_state(TRACE_SITE_RESET) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_reset reset\n");
    }
    MORE_TEXT(TRACE_SITE_RESET, "site_reset reset\n")
}

static inline void trace_site_map(void *opaque, uint64_t base, uint64_t size, int flags)
{
    if (trace_event_get_state(TRACE_SITE_MAP) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_map opaque %p base 0x%" PRIx64 " size 0x%" PRIx64 " flags 0x%x\n", opaque, base, size, flags);
    }
    MORE_TEXT(TRACE_SITE_MAP, "site_map opaque %p base 0x%" PRIx64 " size 0x%" PRIx64 " flags 0x%x\n", opaque, base, size,
              flags)
}

static inline void trace_site_queue(unsigned queue, unsigned head, unsigned tail)
{
    if (trace_event_get_state(TRACE_SITE_QUEUE) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_queue queue %u head %u tail %u\n", queue, head, tail);
    }
    MORE_TEXT(TRACE_SITE_QUEUE, "site_queue queue %u head %u tail %u\n", queue, head, tail)
}

static inline void trace_site_state(const char *from, const char *to)
{
    if (trace_event_get_state(TRACE_SITE_STATE) && qemu_loglevel_mask(LOG_TRACE)) {
        qemu_log("site_state from %s to %s\n", from, to);
    }
    MORE_TEXT(TRACE_SITE_STATE, "site_state from %s to %s\n", from, to)
}
