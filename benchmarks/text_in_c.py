# SPDX-License-Identifier: MIT
"""The program in C that makes the texts of events with snprintf.

It prints the nanoseconds that each event took; with an argument, the texts.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timed_event import Timed

    from tracegen.events import CType


def build_c(folder: Path, events: Sequence[Timed], times: int) -> Path:
    """Builds it in `folder`; it makes each text so many times. snprintf is always glibc's."""
    folder.mkdir(exist_ok=True)
    for name, source in _sources(events).items():
        (folder / name).write_text(source)
    program = folder / "text"
    flags = ["-O2", "-fno-builtin", "-w", f"-DCOUNT={len(events)}", f"-DTIMES={times}"]
    sources = ["main.c", "runs.c", "texts.c"]
    subprocess.run(["cc", *flags, "-o", program, *sources], cwd=folder, check=True)
    return program


def _sources(events: Sequence[Timed]) -> dict[str, str]:
    """Its files by name. Calls are not in the file of what they call, so that no value is known
    there."""
    texts, runs, table = [_HEAD], [_HEAD], []
    for number, event, values in events:
        assert event.format is not None
        declared = [each.type.declare(f"a{place}") for place, each in enumerate(event.arguments)]
        signature = f"int text_{number}({', '.join(['char *to', *declared])})"
        given = "".join(f", a{place}" for place in range(len(declared)))
        format = f'"{event.name} " {event.format.source}'
        texts.append(f"{signature};\n{signature} {{ return snprintf(to, SIZE, {format}{given}); }}")
        passed = [_literal(each.type, value) for each, value in zip(event.arguments, values)]
        runs.append(
            f"{signature};\nstatic int run_{number}(unsigned times, char *to)\n{{\n"
            f"    int length = 0;\n    while (times--) {{\n"
            f"        length = text_{number}({', '.join(['to', *passed])});\n    }}\n"
            f"    return length;\n}}"
        )
        table.append(f"run_{number}, ")
    runs.append(f"int (*const runs[])(unsigned, char *) = {{ {''.join(table)} }};")
    return {"texts.c": "\n".join(texts), "runs.c": "\n".join(runs), "main.c": _HEAD + _MAIN}


def _literal(type: CType, value: object) -> str:
    if isinstance(value, str):
        return f'(char *)"{value}"'
    return f"({type}){value}" if not isinstance(value, int) else f"({type}){value:#x}ULL"


_HEAD = """\
#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#define SIZE 1024
"""

_MAIN = """\
#include <time.h>

extern int (*const runs[])(unsigned, char *);

static uint64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

int main(int count, char **words)
{
    char to[SIZE];
    (void)words;
    for (int n = 0; n < COUNT; n++) {
        if (count > 1) {
            int length = runs[n](1, to);
            to[length++] = '\\n';
            fwrite(to, 1, (size_t)length, stdout);
        } else {
            uint64_t start = now();
            runs[n](TIMES, to);
            printf("%" PRIu64 "\\n", now() - start);
        }
    }
}
"""
