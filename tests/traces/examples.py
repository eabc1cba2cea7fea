# SPDX-License-Identifier: MIT
"""Small traces that have something wrong, one thing each, and one that has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from traces.writer import START, Bytes

if TYPE_CHECKING:
    from pathlib import Path

LINE = 'uart_write(uint32_t addr, const char *text) "addr 0x%x %s"'
LATER = 'uart_write(uint32_t addr, const char *text, int length) "addr 0x%x %s %d"'


def write_examples(folder: Path) -> None:
    """The trace uart.bin of the events of uart/trace-events; the other traces and files around
    it."""
    for name, line in (("uart", LINE), ("later", LATER)):
        (folder / name).mkdir(exist_ok=True)
        (folder / name / "trace-events").write_text(f"{line}\n")
    data = Bytes()
    beginning = data.beginning([LINE])
    first = data.record(1, START + 1500, 0x3F8, b"one")
    second = data.record(1, START + 2_000_002_500, 0x3FC, b"two")
    newer = data.header() + data.info() + data.declaration(1, "uart_write(uint32_t addr; text)")
    files = {
        "uart.bin": beginning + data.chunk(0, 0, first + second),
        "damaged.bin": beginning + data.chunk(0, 0, first + b"?" * 40 + second),
        "cut.bin": beginning + data.chunk(0, 0, first + second)[:-3],
        "foreign.bin": data.foreign(["uart_write"]) + first + second,
        "nameless.bin": beginning + data.chunk(0, 0, first + data.record(7, START + 1600)),
        "killed.bin": beginning + data.chunk(0, 0, first + second),
        "killed.bin.rings": b"no rings",
        "newer.bin": newer + data.chunk(0, 0, first + second),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
