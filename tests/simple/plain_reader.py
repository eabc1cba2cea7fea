# SPDX-License-Identifier: MIT
"""A reader of simpletrace version 4 that knows nothing else: what anybody's reader makes of our
files. It is told the arguments' types, as such readers are."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAGIC = 0xF2B177CB0AA429B4
DROPPED = 0xFFFFFFFFFFFFFFFE


def take(file: BinaryIO, layout: str) -> tuple[int, ...]:
    """Some numbers, or EOFError where the file ends in front of them."""
    size = struct.calcsize(layout)
    data = file.read(size)
    if not data:
        raise EOFError
    return struct.unpack(layout, data)


def read_plainly(path: Path, events: Mapping[str, str]) -> list[tuple[object, ...]]:
    """The name, time, process id and arguments of each event. Of an event's arguments, `events` has
    a letter each: `s` for a string, `i` for all else."""
    names: dict[int, str] = {}
    found: list[tuple[object, ...]] = []
    with path.open("rb") as file:
        if take(file, "=QQQ") != (0xFFFFFFFFFFFFFFFF, MAGIC, 4):
            raise ValueError("not simpletrace version 4")
        while True:
            try:
                (type,) = take(file, "=Q")
            except EOFError:
                return found
            if type == 0:
                id, length = take(file, "=QI")
                # Text, or else such readers end.
                names[id] = file.read(length).decode("utf-8")
            elif type == 1:
                id, time, length, pid = take(file, "=QQII")
                payload = file.read(length - 24)
                name = "dropped" if id == DROPPED else names[id]
                kinds = "i" if id == DROPPED else events[name]
                found.append((name, time, pid, *arguments(kinds, payload)))
            else:
                raise ValueError(f"type {type}")


def arguments(kinds: str, payload: bytes) -> list[object]:
    """The arguments in a record; what is behind them is left alone."""
    values: list[object] = []
    at = 0
    for kind in kinds:
        if kind == "s":
            (length,) = struct.unpack_from("=I", payload, at)
            values.append(payload[at + 4 : at + 4 + length])
            at += 4 + length
        else:
            values += struct.unpack_from("=Q", payload, at)
            at += 8
    return values
