/* SPDX-License-Identifier: MIT */
#ifndef BOTH_H
#define BOTH_H

#include <tracegen/probe.h>

TRACEGEN_BEGIN_DECLS

extern TraceState state_both TRACEGEN_SYMBOL("both.both.state");
__attribute__((weak, section(".probes"))) TraceState state_both;

void fire_in_c(int value);
void fire_in_cxx(int value);
TraceState *state_in_c(void);
TraceState *state_in_cxx(void);

TRACEGEN_END_DECLS

#endif
