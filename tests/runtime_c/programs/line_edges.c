/* SPDX-License-Identifier: MIT */
/*
 * Where a line gets full, byte by byte: each kind of piece, with memory and without. Prints what is
 * wrong, and nothing else.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <tracegen/line.h>

#define MOST 4000
#define ERRNO 77
#define INSIDE (TRACEGEN_LINE_INSIDE - 1)

/* Memory is there for so many requests of a line. */
static int requests = -1;

void *__libc_realloc(void *bytes, size_t size);
void *realloc(void *bytes, size_t size);

void *realloc(void *bytes, size_t size)
{
    if (requests == 0) {
        errno = ENOMEM;
        return NULL;
    }
    requests--;
    return __libc_realloc(bytes, size);
}

static const char *long_text(size_t length)
{
    static char text[MOST];

    for (size_t n = 0; n < length; n++) {
        text[n] = (char)('a' + n % 26);
    }
    text[length] = '\0';
    return text;
}

/* Append the piece of a number, and print it with printf; false behind the last. */
static bool append(TraceLine *line, int piece, char printed[MOST])
{
#define PRINTED(...) snprintf(printed, MOST, __VA_ARGS__)
    switch (piece) {
    case 0:
        tracegen_line_character(line, 'c');
        return PRINTED("c");
    case 1:
        tracegen_line_decimal(line, INT64_MIN);
        return PRINTED("%" PRId64, INT64_MIN);
    case 2:
        tracegen_line_decimal(line, -7);
        return PRINTED("-7");
    case 3:
        tracegen_line_unsigned(line, UINT64_MAX);
        return PRINTED("%" PRIu64, UINT64_MAX);
    case 4:
        tracegen_line_hex(line, 0xfee1, 1);
        return PRINTED("fee1");
    case 5:
        tracegen_line_upper_hex(line, UINT64_MAX - 1, 1);
        return PRINTED("%" PRIX64, UINT64_MAX - 1);
    case 6:
        tracegen_line_hex(line, 0x123456789, 300);
        return PRINTED("%.300llx", 0x123456789LL);
    case 7:
        tracegen_line_pointer(line, line);
        return PRINTED("%p", (void *)line);
    case 8:
        tracegen_line_string(line, NULL);
        return PRINTED("(null)");
    case 9:
        tracegen_line_string_field(line, -90, -1, "left");
        return PRINTED("%-90s", "left");
    case 10:
        tracegen_line_octal_field(line, TRACEGEN_HASH, 200, 100, 8);
        return PRINTED("%#200.100o", 8);
    case 11:
        tracegen_line_decimal_field(line, TRACEGEN_ZERO | TRACEGEN_PLUS, 600, -1, 5);
        return PRINTED("%+0600d", 5);
    case 12:
        tracegen_line_pointer_field(line, 30, NULL);
        return PRINTED("%30s", "(nil)");
    case 13:
        tracegen_line_printf(line, "%.3f", 1e30);
        return PRINTED("%.3f", 1e30);
    default:
        /* Texts of all lengths that are copied in different ways. */
        if (piece < 100) {
            tracegen_line_string(line, long_text((size_t)piece));
            return PRINTED("%s", long_text((size_t)piece));
        }
        return false;
    }
#undef PRINTED
}

static bool is_right(TraceLine *line, const char *whole)
{
    size_t wanted = strlen(whole);

    if (requests < 0) {
        return line->length == wanted && memcmp(line->bytes, whole, wanted) == 0 &&
               (line->bytes == line->inside) == (wanted <= INSIDE);
    }
    /* What is left is cut once, where the memory ends, and has no gap. */
    return line->length == (wanted < line->size ? wanted : line->size) &&
           memcmp(line->bytes, whole, line->length) == 0;
}

static void check(int piece, size_t before, int memory)
{
    char printed[MOST];
    char whole[3 * MOST];
    TraceLine line;

    memset(whole, 'x', before);
    memcpy(whole, "e ", 2);
    whole[before] = '\0';
    errno = ERRNO;
    requests = memory;
    tracegen_line_begin(&line, whole);
    append(&line, piece, printed);
    append(&line, piece, printed);
    tracegen_line_text(&line, "end");
    line.bytes[line.length] = '\n';
    int kept = errno;
    requests = memory < 0 ? -1 : 0;
    snprintf(whole + before, sizeof(whole) - before, "%s%send", printed, printed);
    if (kept != ERRNO || !is_right(&line, whole)) {
        printf("piece %d behind %zu, memory %d: %zu bytes: %.*s\n", piece, before, memory,
               line.length, (int)line.length, line.bytes);
    }
    tracegen_line_end(&line);

    requests = memory < 0 ? -1 : 0;
    tracegen_line_format(&line, "%s", whole);
    if (!is_right(&line, whole)) {
        printf("format behind %zu, memory %d: %zu bytes\n", before, memory, line.length);
    }
    tracegen_line_end(&line);
}

int main(void)
{
    char printed[MOST];
    TraceLine line;

    tracegen_line_begin(&line, "");
    for (int piece = 0; append(&line, piece, printed); piece++) {
        for (size_t before = 2; before < 530; before += before < 380 ? 60 : 1) {
            check(piece, before, -1);
            check(piece, before, 0);
            check(piece, before, 1);
        }
    }
    requests = -1;
    tracegen_line_end(&line);
    return 0;
}
