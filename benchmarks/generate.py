# SPDX-License-Identifier: MIT
"""How much generating costs, as ratios against a floor measured in the same run.

The floor is a Python that imports what tracegen is made of, lark, jinja2 and click, and ends. Each
figure is the median of the processor time, user and system, of whole processes that are run in turn
with the floor, so that a machine that changes its speed changes both.

"Cold" is with an empty cache of ours and Python's bytecode in place, "warm" the run after it.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from inputs import inputs

FLOOR = [sys.executable, "-c", "import lark, jinja2, click"]
SMALL = Path(__file__).resolve().parent.parent / "samples" / "uart" / "trace-events"


def cpu_seconds(command: list[str], env: dict[str, str]) -> float:
    """The processor time that a command takes, in seconds. It must succeed and print nothing."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, env=env, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.stdout or done.stderr:
        sys.exit(f"{command} printed:\n{(done.stdout + done.stderr).decode()}")
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


class Bench:
    """Times commands against the floor, with a cache and an output folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._cache = folder / "cache"
        self._out = folder / "out"
        self._env = {**os.environ, "TRACEGEN_CACHE_DIR": str(self._cache)}
        # An installed package has its bytecode; where Python may write it, the first run does.
        self._env.pop("PYTHONDONTWRITEBYTECODE", None)

    def ratio(self, name: str, words: list[str], rounds: int, *, cold: bool) -> None:
        """Prints a line for `tracegen generate WORDS -o OUT`."""
        command = [sys.executable, "-m", "tracegen", "generate", *words, "-o", str(self._out)]
        cpu_seconds(command, self._env)
        costs, floors = [], []
        for _ in range(rounds):
            floors.append(cpu_seconds(FLOOR, self._env))
            if cold:
                shutil.rmtree(self._cache, ignore_errors=True)
                shutil.rmtree(self._out)
            costs.append(cpu_seconds(command, self._env))
        cost, floor = statistics.median(costs), statistics.median(floors)
        print(f"{name:<52} {cost:7.3f} s  {cost / floor:6.2f} x floor ({floor:.3f} s)", flush=True)


def measure(folder: Path) -> None:
    """Prints a line each for many files and for one, in an empty folder."""
    bench = Bench(folder)
    root, paths = inputs(folder)
    many = ["-b", "log", "-f", "h,c,rs", "--root", str(root), *map(str, paths)]
    bench.ratio(f"{len(paths)} files in h, c and rs, cold", many, 5, cold=True)
    bench.ratio(f"{len(paths)} files in h, c and rs, warm", many, 5, cold=False)
    one = ["-b", "log", "-f", "h", "-g", "uart", "--root", str(SMALL.parent), str(SMALL)]
    bench.ratio("one small file in one format, cold", one, 15, cold=True)
    bench.ratio("one small file in one format, warm", one, 15, cold=False)
