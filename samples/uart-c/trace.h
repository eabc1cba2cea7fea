/* SPDX-License-Identifier: MIT */
/* The events of this folder's sources, under the name that device models include. */
#include "trace-uart.h"
