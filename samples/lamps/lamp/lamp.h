/* SPDX-License-Identifier: MIT */
/* A lamp in a room. */
#ifndef LAMP_H
#define LAMP_H

typedef struct Lamp {
    const char *room;
    unsigned percent; /* 0 while it is off */
} Lamp;

void lamp_set(Lamp *lamp, unsigned percent);

#endif
