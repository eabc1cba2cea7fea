/* SPDX-License-Identifier: MIT */
/* Goes on without standard error; it is closed here, since no parent can start it so portably. */
#include "qemu/osdep.h"

#include "fire.h"
#include "qemu/log.h"
#include "trace/control.h"

int main(void)
{
    close(STDERR_FILENO);
    for (int i = 0; i < 3; i++) {
        fire_uart();
        qemu_log("lost\n");
        FILE *log = qemu_log_trylock_with_context();
        if (log) {
            fputs("lost\n", log);
        }
        qemu_log_unlock(log);
        trace_enable_events("nosuch");
    }
    puts("went on");
    return 0;
}
