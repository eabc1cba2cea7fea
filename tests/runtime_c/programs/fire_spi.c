/* SPDX-License-Identifier: MIT */
#include "fire.h"
#include "trace-spi.h"

void fire_spi(void)
{
    trace_spi_transfer(3);
    trace_shared(2);
}
