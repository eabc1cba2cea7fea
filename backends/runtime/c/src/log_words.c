/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "log_words.h"

#include <stdlib.h>
#include <string.h>

#include <tracegen/control.h>
#include <tracegen/log.h>

#include "enable.h"
#include "report.h"

const QEMULogItem qemu_log_items[] = {
    {CPU_LOG_TB_OUT_ASM, "out_asm", "host code that each translation block became"},
    {CPU_LOG_TB_IN_ASM, "in_asm", "guest code of each translation block"},
    {CPU_LOG_TB_OP, "op", "intermediate code of each translation block"},
    {CPU_LOG_TB_OP_OPT, "op_opt", "intermediate code after optimisation"},
    {CPU_LOG_TB_OP_IND, "op_ind", "intermediate code before indirect lowering"},
    {CPU_LOG_INT, "int", "interrupts and exceptions, briefly"},
    {CPU_LOG_EXEC, "exec", "each entry into a translation block"},
    {CPU_LOG_TB_CPU, "cpu", "CPU registers at each entry into a block"},
    {CPU_LOG_TB_FPU, "fpu", "floating point registers too, with cpu"},
    {CPU_LOG_MMU, "mmu", "the memory management unit's doings"},
    {CPU_LOG_PCALL, "pcall", "x86: far calls, returns and interrupts in protected mode"},
    {CPU_LOG_RESET, "cpu_reset", "CPU state at each reset"},
    {LOG_UNIMP, "unimp", "use of what the model does not implement"},
    {LOG_GUEST_ERROR, "guest_errors", "what the guest does wrong"},
    {CPU_LOG_PAGE, "page", "memory pages when user emulation starts"},
    {CPU_LOG_TB_NOCHAIN, "nochain", "no chaining of translation blocks"},
    {CPU_LOG_PLUGIN, "plugin", "output of plugins"},
    {LOG_STRACE, "strace", "system calls of user emulation"},
    {LOG_PER_THREAD, "tid", "one log file a thread (%d in its name)"},
    {CPU_LOG_TB_VPU, "vpu", "vector registers too, with cpu"},
    {LOG_TB_OP_PLUGIN, "op_plugin", "intermediate code that plugins insert"},
    {LOG_INVALID_MEM, "invalid_mem", "accesses to invalid memory"},
    {0, NULL, NULL},
};

static const char TRACE[] = "trace:";
static const char DFILTER[] = "dfilter=";

void qemu_print_log_usage(FILE *stream)
{
    fputs("Words for the log, joined by commas:\n", stream);
    for (const QEMULogItem *item = qemu_log_items; item->name; item++) {
        fprintf(stream, "  %-15s %s\n", item->name, item->help);
    }
    fprintf(stream, "  %-15s %s\n", "all", "everything above but tid");
    fprintf(stream, "  %-15s %s\n", "trace:PATTERN", "trace events whose names match");
    fprintf(stream, "  %-15s %s\n", "dfilter=RANGES",
            "only addresses in RANGES: START..END, START+LENGTH, START-LENGTH");
}

/* The rest of `word` behind `prefix`, or NULL when it begins otherwise. */
static const char *behind(const char *prefix, const char *word)
{
    size_t length = strlen(prefix);

    return strncmp(word, prefix, length) == 0 ? word + length : NULL;
}

/* The mask of a word, 0 if there is none. */
static int mask_of(const char *word)
{
    const char *pattern = behind(TRACE, word);
    bool all = strcmp(word, "all") == 0;
    int mask = pattern && *pattern ? LOG_TRACE : 0;

    for (const QEMULogItem *item = qemu_log_items; item->name; item++) {
        if (all ? item->mask != LOG_PER_THREAD : strcmp(item->name, word) == 0) {
            mask |= item->mask;
        }
    }
    return mask;
}

int qemu_str_to_log_mask(const char *words)
{
    char *copy = strdup(words), *rest = NULL;
    int mask = 0;

    if (!copy) {
        return 0;
    }
    for (char *word = strtok_r(copy, ",", &rest); word; word = strtok_r(NULL, ",", &rest)) {
        int found = mask_of(word);

        if (!found) {
            free(copy);
            return 0;
        }
        mask |= found;
    }

    /* Every word is good, so patterns may take effect. */
    strcpy(copy, words);
    for (char *word = strtok_r(copy, ",", &rest); word; word = strtok_r(NULL, ",", &rest)) {
        const char *pattern = behind(TRACE, word);

        if (pattern) {
            trace_enable_events(pattern);
        }
    }
    free(copy);
    return mask;
}

int trace_log_words_parse(const char *words, const char *origin)
{
    char *copy = strdup(words), *ranges = calloc(1, strlen(words) + 2), *rest = NULL;
    bool in_ranges = false;
    int mask = 0;

    if (!copy || !ranges) {
        trace_report(NULL, "out of memory");
        goto out;
    }
    for (char *word = strtok_r(copy, ",", &rest); word; word = strtok_r(NULL, ",", &rest)) {
        const char *pattern = behind(TRACE, word), *range = behind(DFILTER, word);
        int found = mask_of(word);

        if (!range && in_ranges && *word >= '0' && *word <= '9') {
            range = word;
        }
        in_ranges = range != NULL;
        if (strcmp(word, "help") == 0) {
            qemu_print_log_usage(stdout);
            exit(0);
        } else if (range) {
            strcat(strcat(ranges, *ranges && *range ? "," : ""), range);
        } else if (!found) {
            trace_report(origin, "unknown word '%s' (%s=help lists them)", word, origin);
        } else if (pattern) {
            trace_enable(pattern);
        }
        mask |= found;
    }

    Error *error = NULL;
    qemu_set_dfilter_ranges(ranges, &error);
    if (error) {
        trace_report(origin, "%s", error_get_pretty(error));
        error_free(error);
    }
out:
    free(copy);
    free(ranges);
    return mask;
}
