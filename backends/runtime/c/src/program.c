/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "program.h"

#include <stdint.h>

#ifdef __ELF__

#include <link.h>

enum { INSIDE = 1, OUTSIDE };

/* Asked about the first object alone, which is the program. */
static int place(struct dl_phdr_info *object, size_t size, void *address)
{
    (void)size;
    for (size_t i = 0; i < object->dlpi_phnum; i++) {
        uintptr_t start = (uintptr_t)(object->dlpi_addr + object->dlpi_phdr[i].p_vaddr);

        if (object->dlpi_phdr[i].p_type == PT_LOAD
            && *(const uintptr_t *)address - start < object->dlpi_phdr[i].p_memsz) {
            return INSIDE;
        }
    }
    return OUTSIDE;
}

bool trace_is_in_program(const void *address)
{
    uintptr_t number = (uintptr_t)address;

    return dl_iterate_phdr(place, &number) == INSIDE;
}

#else

bool trace_is_in_program(const void *address)
{
    (void)address;
    return false;
}

#endif
