/* SPDX-License-Identifier: MIT */
/* QEMU's name for <tracegen/log.h>. */
#ifndef QEMU_LOG_H
#define QEMU_LOG_H

#include <tracegen/log.h>

#endif
