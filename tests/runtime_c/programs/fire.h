/* SPDX-License-Identifier: MIT */
/* Each group is fired from a file of its own, since two of them have an event called `shared`. */
#ifndef FIRE_H
#define FIRE_H

void fire_uart(void);
void fire_spi(void);

#endif
