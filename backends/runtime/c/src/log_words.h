/* SPDX-License-Identifier: MIT */
#ifndef TRACEGEN_LOG_WORDS_H
#define TRACEGEN_LOG_WORDS_H

/*
 * Do what words of the environment say: the mask is returned, patterns and address ranges are put
 * into effect, `help` prints the usage and ends the program. Mistakes are reported with `origin`
 * as in trace_report(), and the rest still counts.
 */
int trace_log_words_parse(const char *words, const char *origin);

#endif
