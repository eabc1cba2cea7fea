/* SPDX-License-Identifier: MIT */
/* Fires a probe that C++ fires too, in both_cxx.cpp. */
#include "both.h"

void fire_in_c(int value)
{
    TRACEGEN_PROBE1(both, prov, both, (int, value));
}

TraceState *state_in_c(void)
{
    return &state_both;
}

int main(void)
{
    fire_in_c(1);
    fire_in_cxx(2);
    return state_in_c() != state_in_cxx();
}
