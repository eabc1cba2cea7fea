# SPDX-License-Identifier: MIT
"""The program with trace points that are off, ours and LTTng-UST's, and with none.

With `ours|theirs|none N` it goes past them N times; without a word it prints the medians of bursts
of each of the three, in nanoseconds. Nobody fires the event `off_other`, so that it can be on.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SITES = 8
"""Trace points in a row, each of an event of its own."""

COUNT_A_BURST = 2000

RUNTIME = Path(__file__).resolve().parent.parent / "backends" / "runtime" / "c"
_FLAGS = ["-O2", "-std=gnu11", f"-I{RUNTIME / 'include'}", "-I."]


def build(folder: Path, has_peer: bool) -> Path:
    """Builds it in `folder`, with LTTng where that is there; `loop.o` has the loops."""
    arguments = '(void *s, int ret, uint64_t value, const char *name) "%p %d %" PRIu64 " %s"\n'
    names = [f"off_{site}" for site in range(SITES)]
    (folder / "trace-events").write_text(
        "".join(name + arguments for name in [*names, "off_other"])
    )
    words = ["-b", "log,simple,dtrace", "-g", "off", "-o", ".", "trace-events"]
    command = [sys.executable, "-m", "tracegen", "generate", *words]
    subprocess.run(command, cwd=folder, check=True)
    passed = "(s, (int)n, n, name);"
    ours = "\n".join(f"        trace_{name}{passed}" for name in names)
    theirs = "\n".join(f"        lttng_ust_tracepoint(off, {name}, {passed[1:]}" for name in names)
    (folder / "loop.c").write_text(
        _LOOP_HEAD + _loop("ours", ours) + _loop("none", "") + "#ifdef HAS_PEER\n"
        '#include "peer.h"\n'
        + _loop("theirs", theirs)
        + "#else\n"
        + _loop("theirs", "")
        + "#endif\n"
    )
    (folder / "main.c").write_text(_MAIN)
    (folder / "peer.h").write_text(_PEER_HEAD + "".join(map(_peer_event, names)) + _PEER_TAIL)
    (folder / "peer.c").write_text(_PEER_SOURCE)
    flags = [*_FLAGS, "-DHAS_PEER"] if has_peer else _FLAGS
    subprocess.run(["cc", *flags, "-c", "loop.c"], cwd=folder, check=True)
    sources = ["main.c", "loop.o", "trace-off.c", *(["peer.c"] if has_peer else [])]
    sources += sorted(map(str, (RUNTIME / "src").glob("*.c")))
    libraries = ["-pthread", "-ldl", *(["-llttng-ust"] if has_peer else [])]
    subprocess.run(["cc", *flags, "-o", "off", *sources, *libraries], cwd=folder, check=True)
    return folder / "off"


def _loop(name: str, body: str) -> str:
    return (
        f"void loop_{name}(unsigned long count, void *s, const char *name)\n{{\n"
        "    for (unsigned long n = 0; n < count; n++) {\n"
        f'        __asm__ __volatile__("");\n{body}\n    }}\n'
        "    (void)s, (void)name;\n}\n"
    )


def _peer_event(name: str) -> str:
    return (
        f"LTTNG_UST_TRACEPOINT_EVENT(off, {name},\n"
        "    LTTNG_UST_TP_ARGS(void *, s, int, ret, uint64_t, value, const char *, name),\n"
        "    LTTNG_UST_TP_FIELDS(\n"
        "        lttng_ust_field_integer_hex(uintptr_t, s, (uintptr_t)s)\n"
        "        lttng_ust_field_integer(int, ret, ret)\n"
        "        lttng_ust_field_integer(uint64_t, value, value)\n"
        "        lttng_ust_field_string(name, name)))\n"
    )


_PEER_HEAD = """\
#undef LTTNG_UST_TRACEPOINT_PROVIDER
#define LTTNG_UST_TRACEPOINT_PROVIDER off
#undef LTTNG_UST_TRACEPOINT_INCLUDE
#define LTTNG_UST_TRACEPOINT_INCLUDE "./peer.h"
#if !defined(PEER_H) || defined(LTTNG_UST_TRACEPOINT_HEADER_MULTI_READ)
#define PEER_H
#include <lttng/tracepoint.h>
"""

_PEER_TAIL = """\
#endif
#include <lttng/tracepoint-event.h>
"""

_PEER_SOURCE = """\
#define LTTNG_UST_TRACEPOINT_CREATE_PROBES
#define LTTNG_UST_TRACEPOINT_DEFINE
#include "peer.h"
"""

_LOOP_HEAD = """\
#include "trace-off.h"

typedef void Loop(unsigned long count, void *s, const char *name);
Loop loop_ours, loop_theirs, loop_none;

"""

_MAIN = (
    f"""\
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {{ LOOPS = 3, BURSTS = 2001, COUNT = {COUNT_A_BURST} }};
"""
    """\

typedef void Loop(unsigned long count, void *s, const char *name);
Loop loop_ours, loop_theirs, loop_none;

static const struct {
    const char *name;
    Loop *loop;
} loops[LOOPS] = {{"ours", loop_ours}, {"theirs", loop_theirs}, {"none", loop_none}};

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

static int compare(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static void bursts(void)
{
    static uint64_t taken[LOOPS][BURSTS];

    for (int n = 0; n < BURSTS; n++) {
        for (int which = 0; which < LOOPS; which++) {
            uint64_t start = now();

            loops[which].loop(COUNT, &start, "virtio-net/1");
            taken[which][n] = now() - start;
        }
    }
    for (int which = 0; which < LOOPS; which++) {
        qsort(taken[which], BURSTS, sizeof(uint64_t), compare);
        printf("%" PRIu64 "\\n", taken[which][BURSTS / 2]);
    }
}

int main(int argc, char **argv)
{
    if (argc == 1) {
        bursts();
        return 0;
    }
    for (int which = 0; which < LOOPS; which++) {
        if (strcmp(argv[1], loops[which].name) == 0) {
            loops[which].loop(strtoul(argv[2], NULL, 10), NULL, "virtio-net/1");
        }
    }
    return 0;
}
"""
)
