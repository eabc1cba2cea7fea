/* SPDX-License-Identifier: MIT */
#include "lamp.h"
#include "trace-lamp.h"

void lamp_set(Lamp *lamp, unsigned percent)
{
    if (!lamp->percent != !percent) {
        trace_lamp_switch(lamp->room, percent > 0);
    }
    if (percent > 0 && lamp->percent != percent) {
        trace_lamp_dim(lamp->room, percent);
    }
    lamp->percent = percent;
}
