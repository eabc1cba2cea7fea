/* SPDX-License-Identifier: MIT */
#include "qemu/osdep.h"

#include "qemu/log.h"
#include "trace-uart.h"
#include "trace/control.h"

typedef struct Device {
    int before;
    int member;
} Device;

QEMU_BUILD_BUG_ON(sizeof(int) < 2);

static int evaluated;

static int count(void)
{
    return ++evaluated;
}

static void check_log_macros(void)
{
    if (unlikely(evaluated))
        qemu_log_mask(LOG_UNIMP, "no braces\n");
    else
        qemu_log_mask(LOG_UNIMP, "not printed %d\n", count());
    assert(evaluated == 0);
    qemu_set_log(LOG_UNIMP, NULL);
    qemu_set_dfilter_ranges("0x10+1", NULL);
    qemu_log_mask_and_addr(LOG_GUEST_ERROR, 0x10, "not printed %d\n", count());
    qemu_log_mask_and_addr(LOG_UNIMP, 0x11, "not printed %d\n", count());
    assert(evaluated == 0);
    qemu_log_mask_and_addr(LOG_UNIMP, 0x10, "printed %d\n", count());
    assert(evaluated == 1);

    assert(qemu_loglevel == (LOG_UNIMP | LOG_TRACE));
    assert(qemu_loglevel_mask(LOG_TRACE) && !qemu_loglevel_mask(LOG_GUEST_ERROR | LOG_STRACE));
}

static void check_states(void)
{
    assert(!trace_event_get_state(TRACE_UART_WRITE));
    assert(!trace_event_get_state_dynamic_by_id(TRACE_UART_WRITE));
    assert(trace_events_enabled_count == 0);
    trace_enable_events("uart_write");
    assert(trace_event_get_state(TRACE_UART_WRITE));
    assert(trace_event_get_state_backends(TRACE_UART_WRITE));
    assert(trace_event_get_state_dynamic_by_id(TRACE_UART_WRITE));
    assert(!trace_event_get_state(TRACE_UART_DROPPED));
    assert(!trace_event_get_state_backends(TRACE_UART_DROPPED));

    TraceEvent *event = trace_event_name("uart_write");
    assert(event == &_TRACE_UART_WRITE_EVENT);
    assert(strcmp(trace_event_get_name(event), "uart_write") == 0);
    assert(trace_event_get_state_static(event) && trace_event_get_state_dynamic(event));
    trace_event_set_state_dynamic_init(event, false);
    assert(!trace_event_get_state(TRACE_UART_WRITE));
    assert(trace_event_is_pattern("a*") && trace_event_is_pattern("?"));
    assert(!trace_event_is_pattern("uart_write") && !trace_event_is_pattern("-"));

    /* The log backend is silent once the program takes its mask away. */
    trace_enable_events("uart_write");
    qemu_loglevel &= ~(unsigned)LOG_TRACE;
    trace_uart_write(1, 2, "not printed");
}

/* Events that no generated code declares. */
static void check_own_group(void)
{
    static uint16_t state;
    static TraceEvent own = {.name = "own_event", .sstate = true, .dstate = &state};
    static TraceEvent *events[] = {&own, NULL};

    trace_enable_events("own*");
    trace_event_register_group(events);
    assert(state != 0);
    assert(trace_event_name("own_event") == &own);
    assert(trace_event_get_id(&own) == 7);
}

static void check_osdep(void)
{
    Device device = {1, 2};
    int numbers[] = {3, 1, 2};
    uint64_t address = 0x1234;
    int n = 0;

    assert(container_of(&device.member, Device, member) == &device);
    assert(ARRAY_SIZE(numbers) == 3);
    assert(MIN(numbers[0], MIN(numbers[1], numbers[2])) == 1);
    assert(MAX(MAX(numbers[0], numbers[1]), MAX(numbers[2], 0)) == 3);
    assert(MIN(n++, 5) == 0 && n == 1);
    assert(MIN_CONST(1, 2) == 1 && MAX_CONST(1, 2) == 2);
    assert(DIV_ROUND_UP(7, 4) == 2 && DIV_ROUND_UP(8, 4) == 2);
    assert(ROUND_UP(address, 0x1000) == 0x2000 && ROUND_DOWN(address, 0x1000) == 0x1000);
    assert(ROUND_UP(UINT64_C(0x100000001), 16) == UINT64_C(0x100000010));
    assert(QEMU_ALIGN_UP(7, 3) == 9 && QEMU_ALIGN_DOWN(8, 3) == 6 && QEMU_IS_ALIGNED(9, 3));
    assert(strcmp(stringify(ARRAY_SIZE), "ARRAY_SIZE") == 0);
    assert(likely(n) && !unlikely(!n));
}

int main(void)
{
    check_log_macros();
    check_states();
    check_own_group();
    check_osdep();
    return 0;
}
