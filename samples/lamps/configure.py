#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes build.ninja to the folder that is named, or to build: what ninja builds the program by.

TRACEGEN, BACKENDS, CC and CFLAGS in the environment say what is run, and how.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

TRACEGEN = os.environ.get("TRACEGEN") or "tracegen"
BACKENDS = os.environ.get("BACKENDS") or "log"
CC = os.environ.get("CC") or "cc"
CFLAGS = os.environ.get("CFLAGS", "-O2 -g")

SOURCE = Path(__file__).resolve().parent
GROUPS = ("lamp", "timer")
SOURCES = ("main.c", "lamp/lamp.c", "timer/timer.c")

RULES = """\
ninja_required_version = 1.7

rule generate
  command = {tracegen} generate --root {source} --backend {backends} --depfile trace.d -o . $in
  depfile = trace.d
  restat = 1
  description = generate $in

rule compile
  command = {cc} {flags} -MMD -MP -MF $out.d -c -o $out $in
  depfile = $out.d
  deps = gcc
  description = compile $in

rule link
  command = {cc} {flags} -pthread -o $out $in
  description = link $out

"""


def main() -> None:
    """Writes the file."""
    flags = f"{CFLAGS} -std=c11 -I{shlex.quote(str(SOURCE))} -I. {runtime('--cflags')}"
    text = RULES.format(
        tracegen=for_ninja(TRACEGEN),
        source=for_ninja(shlex.quote(str(SOURCE))),
        backends=BACKENDS,
        cc=for_ninja(CC),
        flags=for_ninja(flags),
    )
    headers = [f"trace-{group}.h" for group in GROUPS]
    generated = [f"trace-{group}.c" for group in GROUPS]
    # The order is that of the depfile: ninja wants the first of both to be the same.
    made = [name for pair in zip(headers, generated) for name in pair]
    text += edge(made, "generate", [str(SOURCE / group / "trace-events") for group in GROUPS])
    objects = []
    for path in [*(SOURCE / name for name in SOURCES), *map(Path, generated)]:
        objects.append(f"{path.name}.o")
        # In the first build, nobody knows yet which sources include the generated headers.
        text += edge(objects[-1:], "compile", [str(path)], after=headers)
    for path in map(Path, shlex.split(runtime("--sources"))):
        objects.append(f"tracegen/{path.name}.o")
        text += edge(objects[-1:], "compile", [str(path)])
    text += edge(["lamps"], "link", objects)

    folder = Path(*sys.argv[1:2] or ["build"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "build.ninja").write_text(text)


def runtime(option: str) -> str:
    """What `tracegen runtime` prints: words for a shell."""
    words = [*shlex.split(TRACEGEN), "runtime", option]
    try:
        return subprocess.run(words, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    except OSError as error:
        sys.exit(f"cannot run '{TRACEGEN}': {error}; install tracegen, or set TRACEGEN to its path")


def edge(outputs: list[str], rule: str, inputs: list[str], after: list[str] | None = None) -> str:
    """A line that says what is made of what, and what has to be there before."""
    escaped = [path.replace("$", "$$").replace(" ", "$ ").replace(":", "$:") for path in inputs]
    order = ["||", *after] if after else []
    return f"build {' '.join(outputs)}: {' '.join([rule, *escaped, *order])}\n"


def for_ninja(command: str) -> str:
    """A command, or a part of one, as a rule has it."""
    return command.replace("$", "$$")


main()
