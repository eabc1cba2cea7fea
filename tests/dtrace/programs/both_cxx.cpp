/* SPDX-License-Identifier: MIT */
/* Fires the probe that C fires, with a definition of the state of its own. */
#include "both.h"

void fire_in_cxx(int value)
{
    TRACEGEN_PROBE1(both, prov, both, (int, value));
}

TraceState *state_in_cxx(void)
{
    return &state_both;
}
