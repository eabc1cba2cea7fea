/* SPDX-License-Identifier: MIT */
/* QEMU's name for the part of <tracegen/log.h> that its generated code uses. */
#ifndef QEMU_LOG_FOR_TRACE_H
#define QEMU_LOG_FOR_TRACE_H

#include <tracegen/log.h>

#endif
