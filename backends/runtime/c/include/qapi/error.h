/* SPDX-License-Identifier: MIT */
/* QEMU's name for <tracegen/error.h>. */
#ifndef QAPI_ERROR_H
#define QAPI_ERROR_H

#include <tracegen/error.h>

#endif
