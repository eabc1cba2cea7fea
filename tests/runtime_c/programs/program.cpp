/* SPDX-License-Identifier: MIT */
#include <tracegen/control.h>
#include <tracegen/log.h>

#include "trace-uart.h"

int main()
{
    trace_enable_events("uart_write");
    if (trace_event_get_state(TRACE_UART_WRITE) && trace_event_get_state_backends(TRACE_UART_WRITE)
        && trace_event_get_state_dynamic_by_id(TRACE_UART_WRITE)) {
        trace_uart_write(1, 2, "cpp");
    }
    trace_uart_reset();
    trace_uart_dropped(1);
    qemu_set_log(LOG_GUEST_ERROR | LOG_UNIMP, nullptr);
    qemu_log_mask(LOG_GUEST_ERROR, "from C++ %d\n", 3);
    return 0;
}
