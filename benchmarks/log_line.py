# SPDX-License-Identifier: MIT
"""How much a line in the log costs, its text and its write: in Rust, as a ratio to ours in C.

One program has the event `(void *, int, uint64_t, const char *)` with a string of 12 characters in
both languages. It fires them in bursts that take turns in one process; each figure is the median of
the bursts. The log is a file in /dev/shm, or /dev/null. Instructions are callgrind's, which has
none of the kernel's.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from simple_program import COUNT_A_BURST, build

from simple import instructions_of


def measure(folder: Path) -> dict[str, float] | None:
    """Prints a line for each figure, in an empty folder; returns the ratios to C."""
    if shutil.which("cargo") is None:
        print("log: no cargo here")
        return None
    ratios = {}
    program = build(folder, has_peer=False, backend="log")
    if shutil.which("valgrind") is None:
        print("log: no valgrind here")
    else:
        env = _environment("/dev/null")
        ours, rust = (instructions_of(folder, program, who, env) for who in ("ours", "rust"))
        ratios["instructions"] = _ratio("instructions", ours, rust, "")
    for where in ("/dev/null", f"/dev/shm/tracegen-{os.getpid()}"):
        env = {**os.environ, **_environment(where)}
        done = subprocess.run(
            [program, "bursts"], env=env, stdout=subprocess.PIPE, check=True, encoding="ascii"
        )
        ours, _, _, rust = (float(word) / COUNT_A_BURST for word in done.stdout.split())
        what = "to /dev/null" if where == "/dev/null" else "to a file"
        ratios[what] = _ratio(what, ours, rust, " ns")
        if where != "/dev/null":
            Path(where).unlink()
    return ratios


def _environment(log: str) -> dict[str, str]:
    return {"TRACEGEN_TRACE": "bench_*", "TRACEGEN_LOG_FILE": log}


def _ratio(what: str, ours: float, rust: float, unit: str) -> float:
    name = f"log in Rust, a line with its write: {what}"
    print(f"{name:<52} {rust:7.1f}{unit} {rust / ours:6.2f} x C ({ours:.1f}{unit})", flush=True)
    return round(rust / ours, 3)
