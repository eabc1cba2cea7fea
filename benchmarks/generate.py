# SPDX-License-Identifier: MIT
"""How much generating costs, as ratios against floors measured in the same run.

The floors are a Python that imports what tracegen is made of, lark, jinja2 and click, and one that
imports click alone. Each figure is the median of the processor time, user and system, of whole
processes that are run in turn with their floor, so that a machine that changes its speed changes
both; that of several processes is the time on the clock, against the same with one. The memory
is the most that a process had in use.

"Cold" is with an empty cache of ours and Python's bytecode in place, "warm" the run after it.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable

from inputs import inputs

BACKENDS = "log,simple,ftrace,dtrace,syslog"
CLICK = [sys.executable, "-c", "import click"]
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


def peak_megabytes(command: list[str], env: dict[str, str]) -> float:
    """The most memory that a command has in use at once, in MB of 1000000 bytes."""
    with subprocess.Popen(command, env=env) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} failed")
    return usage.ru_maxrss * 1024 / 1e6


def _nothing() -> None:
    """What is done before a run that is like the one before."""


class Bench:
    """Times commands against a floor, with a cache and an output folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._cache = folder / "cache"
        self.out = folder / "out"
        self._env = {**os.environ, "TRACEGEN_CACHE_DIR": str(self._cache)}
        # An installed package has its bytecode; where Python may write it, the first run does.
        self._env.pop("PYTHONDONTWRITEBYTECODE", None)
        self.results: list[dict[str, object]] = []

    def forget(self) -> None:
        """Empties the cache and the output folder."""
        shutil.rmtree(self._cache, ignore_errors=True)
        shutil.rmtree(self.out, ignore_errors=True)

    def ratio(
        self,
        name: str,
        words: list[str],
        rounds: int,
        before: Callable[[], None] = _nothing,
        floor: list[str] = FLOOR,
    ) -> None:
        """Measures `tracegen WORDS`, each time after `before`."""
        command = [sys.executable, "-m", "tracegen", *words]
        cpu_seconds(command, self._env)
        costs, floors = [], []
        for _ in range(rounds):
            floors.append(cpu_seconds(floor, self._env))
            before()
            costs.append(cpu_seconds(command, self._env))
        said = "floor" if floor is FLOOR else "import click"
        self._tell(name, statistics.median(costs), statistics.median(floors), said)

    def share(self, name: str, words: list[str], rounds: int) -> None:
        """Measures the time on the clock with two processes against that with one, both cold."""
        command = [sys.executable, "-m", "tracegen", *words]
        times: dict[int, list[float]] = {1: [], 2: []}
        for jobs in (1, 2) * rounds:
            self.forget()
            start = time.perf_counter()
            cpu_seconds([*command, "-j", str(jobs)], self._env)
            times[jobs].append(time.perf_counter() - start)
        self._tell(name, statistics.median(times[2]), statistics.median(times[1]), "one process")

    def memory(self, name: str, words: list[str]) -> None:
        """Measures the memory that `tracegen WORDS` takes, cold."""
        self.forget()
        most = peak_megabytes([sys.executable, "-m", "tracegen", *words], self._env)
        self._tell(name, most, peak_megabytes(FLOOR, self._env), "floor", "MB")

    def _tell(self, name: str, cost: float, floor: float, of: str, unit: str = "s") -> None:
        digits = 3 if unit == "s" else 1
        print(
            f"{name:<52} {cost:7.{digits}f} {unit:<2} {cost / floor:6.2f} x {of} "
            f"({floor:.{digits}f} {unit})",
            flush=True,
        )
        result = {"name": name, "cost": round(cost, 4), "unit": unit, "floor": of}
        self.results.append({**result, "ratio": round(cost / floor, 3)})


def measure(folder: Path) -> list[dict[str, object]]:
    """Measures many files and one, in an empty folder. Returns what was found."""
    bench = Bench(folder)
    given, listed = inputs(folder)
    root = folder / "tree"
    paths = []
    for path in listed:
        copy = root / path.relative_to(given)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        paths.append(copy)

    def change() -> None:
        with paths[0].open("a") as file:
            file.write("# another line\n")

    many = ["generate", "-b", BACKENDS, "-f", "h,c,rs", "--root", str(root), "-o", str(bench.out)]
    many.extend(map(str, paths))
    label = f"{len(paths)} files in h, c and rs"
    bench.ratio(f"{label}, cold", many, 5, bench.forget)
    bench.ratio(f"{label}, nothing changed", many, 7)
    bench.ratio(f"{label}, one changed", many, 7, change)
    bench.share(f"{label}, cold, two processes", many, 9)
    bench.memory(f"{label}, memory", many)
    one = ["generate", "-b", "log", "-f", "h", "-g", "uart", "--root", str(SMALL.parent)]
    one.extend(["-o", str(bench.out), str(SMALL)])
    bench.ratio("one small file in one format, cold", one, 15, bench.forget)
    bench.ratio("one small file in one format, warm", one, 15, floor=CLICK)
    tool = ["tracetool", "--backends=log", "--group=uart", "--format=h", str(SMALL)]
    tool.append(str(folder / "trace-uart.h"))
    bench.ratio("tracetool, the same file, cold", tool, 15, bench.forget)
    bench.ratio("tracetool, the same file, warm", tool, 15, floor=CLICK)
    return bench.results
