/* SPDX-License-Identifier: MIT */
#include "platform.h"
#include "syslog_priority.h"

#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <syslog.h>

#include "report.h"

typedef struct Word {
    const char *name;
    int value;
} Word;

/* Not `kern`, which syslog() keeps for the kernel. Behind the NULL are older names. */
static const Word facilities[] = {
    {"auth", LOG_AUTH},     {"authpriv", LOG_AUTHPRIV}, {"cron", LOG_CRON},
    {"daemon", LOG_DAEMON}, {"ftp", LOG_FTP},           {"lpr", LOG_LPR},
    {"mail", LOG_MAIL},     {"news", LOG_NEWS},         {"syslog", LOG_SYSLOG},
    {"user", LOG_USER},     {"uucp", LOG_UUCP},         {"local0", LOG_LOCAL0},
    {"local1", LOG_LOCAL1}, {"local2", LOG_LOCAL2},     {"local3", LOG_LOCAL3},
    {"local4", LOG_LOCAL4}, {"local5", LOG_LOCAL5},     {"local6", LOG_LOCAL6},
    {"local7", LOG_LOCAL7}, {NULL, 0},                  {"security", LOG_AUTH},
    {NULL, 0},
};

static const Word levels[] = {
    {"emerg", LOG_EMERG},     {"alert", LOG_ALERT},   {"crit", LOG_CRIT}, {"err", LOG_ERR},
    {"warning", LOG_WARNING}, {"notice", LOG_NOTICE}, {"info", LOG_INFO}, {"debug", LOG_DEBUG},
    {NULL, 0},                {"panic", LOG_EMERG},   {"error", LOG_ERR}, {"warn", LOG_WARNING},
    {NULL, 0},
};

static atomic_int facility = LOG_DAEMON;
static atomic_int level = LOG_INFO;

#ifdef __ELF__
extern const char tracegen_syslog_is_here __attribute__((weak));

bool trace_syslog_is_here(void)
{
    return &tracegen_syslog_is_here != NULL;
}
#else
bool trace_syslog_is_here(void)
{
    return true;
}
#endif

static const Word *find(const Word *word, const char *name)
{
    while (word->name && strcmp(word->name, name) != 0) {
        word++;
    }
    return word;
}

static void report(const Word *word, const char *kind, const char *name, const char *origin)
{
    char known[200] = "";

    for (const char *comma = ""; word->name; word++, comma = ", ") {
        strcat(strcat(known, comma), word->name);
    }
    trace_report(origin, "unknown syslog %s '%s' (known: %s)", kind, name, known);
}

static bool set(atomic_int *value, const Word *words, const char *kind, const char *name,
                const char *origin)
{
    const Word *found = find(words, name);

    if (!found->name) {
        found = find(found + 1, name);
    }
    if (!found->name) {
        report(words, kind, name, origin);
        return false;
    }
    atomic_store(value, found->value);
    return true;
}

bool trace_syslog_set_facility(const char *word, const char *origin)
{
    return set(&facility, facilities, "facility", word, origin);
}

bool trace_syslog_set_level(const char *word, const char *origin)
{
    return set(&level, levels, "level", word, origin);
}

int trace_syslog_priority(void)
{
    return atomic_load(&facility) | atomic_load(&level);
}
