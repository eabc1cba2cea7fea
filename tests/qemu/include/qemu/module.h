/* SPDX-License-Identifier: MIT */
/* A stand-in for QEMU's header: what each symbol stands for is in docs/qemu-interface.md. */
#ifndef QEMU_MODULE_H
#define QEMU_MODULE_H

/* Q8 */
#define trace_init(function) \
    static void __attribute__((constructor)) do_qemu_init_##function(void) \
    { \
        function(); \
    }

#endif
