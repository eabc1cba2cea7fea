# SPDX-License-Identifier: MIT
"""The programs in C that make the texts of events: with snprintf, and as generated code does.

They print the nanoseconds that each event took; with an argument, the texts.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tracegen.resources import data_folder
from tracegen.translate.c_line import c_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from timed_event import Timed

    from tracegen.events import CType

RUNTIME = data_folder("backends") / "runtime" / "c"
FLAGS = ("-O2", "-w")


def build_snprintf(folder: Path, events: Sequence[Timed], times: int) -> Path:
    """Builds the one with snprintf in `folder`; it makes each text so many times, in a buffer of
    the caller's. snprintf is always glibc's."""
    texts = [_HEAD, *(_with_snprintf(each) for each in events)]
    return _build(folder, events, times, "\n".join(texts), ["-fno-builtin"])


def build_c(folder: Path, events: Sequence[Timed], times: int) -> Path:
    """Builds the one of generated statements, with the runtime's part that they call, each file by
    itself as users build it."""
    texts = [_HEAD, "#include <tracegen/line.h>", _SINK, *(_as_generated(each) for each in events)]
    runtime = [f"-I{RUNTIME / 'include'}", *sorted(RUNTIME.glob("src/line*.c"))]
    return _build(folder, events, times, "\n".join(texts), runtime)


def _build(
    folder: Path, events: Sequence[Timed], times: int, texts: str, words: Sequence[str | Path]
) -> Path:
    """Calls are not in the file of what they call, so that no value is known there."""
    folder.mkdir(exist_ok=True)
    runs = "\n".join([_HEAD, *map(_run, events), _table(events)])
    for name, source in {"texts.c": texts, "runs.c": runs, "main.c": _HEAD + _MAIN}.items():
        (folder / name).write_text(source)
    program = folder / "text"
    counts = [f"-DCOUNT={len(events)}", f"-DTIMES={times}"]
    command = ["cc", *FLAGS, *counts, "-o", program, "main.c", "runs.c", "texts.c", *words]
    subprocess.run(command, cwd=folder, check=True)
    return program


def _signature(timed: Timed) -> str:
    arguments = timed.event.arguments
    declared = [each.type.declare(f"a{place}") for place, each in enumerate(arguments)]
    return f"int text_{timed.number}({', '.join(['char *to', *declared])})"


def _with_snprintf(timed: Timed) -> str:
    event = timed.event
    assert event.format is not None
    given = "".join(f", a{place}" for place in range(len(event.arguments)))
    call = f'snprintf(to, SIZE, "{event.name} " {event.format.source}{given})'
    return f"{_signature(timed)};\n{_signature(timed)} {{ return {call}; }}"


def _as_generated(timed: Timed) -> str:
    event = timed.event
    names = [f"a{place}" for place in range(len(event.arguments))]
    made = c_line(event.name, event.format, event.arguments, names, "line")
    statements = "".join(f"    {each.text};\n" for each in made)
    return (
        f"{_signature(timed)};\n{_signature(timed)}\n{{\n    TraceLine line;\n\n{statements}"
        "    int length = sink(&line, to);\n    tracegen_line_end(&line);\n    return length;\n}"
    )


def _run(timed: Timed) -> str:
    values = zip(timed.event.arguments, timed.values)
    passed = ", ".join(["to", *(_literal(each.type, value) for each, value in values)])
    return (
        f"{_signature(timed)};\nstatic int run_{timed.number}(unsigned times, char *to)\n{{\n"
        f"    int length = 0;\n    while (times--) {{\n"
        f"        length = text_{timed.number}({passed});\n    }}\n    return length;\n}}"
    )


def _table(events: Sequence[Timed]) -> str:
    runs = "".join(f"run_{each.number}, " for each in events)
    return f"int (*const runs[])(unsigned, char *) = {{ {runs}}};"


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
extern bool showing;
"""

_SINK = """\
/* What takes the line, in the log's place. */
__attribute__((noinline)) static int sink(const TraceLine *line, char *to)
{
    if (showing) {
        memcpy(to, line->bytes, line->length);
    }
    return (int)line->length;
}
"""

_MAIN = """\
#include <time.h>

extern int (*const runs[])(unsigned, char *);
bool showing;

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
    showing = count > 1;
    for (int n = 0; n < COUNT; n++) {
        if (showing) {
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
