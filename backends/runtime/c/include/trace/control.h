/* SPDX-License-Identifier: MIT */
/* QEMU's name for <tracegen/control.h>. */
#ifndef TRACE_CONTROL_H
#define TRACE_CONTROL_H

#include <tracegen/control.h>

#endif
