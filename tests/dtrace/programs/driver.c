/* SPDX-License-Identifier: MIT */
/*
 * Fires events when it is told to. A line of standard input is a command: `fire` calls every trace
 * function once; `states` prints the state words; each prints a line when it is done.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "calls.h"

int main(void)
{
    char line[16];

    while (fgets(line, sizeof line, stdin) != NULL) {
        if (strcmp(line, "fire\n") == 0) {
            calls();
            puts("fired");
        } else if (strcmp(line, "states\n") == 0) {
            for (int i = 0; i < EVENTS; i++) {
                uint32_t word;

                memcpy(&word, states[i], sizeof word);
                printf("%" PRIu32 " ", word);
            }
            puts("");
        }
        fflush(stdout);
    }
    return 0;
}
