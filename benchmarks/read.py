# SPDX-License-Identifier: MIT
"""How long a million events take to print, as ratios to the obvious reader (obvious_reader.py).

A program writes the trace with backend `simple`; both readers print it to a file in /dev/shm, in
turns, and each figure is the least of the rounds: of wall time, and of the processors' time. What
they print must be the same but for the first field, the time: the obvious reader counts it from the
first record. Beside it stands what babeltrace2 takes for the same events as LTTng kept them.
"""

from __future__ import annotations

import hashlib
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

from simple_program import build

from simple import has_header, sessions

COUNT = 1_000_000

ROUNDS = 5


class Taken(NamedTuple):
    """What a run took, in seconds."""

    wall: float
    cpu: float


def measure(folder: Path) -> None:
    """Prints a line for each figure, in an empty folder."""
    has_peer = (
        bool(shutil.which("lttng-sessiond"))
        and bool(shutil.which("babeltrace2"))
        and has_header("lttng/tracepoint.h")
    )
    program = build(folder, has_peer)
    trace = folder / "trace"
    env = {**os.environ, "TRACEGEN_TRACE": f"bench_*;file={trace}"}
    subprocess.run([program, "fire", str(COUNT)], env=env, check=True)
    reader = [sys.executable, "-m", "tracegen", "read"]
    obvious = Path(__file__).with_name("obvious_reader.py")
    commands = {
        "obvious": [sys.executable, str(obvious), str(folder / "trace-events"), str(trace)],
        "read": [*reader, str(trace)],
        "read -j 2": [*reader, "-j", "2", str(trace)],
    }
    kept = COUNT
    if has_peer:
        commands["babeltrace2"] = ["babeltrace2", str(folder / "lttng")]
        kept = traced_by_peer(folder, program)
    out = Path("/dev/shm") / f"tracegen-{os.getpid()}"
    try:
        taken = in_turns(commands, out)
        compare(commands["obvious"], commands["read"], out)
    finally:
        out.unlink()
    slow = taken["obvious"]
    for name in ("read", "read -j 2"):
        ours = taken[name]
        print(
            f"{f'{name}: printing a million events':<52} {ours.wall:7.2f} s"
            f"  1/{slow.wall / ours.wall:.1f} x the obvious reader ({slow.wall:.2f} s);"
            f" CPU {ours.cpu:.2f} s, 1/{slow.cpu / ours.cpu:.1f} ({slow.cpu:.2f} s)",
            flush=True,
        )
    if has_peer:
        theirs = taken["babeltrace2"].wall * COUNT / kept
        print(f"{'babeltrace2: printing the same million':<52} {theirs:7.2f} s")


def traced_by_peer(folder: Path, program: Path) -> int:
    """Has LTTng trace the same events to `folder`/lttng; how many it has kept."""
    with sessions(folder) as peer:
        peer.start(folder / "lttng", "--num-subbuf=8", "--subbuf-size=32M")
        subprocess.run([program, "fire", str(COUNT), "theirs"], check=True)
        return peer.stop()


def in_turns(commands: dict[str, list[str]], out: Path) -> dict[str, Taken]:
    """The least that each command took of some rounds."""
    rounds = [
        {name: run(command, out) for name, command in commands.items()} for _ in range(ROUNDS)
    ]
    return {
        name: Taken(
            wall=min(each[name].wall for each in rounds),
            cpu=min(each[name].cpu for each in rounds),
        )
        for name in commands
    }


def run(command: list[str], out: Path) -> Taken:
    """Runs a command that prints to `out`."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    with out.open("wb") as file:
        subprocess.run(command, stdout=file, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Taken(wall, cpu)


def compare(first: list[str], second: list[str], out: Path) -> None:
    """Ends the run where the commands print other lines, behind the time."""
    hashes = []
    for command in (first, second):
        run(command, out)
        with out.open("rb") as file:
            lines = hashlib.sha256()
            for line in file:
                lines.update(line.partition(b" ")[2])
            hashes.append(lines.digest())
    if hashes[0] != hashes[1]:
        sys.exit(f"{' '.join(first)} and {' '.join(second)} print other lines")
