/* SPDX-License-Identifier: MIT */
/*
 * Probes for perf, bpftrace, gdb and SystemTap (USDT), without dtrace(1) and without sys/sdt.h.
 *
 * A probe is a nop, and a note in the file that says where it is, what it is called, and where its
 * arguments are. A tool that watches it raises its semaphore, which counts the tools: the second
 * half of the event's TraceState, a word that trace functions look at anyway.
 *
 * There are probes in ELF files for x86-64, i386 and little-endian AArch64; elsewhere they do
 * nothing. With TRACEGEN_USE_SYS_SDT_H defined, sys/sdt.h makes them, for every processor that it
 * knows: the same probes, with the same semaphores.
 */
#ifndef TRACEGEN_PROBE_H
#define TRACEGEN_PROBE_H

#include <tracegen/event.h>

/*
 * TRACEGEN_PROBE0(group, provider, event) to TRACEGEN_PROBE10(group, provider, event, a1, ... a10)
 * are the probe `event` of `provider`, with the semaphore of the group's event of that name. All
 * three are bare names.
 *
 * An argument is a type and a value in parentheses, `(uint32_t, addr)`. The type is an integer's;
 * tools are told its size and sign. Pointers go as `(uintptr_t, name)`. Floating point goes as the
 * bits of a double, `(uint64_t, tracegen_double_bits(ratio))`: of a probe with an argument that is
 * marked as floating, most tools read none at all.
 */
#define TRACEGEN_PROBE0(g, p, e) TRACEGEN_PROBE_WITHOUT(p, e, #g, #p, #e)
#define TRACEGEN_PROBE1(g, p, e, ...) TRACEGEN_PROBE_UP_TO_6(1, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE2(g, p, e, ...) TRACEGEN_PROBE_UP_TO_6(2, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE3(g, p, e, ...) TRACEGEN_PROBE_UP_TO_6(3, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE4(g, p, e, ...) TRACEGEN_PROBE_UP_TO_6(4, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE5(g, p, e, ...) TRACEGEN_PROBE_UP_TO_6(5, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE6(g, p, e, ...) TRACEGEN_PROBE_UP_TO_6(6, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE7(g, p, e, ...) TRACEGEN_PROBE_UP_TO_8(7, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE8(g, p, e, ...) TRACEGEN_PROBE_UP_TO_8(8, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE9(g, p, e, ...) TRACEGEN_PROBE_UP_TO_10(9, p, e, #g, #p, #e, __VA_ARGS__)
#define TRACEGEN_PROBE10(g, p, e, ...) TRACEGEN_PROBE_UP_TO_10(10, p, e, #g, #p, #e, __VA_ARGS__)

static inline uint64_t tracegen_double_bits(double value)
{
    uint64_t bits;
    __builtin_memcpy(&bits, &value, sizeof bits);
    return bits;
}

/*
 * Where the arguments are. As many as a function gets in registers are in registers here. More are
 * in an array on the stack, at whose elements all of them point through one register, so that
 * however few there are, they suffice. On i386 that is so from the first argument on: there a value
 * of eight bytes fits in no register, and one of a byte not in all. Tools want the registers of x86
 * with a `%`, which the compiler leaves out with -masm=intel: `{|%%}`.
 */
