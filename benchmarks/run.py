# SPDX-License-Identifier: MIT
"""Prints how much tracegen costs, as ratios against a floor measured in the same run.

The floor is a Python that imports what tracegen is made of, lark, jinja2 and click, and ends. Each
figure is the median of the processor time, user and system, of whole processes that are run in turn
with the floor, so that a machine that changes its speed changes both.

"Cold" is with an empty cache of ours and Python's bytecode in place, "warm" the run after it.

Where TRACEGEN_CORPUS names a folder of trace-events files, those are the many inputs; otherwise
they are made up, as many and as long.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FLOOR = [sys.executable, "-c", "import lark, jinja2, click"]
FILES, EVENTS_A_FILE = 104, 56
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


def corpus(folder: Path) -> tuple[Path, list[str]]:
    """The root of the many inputs, and their paths."""
    named = os.environ.get("TRACEGEN_CORPUS")
    if named:
        root = Path(named)
        return root, [str(path) for path in sorted(root.rglob("trace-events"))]
    for number in range(FILES):
        path = folder / f"corpus/hw/dev{number}/trace-events"
        path.parent.mkdir(parents=True)
        path.write_text("".join(_event(number, index) for index in range(EVENTS_A_FILE)))
    return folder / "corpus", [str(path) for path in sorted(folder.rglob("trace-events"))]


def _event(file: int, index: int) -> str:
    kinds = (
        ("uint64_t addr{0}, uint32_t value{0}", '"addr 0x%" PRIx64 " value{0} 0x%08x"'),
        ("void *s{0}, int ret{0}, const char *name{0}", '"s %p ret %d name{0} %s"'),
        ("const char *id{0}, size_t len{0}", '"%s: length{0} %zu"'),
        ("bool level{0}, int8_t n{0}", '"irq{0} %d %d"'),
        ("void", '""'),
    )
    arguments, format = kinds[(file + index) % len(kinds)]
    tag = (file * 31 + index) % 3000
    return f"dev{file}_event{index}({arguments.format(tag)}) {format.format(tag)}\n"


def main() -> None:
    """Prints every ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        bench = Bench(folder)
        root, inputs = corpus(folder)
        many = ["-b", "log", "-f", "h,c,rs", "--root", str(root), *inputs]
        bench.ratio(f"{len(inputs)} files in h, c and rs, cold", many, 5, cold=True)
        bench.ratio(f"{len(inputs)} files in h, c and rs, warm", many, 5, cold=False)
        one = ["-b", "log", "-f", "h", "-g", "uart", "--root", str(SMALL.parent), str(SMALL)]
        bench.ratio("one small file in one format, cold", one, 15, cold=True)
        bench.ratio("one small file in one format, warm", one, 15, cold=False)


if __name__ == "__main__":
    main()
