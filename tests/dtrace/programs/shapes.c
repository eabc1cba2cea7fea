/* SPDX-License-Identifier: MIT */
/* A probe of each shape, written by hand, for C and C++; fires each once, unless built into one. */
#include <tracegen/probe.h>

#ifndef ONCE
#define ONCE __attribute__((noinline))
#endif

TRACEGEN_BEGIN_DECLS

#define STATE(name)                                                                               \
    extern TraceState state_##name TRACEGEN_SYMBOL("shapes." #name ".state");                     \
    __attribute__((weak, used, section(".probes"))) TraceState state_##name

STATE(none);
STATE(one);
STATE(sizes);
STATE(six);
STATE(seven);
STATE(ten);

ONCE void fire_none(void);
ONCE void fire_one(const char *text);
ONCE void fire_sizes(bool a, int8_t b, uint8_t c, int16_t d, uint16_t e, double f);
ONCE void fire_six(int32_t a, uint32_t b, int64_t c, uint64_t d, long e, void *f);
ONCE void fire_seven(char a, int b, int c, int d, int e, int f, uint64_t g);
ONCE void fire_ten(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, uint64_t f, uint64_t g,
                   uint64_t h, uint64_t i, uint64_t j);

/* The text holds what a line of trace-events may: quotes, backslashes, no trigraphs. */
TRACEGEN_PROBE_DECLARATION(prov, one, "one(const char *text) \"\\\"%s\\\" \\\\ ?\\?/\"")
TRACEGEN_PROBE_DECLARATION(prov, none, "none(void) \"\"")

void fire_none(void)
{
    TRACEGEN_PROBE0(shapes, prov, none);
}

void fire_one(const char *text)
{
    TRACEGEN_PROBE1(shapes, prov, one, (uintptr_t, text));
}

void fire_sizes(bool a, int8_t b, uint8_t c, int16_t d, uint16_t e, double f)
{
    TRACEGEN_PROBE6(shapes, prov, sizes, (bool, a), (int8_t, b), (uint8_t, c), (int16_t, d),
                    (uint16_t, e), (uint64_t, tracegen_double_bits(f)));
}

void fire_six(int32_t a, uint32_t b, int64_t c, uint64_t d, long e, void *f)
{
    TRACEGEN_PROBE6(shapes, prov, six, (int32_t, a), (uint32_t, b), (int64_t, c), (uint64_t, d),
                    (long, e), (uintptr_t, f));
}

void fire_seven(char a, int b, int c, int d, int e, int f, uint64_t g)
{
    TRACEGEN_PROBE7(shapes, prov, seven, (char, a), (int, b), (int, c), (int, d), (int, e),
                    (int, f), (uint64_t, g));
}

void fire_ten(int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, uint64_t f, uint64_t g,
              uint64_t h, uint64_t i, uint64_t j)
{
    TRACEGEN_PROBE10(shapes, prov, ten, (int64_t, a), (int64_t, b), (int64_t, c), (int64_t, d),
                     (int64_t, e), (uint64_t, f), (uint64_t, g), (uint64_t, h), (uint64_t, i),
                     (uint64_t, j));
}

#ifndef WITHOUT_MAIN
int main(void)
{
    fire_none();
    fire_one("text");
    fire_sizes(true, -1, 255, -2, 65535, 1.5);
    fire_six(-3, 4294967295U, -4, UINT64_MAX, -5, NULL);
    fire_seven('a', 2, 3, 4, 5, 6, 7);
    fire_ten(-1, -2, -3, -4, -5, 6, 7, 8, 9, UINT64_MAX);
    return 0;
}
#endif

TRACEGEN_END_DECLS
