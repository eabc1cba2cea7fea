# SPDX-License-Identifier: MIT
"""How long the text of an event takes: Rust's, translated, as a ratio to glibc's snprintf.

A program in C calls snprintf with the original formats, one in Rust makes a `Line` with what they
are translated to. Both have a function for each event, are given the same values, and must make the
same text. Their runs take turns, so that a machine that changes its speed changes both; each figure
is the median of the runs, in nanoseconds a line, every format of the inputs once.

CARGO and RUSTC name other tools than those in PATH.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING

from inputs import inputs
from text_in_c import build_c
from text_in_rust import build_rust
from timed_event import timed

if TYPE_CHECKING:
    from pathlib import Path

ROUNDS = 15
LINES_A_ROUND = 200


def nanoseconds(program: Path) -> list[int]:
    """A run of a program: what each event took."""
    done = subprocess.run([program], stdout=subprocess.PIPE, check=True)
    return [int(line) for line in done.stdout.split()]


def measure(folder: Path) -> None:
    """Prints a line for all events and one for each kind, in an empty folder."""
    cargo = os.environ.get("CARGO") or shutil.which("cargo")
    if cargo is None:
        print("text: no cargo here")
        return
    events = timed(inputs(folder)[1])
    programs = [
        build_c(folder / "c", events, LINES_A_ROUND),
        build_rust(folder / "rust", events, LINES_A_ROUND, cargo),
    ]
    texts = [subprocess.check_output([program, "check"]).split(b"\n") for program in programs]
    if texts[0] != texts[1]:
        sys.exit(next(f"C:    {c!r}\nRust: {rust!r}" for c, rust in zip(*texts) if c != rust))

    runs = [[nanoseconds(program) for program in programs] for _ in range(ROUNDS)]
    kinds = [each.kind for each in events]
    for kind in ("all", *sorted(set(kinds), key=lambda kind: -kinds.count(kind))):
        chosen = [place for place, each in enumerate(kinds) if kind in ("all", each)]
        c, rust = (
            statistics.median(sum(run[side][place] for place in chosen) for run in runs)
            / (len(chosen) * LINES_A_ROUND)
            for side in (0, 1)
        )
        name = f"text of {len(chosen)} events: {kind}"
        print(f"{name:<52} {rust:7.1f} ns {rust / c:6.2f} x snprintf ({c:.1f} ns)", flush=True)
