/* SPDX-License-Identifier: MIT */
/* What the stand-ins need of each other, and what Rust is given by bindings: see docs/qemu-interface.md. */
#ifndef STANDIN_H
#define STANDIN_H

/* Q29 */
const char *trace_event_name(uint32_t id);

/* Q35 */
FILE *qemu_log_trylock_with_context(void);

/* Q39 */
FILE *qemu_log_trylock(void);

/* Q40 */
bool qemu_log_in_addr_range(uint64_t addr);

/* Q36 */
void qemu_log_unlock(FILE *log);

/* Q37 */
ssize_t rust_fwrite(const void *from, size_t size, size_t count, FILE *log);

#endif