#if defined TRACEGEN_USE_SYS_SDT_H
#define TRACEGEN_PROBE_WITHOUT TRACEGEN_PROBE_SDT_WITHOUT
#define TRACEGEN_PROBE_UP_TO_6 TRACEGEN_PROBE_SDT
#define TRACEGEN_PROBE_UP_TO_8 TRACEGEN_PROBE_SDT
#define TRACEGEN_PROBE_UP_TO_10 TRACEGEN_PROBE_SDT
#elif defined __ELF__ && defined __x86_64__ && defined __LP64__
#define TRACEGEN_PROBE_WITHOUT TRACEGEN_PROBE_OWN_WITHOUT
#define TRACEGEN_PROBE_UP_TO_6 TRACEGEN_PROBE_IN_REGISTERS
#define TRACEGEN_PROBE_UP_TO_8 TRACEGEN_PROBE_ON_STACK
#define TRACEGEN_PROBE_UP_TO_10 TRACEGEN_PROBE_ON_STACK
#define TRACEGEN_PROBE_ADDRESS ".8byte "
#define TRACEGEN_PROBE_REGISTER(n, offset) "{|%%}%[v" #n "]"
#define TRACEGEN_PROBE_ELEMENT(n, offset) #offset "({|%%}%[base])"
#elif defined __ELF__ && defined __i386__
#define TRACEGEN_PROBE_WITHOUT TRACEGEN_PROBE_OWN_WITHOUT
#define TRACEGEN_PROBE_UP_TO_6 TRACEGEN_PROBE_ON_STACK
#define TRACEGEN_PROBE_UP_TO_8 TRACEGEN_PROBE_ON_STACK
#define TRACEGEN_PROBE_UP_TO_10 TRACEGEN_PROBE_ON_STACK
#define TRACEGEN_PROBE_ADDRESS ".4byte "
#define TRACEGEN_PROBE_ELEMENT(n, offset) #offset "({|%%}%[base])"
#elif defined __ELF__ && defined __aarch64__ && defined __LP64__ && !defined __AARCH64EB__
#define TRACEGEN_PROBE_WITHOUT TRACEGEN_PROBE_OWN_WITHOUT
#define TRACEGEN_PROBE_UP_TO_6 TRACEGEN_PROBE_IN_REGISTERS
#define TRACEGEN_PROBE_UP_TO_8 TRACEGEN_PROBE_IN_REGISTERS
#define TRACEGEN_PROBE_UP_TO_10 TRACEGEN_PROBE_ON_STACK
#define TRACEGEN_PROBE_ADDRESS ".8byte "
#define TRACEGEN_PROBE_REGISTER(n, offset) "%x[v" #n "]"
#define TRACEGEN_PROBE_ELEMENT(n, offset) "[%[base], " #offset "]"
#else
#define TRACEGEN_PROBE_WITHOUT TRACEGEN_PROBE_NONE_WITHOUT
#define TRACEGEN_PROBE_UP_TO_6 TRACEGEN_PROBE_NONE
#define TRACEGEN_PROBE_UP_TO_8 TRACEGEN_PROBE_NONE
#define TRACEGEN_PROBE_UP_TO_10 TRACEGEN_PROBE_NONE
#endif

/* A list of `make(number, argument)`. */
#define TRACEGEN_PROBE_EACH_1(make, a) make(1, a)
#define TRACEGEN_PROBE_EACH_2(make, a, b) TRACEGEN_PROBE_EACH_1(make, a), make(2, b)
#define TRACEGEN_PROBE_EACH_3(make, a, b, c) TRACEGEN_PROBE_EACH_2(make, a, b), make(3, c)
#define TRACEGEN_PROBE_EACH_4(make, a, b, c, d) TRACEGEN_PROBE_EACH_3(make, a, b, c), make(4, d)
#define TRACEGEN_PROBE_EACH_5(make, a, b, c, d, e)                                                \
    TRACEGEN_PROBE_EACH_4(make, a, b, c, d), make(5, e)
#define TRACEGEN_PROBE_EACH_6(make, a, b, c, d, e, f)                                             \
    TRACEGEN_PROBE_EACH_5(make, a, b, c, d, e), make(6, f)
#define TRACEGEN_PROBE_EACH_7(make, a, b, c, d, e, f, g)                                          \
    TRACEGEN_PROBE_EACH_6(make, a, b, c, d, e, f), make(7, g)
#define TRACEGEN_PROBE_EACH_8(make, a, b, c, d, e, f, g, h)                                       \
    TRACEGEN_PROBE_EACH_7(make, a, b, c, d, e, f, g), make(8, h)
#define TRACEGEN_PROBE_EACH_9(make, a, b, c, d, e, f, g, h, i)                                    \
    TRACEGEN_PROBE_EACH_8(make, a, b, c, d, e, f, g, h), make(9, i)
#define TRACEGEN_PROBE_EACH_10(make, a, b, c, d, e, f, g, h, i, j)                                \
    TRACEGEN_PROBE_EACH_9(make, a, b, c, d, e, f, g, h, i), make(10, j)

/*
 * What such lists are made of. A size is below 0 where the type has a sign. The `+` makes an int of
 * what is smaller: a register of one byte is called `r8b` here and `r8l` in gdb.
 */
#define TRACEGEN_PROBE_CAST(type, value) ((type)(value))
#define TRACEGEN_PROBE_SIZE_OF(type, value)                                                       \
    ((type)-1 < (type)1 ? -(int)sizeof(type) : (int)sizeof(type))
