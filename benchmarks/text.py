# SPDX-License-Identifier: MIT
"""How long the text of an event takes, in generated C and in Rust, as ratios to glibc's snprintf.

A program in C calls snprintf with the original formats, one makes a TraceLine as generated C does,
and one in Rust a `Line` with what the formats are translated to. Each has a function for each
event, is given the same values, and must make the same text. Their runs take turns, so that a
machine that changes its speed changes all; each figure is the median of the runs, in nanoseconds a
line, every format of the inputs once.

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
from text_in_c import build_c, build_snprintf
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
    events = timed(inputs(folder)[1])
    programs = {
        "snprintf": build_snprintf(folder / "snprintf", events, LINES_A_ROUND),
        "C": build_c(folder / "c", events, LINES_A_ROUND),
    }
    cargo = os.environ.get("CARGO") or shutil.which("cargo")
    if cargo is None:
        print("text: no cargo here")
    else:
        programs["Rust"] = build_rust(folder / "rust", events, LINES_A_ROUND, cargo)
    _check(programs)

    runs = [{who: nanoseconds(each) for who, each in programs.items()} for _ in range(ROUNDS)]
    kinds = [each.kind for each in events]
    for kind in ("all", *sorted(set(kinds), key=lambda kind: -kinds.count(kind))):
        chosen = [place for place, each in enumerate(kinds) if kind in ("all", each)]
        took = {
            who: statistics.median(sum(run[who][place] for place in chosen) for run in runs)
            / (len(chosen) * LINES_A_ROUND)
            for who in programs
        }
        judge = took.pop("snprintf")
        shown = [f"{who} {each:6.1f} ns, {each / judge:.2f} x" for who, each in took.items()]
        name = f"text of {len(chosen)} events: {kind}"
        print(f"{name:<40} {'; '.join(shown)} snprintf ({judge:.1f} ns)", flush=True)


def _check(programs: dict[str, Path]) -> None:
    """Ends the run where texts differ."""
    texts = {who: subprocess.check_output([each, "check"]) for who, each in programs.items()}
    judge = texts.pop("snprintf").split(b"\n")
    for who, text in texts.items():
        lines = text.split(b"\n")
        if lines != judge:
            sys.exit(next(f"snprintf: {a!r}\n{who}: {b!r}" for a, b in zip(judge, lines) if a != b))
