# SPDX-License-Identifier: MIT
"""The trace-events files that are measured.

Where TRACEGEN_CORPUS names a folder of them, those; otherwise they are made up, as many and as
long.
"""

from __future__ import annotations

import os
from pathlib import Path

FILES, EVENTS_A_FILE = 104, 56


def inputs(folder: Path) -> tuple[Path, list[Path]]:
    """The root of the inputs, and their paths. Those that are made up are put into `folder`."""
    named = os.environ.get("TRACEGEN_CORPUS")
    if named:
        root = Path(named).resolve()
        return root, sorted(root.rglob("trace-events"))
    root = folder / "inputs"
    for number in range(FILES):
        path = root / f"hw/dev{number}/trace-events"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(_event(number, index) for index in range(EVENTS_A_FILE)))
    return root, sorted(root.rglob("trace-events"))


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
