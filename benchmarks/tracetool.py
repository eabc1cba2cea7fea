# SPDX-License-Identifier: MIT
"""How much the runs of QEMU's build cost, `tracegen tracetool` once for each file and format, as a
ratio against as many runs of the floor of generate.py.

Both are processor time, user and system, of whole processes, which take turns; the cache is filled
by a first run.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from generate import FLOOR, cpu_seconds
from inputs import inputs

if TYPE_CHECKING:
    from pathlib import Path

BACKENDS: Final = "log,simple"
FORMATS: Final = ("h", "c", "rs")


def measure(folder: Path) -> None:
    """Prints a line for each format, in an empty folder."""
    env = {**os.environ, "TRACEGEN_CACHE_DIR": str(folder / "cache")}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    _, paths = inputs(folder)
    for format in FORMATS:
        cost = floor = 0.0
        cpu_seconds(_command(paths[0], folder / "first", format), env)
        for number, path in enumerate(paths):
            cost += cpu_seconds(_command(path, folder / f"{number}.{format}", format), env)
            floor += cpu_seconds(FLOOR, env)
        label = f"tracetool: {len(paths)} files in {format}, a process each"
        print(f"{label:<52} {cost:7.3f} s  {cost / floor:6.2f} x floor ({floor:.3f} s)", flush=True)


def _command(path: Path, output: Path, format: str) -> list[str]:
    words = [f"--backend={BACKENDS}", "--group=group", f"--format={format}", str(path), str(output)]
    return [sys.executable, "-m", "tracegen", "tracetool", *words]