#define TRACEGEN_PROBE_VALUE(n, argument) TRACEGEN_PROBE_CAST argument
#define TRACEGEN_PROBE_BITS(n, argument) (uint64_t) TRACEGEN_PROBE_CAST argument
#define TRACEGEN_PROBE_IDLE(n, argument) (void)TRACEGEN_PROBE_CAST argument
#define TRACEGEN_PROBE_SIZE(n, argument) [s##n] "n"(TRACEGEN_PROBE_SIZE_OF argument)
#define TRACEGEN_PROBE_OPERAND(n, argument)                                                       \
    TRACEGEN_PROBE_SIZE(n, argument), [v##n] "r"(+TRACEGEN_PROBE_CAST argument)

/* How the note tells of the arguments: size, `@`, place. An element of the array has eight bytes. */
#define TRACEGEN_PROBE_TEXT_1(place) "%c[s1]@" place(1, 0)
#define TRACEGEN_PROBE_TEXT_2(place) TRACEGEN_PROBE_TEXT_1(place) " %c[s2]@" place(2, 8)
#define TRACEGEN_PROBE_TEXT_3(place) TRACEGEN_PROBE_TEXT_2(place) " %c[s3]@" place(3, 16)
#define TRACEGEN_PROBE_TEXT_4(place) TRACEGEN_PROBE_TEXT_3(place) " %c[s4]@" place(4, 24)
#define TRACEGEN_PROBE_TEXT_5(place) TRACEGEN_PROBE_TEXT_4(place) " %c[s5]@" place(5, 32)
#define TRACEGEN_PROBE_TEXT_6(place) TRACEGEN_PROBE_TEXT_5(place) " %c[s6]@" place(6, 40)
#define TRACEGEN_PROBE_TEXT_7(place) TRACEGEN_PROBE_TEXT_6(place) " %c[s7]@" place(7, 48)
#define TRACEGEN_PROBE_TEXT_8(place) TRACEGEN_PROBE_TEXT_7(place) " %c[s8]@" place(8, 56)
#define TRACEGEN_PROBE_TEXT_9(place) TRACEGEN_PROBE_TEXT_8(place) " %c[s9]@" place(9, 64)
#define TRACEGEN_PROBE_TEXT_10(place) TRACEGEN_PROBE_TEXT_9(place) " %c[s10]@" place(10, 72)

/* The semaphore in the words of the assembler: TraceState's second half. */
#define TRACEGEN_PROBE_SEMAPHORE(group, event) "trace." group "." event ".state + 2"

/*
 * The nop and its note: owner `stapsdt`, type 3. Tools find by `.stapsdt.base`, whose address the
 * note has too, how far a prelinked file was moved. Where the compiler knows of sections that are
 * to be retained, its assembler does too, and lld's --gc-sections leaves it there.
 */
#ifdef __has_attribute
#if __has_attribute(retain)
#define TRACEGEN_PROBE_BASE_FLAGS "aGR"
#endif
#endif
#ifndef TRACEGEN_PROBE_BASE_FLAGS
#define TRACEGEN_PROBE_BASE_FLAGS "aG"
#endif
#define TRACEGEN_PROBE_NOTE(group, provider, event, arguments)                                    \
    "990: nop\n"                                                                                  \
    ".pushsection .note.stapsdt, \"?\", \"note\"\n"                                               \
    ".balign 4\n"                                                                                 \
    ".4byte 992f - 991f, 994f - 993f, 3\n"                                                        \
    "991: .asciz \"stapsdt\"\n"                                                                   \
    "992: .balign 4\n"                                                                            \
    "993: " TRACEGEN_PROBE_ADDRESS "990b\n"                                                       \
    TRACEGEN_PROBE_ADDRESS "_.stapsdt.base\n"                                                     \
    TRACEGEN_PROBE_ADDRESS TRACEGEN_PROBE_SEMAPHORE(group, event) "\n"                            \
    ".asciz \"" provider "\"\n"                                                                   \
    ".asciz \"" event "\"\n"                                                                      \
    ".asciz \"" arguments "\"\n"                                                                  \
    "994: .balign 4\n"                                                                            \
    ".popsection\n"                                                                               \
    ".ifndef _.stapsdt.base\n"                                                                    \
    ".pushsection .stapsdt.base, \"" TRACEGEN_PROBE_BASE_FLAGS                                    \
    "\", \"progbits\", .stapsdt.base, comdat\n"                                                   \
    ".weak _.stapsdt.base\n"                                                                      \
    ".hidden _.stapsdt.base\n"                                                                    \
    "_.stapsdt.base: .space 1\n"                                                                  \
    ".size _.stapsdt.base, 1\n"                                                                   \
    ".popsection\n"                                                                               \
    ".endif\n"

/* Memory is clobbered so that what pointers point at is there when a tool looks at it. */
#define TRACEGEN_PROBE_OWN_WITHOUT(p, e, group, provider, event)                                  \
    __asm__ __volatile__(TRACEGEN_PROBE_NOTE(group, provider, event, "")::: "memory")
#define TRACEGEN_PROBE_IN_REGISTERS(n, p, e, group, provider, event, ...)                         \
    __asm__ __volatile__(                                                                         \
        TRACEGEN_PROBE_NOTE(                                                                      \
            group, provider, event, TRACEGEN_PROBE_TEXT_##n(TRACEGEN_PROBE_REGISTER))             \
        :                                                                                         \
        : TRACEGEN_PROBE_EACH_##n(TRACEGEN_PROBE_OPERAND, __VA_ARGS__)                            \
        : "memory")
#define TRACEGEN_PROBE_ON_STACK(n, p, e, group, provider, event, ...)                             \
    do {                                                                                          \
        const uint64_t tracegen_values[] = {                                                      \
            TRACEGEN_PROBE_EACH_##n(TRACEGEN_PROBE_BITS, __VA_ARGS__)};                           \
        __asm__ __volatile__(                                                                     \
            TRACEGEN_PROBE_NOTE(                                                                  \
                group, provider, event, TRACEGEN_PROBE_TEXT_##n(TRACEGEN_PROBE_ELEMENT))          \
            :                                                                                     \
            : TRACEGEN_PROBE_EACH_##n(TRACEGEN_PROBE_SIZE, __VA_ARGS__), "m"(tracegen_values),    \
              [base] "r"(tracegen_values)                                                         \
            : "memory");                                                                          \
    } while (0)

#define TRACEGEN_PROBE_NONE_WITHOUT(p, e, group, provider, event) ((void)0)
#define TRACEGEN_PROBE_NONE(n, p, e, group, provider, event, ...)                                 \
    (TRACEGEN_PROBE_EACH_##n(TRACEGEN_PROBE_IDLE, __VA_ARGS__))

/*
 * The event's declaration, a string literal that holds a line of trace-events, for whoever lists
 * the probes: from it come the names and types of the arguments, and the format. It lies in a note,
 * of owner `tracegen` and type 100, that takes room in the file and none in memory. Outside of
 * functions, without a semicolon.
 */
#ifdef __ELF__
#define TRACEGEN_PROBE_DECLARATION(provider, event, declaration)                                  \
    __asm__(".pushsection .note.tracegen, \"\", %note\n"                                          \
            ".balign 4\n"                                                                         \
            ".4byte 992f - 991f, 994f - 993f, 100\n"                                              \
            "991: .asciz \"tracegen\"\n"                                                          \
            "992: .balign 4\n"                                                                    \
            "993: .asciz \"" #provider "\"\n"                                                     \
            ".asciz \"" #event "\"\n"                                                             \
            ".asciz " #declaration "\n"                                                           \
            "994: .balign 4\n"                                                                    \
            ".popsection\n");
#else
#define TRACEGEN_PROBE_DECLARATION(provider, event, declaration)
#endif

#ifdef TRACEGEN_USE_SYS_SDT_H

#if defined _SYS_SDT_H && !defined _SDT_HAS_SEMAPHORES
#error "sys/sdt.h was included without semaphores: include tracegen/probe.h in front of it"
#endif
#ifndef _SDT_HAS_SEMAPHORES
#define _SDT_HAS_SEMAPHORES 1 /* as the headers do that dtrace(1) makes */
#endif
#include <sys/sdt.h>

/* Its macros leave arguments out that ISO C wants, and clang tells who uses them. */
#ifdef __clang__
#pragma clang diagnostic ignored "-Wgnu-zero-variadic-macro-arguments"
#endif

#define TRACEGEN_PROBE_SDT_WITHOUT(p, e, group, provider, event)                                  \
    TRACEGEN_PROBE_SDT_CALL(p, e, group, provider, event, STAP_PROBE(p, e))
#define TRACEGEN_PROBE_SDT(n, p, e, group, provider, event, ...)                                  \
    TRACEGEN_PROBE_SDT_CALL(                                                                      \
        p, e, group, provider, event,                                                             \
        TRACEGEN_PROBE_SDT_LIST(                                                                  \
            STAP_PROBE##n, p, e, TRACEGEN_PROBE_EACH_##n(TRACEGEN_PROBE_VALUE, __VA_ARGS__)))
#define TRACEGEN_PROBE_SDT_LIST(probe, p, ...) probe(p, __VA_ARGS__)

/*
 * sys/sdt.h calls the semaphore PROVIDER_EVENT_semaphore, and wants it declared. That is another
 * name, known to the assembler alone, for the half of the state; to be given once in a file.
 */
#define TRACEGEN_PROBE_SDT_CALL(p, e, group, provider, event, call)                               \
    do {                                                                                          \
        extern unsigned short p##_##e##_semaphore __asm__(provider "_" event "_semaphore")        \
            __attribute__((weak, visibility("hidden")));                                          \
        __asm__ __volatile__(".ifndef .L" provider "_" event "_semaphore\n"                       \
                             ".set .L" provider "_" event "_semaphore, 1\n"                       \
                             ".set " provider "_" event "_semaphore, "                            \
                             TRACEGEN_PROBE_SEMAPHORE(group, event) "\n"                          \
                             ".endif\n");                                                         \
        call;                                                                                     \
    } while (0)

#endif

#endif
