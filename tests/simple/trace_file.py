# SPDX-License-Identifier: MIT
"""A reader of traces for these tests alone: written from docs/trace-format.md, as plain as can be,
and strict. Whatever it does not expect is a ValueError."""

from __future__ import annotations

import re
import struct
import sys
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, NamedTuple, Union

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Value = Union[int, float, bytes, None]

HEADER = struct.pack("=QQQ", 0xFFFFFFFFFFFFFFFF, 0xF2B177CB0AA429B4, 4)
DROPPED = 0xFFFFFFFFFFFFFFFE
INFO = 0xFFFFFFFFFFFFFFFD
DECLARATION = 0xFFFFFFFFFFFFFFFC
CHUNK = 0xFFFFFFFFFFFFFFFB
FILLER = 0xFFFFFFFFFFFFFFFA
RINGS_MAGIC = 0x31736E6972676374


class Record(NamedTuple):
    """An event, or how many were dropped: then its name is `dropped`."""

    ring: int
    position: int
    tid: int
    name: str
    time: int
    pid: int
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Ring:
    """What the rings' file says of a ring, and what is in it."""

    number: int
    dropped: int
    tid: int
    in_use: bool
    published: int
    tail: int
    pending: tuple[int, int, int]
    """To which position, at which offset, in which file."""
    held: bytes
    """The records at [tail, published)."""


@dataclass
class Trace:
    """What a file and its rings hold."""

    info: dict[str, str] = field(default_factory=dict)
    declarations: dict[int, str] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    records: list[Record] = field(default_factory=list)
    """By ring, and by position in it."""
    untold: int = 0
    """Events that rings count as dropped, without a record that tells of it."""
    from_rings: int = 0
    """How many of the records were in rings."""
    zeros: int = 0
    """Holes in the file."""

    def values(self, name: str) -> list[tuple[Value, ...]]:
        """The arguments of each event called `name`."""
        return [record.values for record in self.records if record.name == name]

    @property
    def dropped(self) -> int:
        """Events that were lost, and counted."""
        return self.untold + sum(count for (count,) in self.values("dropped"))  # type: ignore[misc]


def read_rings(path: Path) -> tuple[int, list[Ring]]:
    """The session and the rings of a rings' file."""
    data = path.read_bytes()
    magic, version, session, header_size, stride, size, _pid = struct.unpack_from("=7Q", data)
    if (magic, version) != (RINGS_MAGIC, 1):
        raise ValueError(f"{path}: not rings")
    rings = []
    for start in range(header_size, len(data) - stride + 1, stride):
        _reserved, _limit, published, dropped, tid, in_use = struct.unpack_from(
            "=4Q2I", data, start
        )
        tail, *pending = struct.unpack_from("=4Q", data, start + 64)
        if published - tail > size:
            raise ValueError(f"{path}: a ring of {size} bytes holds {published - tail}")
        twice = data[start + header_size : start + header_size + size] * 2
        held = twice[tail % size :][: published - tail]
        number = (start - header_size) // stride
        rings.append(
            Ring(number, dropped, tid, bool(in_use), published, tail, tuple(pending), held)
        )
    return session, rings


def read_trace(path: Path) -> Trace:
    """Reads a trace, and the rings beside it."""
    reader = _Reader(path)
    reader.read()
    return reader.trace


class _Reader:
    def __init__(self, path: Path) -> None:
        self.data = path.read_bytes()
        self.trace = Trace()
        self.path = path
        self.rings: dict[int, Ring] = {}
        self.pieces: dict[int, list[tuple[int, int, bytes]]] = {}
        """Of each ring: a position, the thread, and the records there."""

    def read(self) -> None:
        if self.data[:24] != HEADER:
            raise ValueError(f"{self.path}: not a trace")
        at = self._mapping(24)
        rings = self.path.with_name(self.path.name + ".rings")
        if rings.exists():
            session, found = read_rings(rings)
            if session == int(self.trace.info["session"], 16):
                self.rings = {ring.number: ring for ring in found}
        skipped = {
            ring.pending[1]: ring.pending[1] + 63 + ring.pending[0] - ring.tail
            for ring in self.rings.values()
            if ring.pending[0] > ring.tail and ring.pending[2] == int(self.trace.info["file"])
        }
        while at < len(self.data):
            at = skipped[at] if at in skipped else self._mapping(at)
        for number, ring in self.rings.items():
            self.trace.untold += ring.dropped
            self.pieces.setdefault(number, []).append((ring.tail, ring.tid, ring.held))
        for number in sorted(self.pieces):
            self._decode(number)

    def _mapping(self, at: int) -> int:
        """Takes in the mapping at an offset, and what belongs to it; where that ends."""
        if not any(self.data[at : at + 20]):
            return self._zeros(at)
        type, id, length = struct.unpack_from("=QQI", self.data, at)
        if type != 0:
            raise ValueError(f"{self.path}: type {type} at {at}")
        name = self.data[at + 20 : at + 20 + length]
        if len(name) < length:
            raise ValueError(f"{self.path}: cut off at {at}")
        end: int = at + 20 + length
        if (id == INFO) != (at == 24):
            raise ValueError(f"{self.path}: information at {at}")
        if id == INFO:
            first, *lines = name.decode("ascii").splitlines()
            if first != "tracegen 1" or not name.endswith(b"\n"):
                raise ValueError(f"{self.path}: {first}")
            self.trace.info = dict(line.split("=") for line in lines)
        elif id == CHUNK:
            end = self._chunk(end, name.decode("ascii"))
        elif id == FILLER:
            if any(name):
                raise ValueError(f"{self.path}: something in a filler at {at}")
        elif id == DECLARATION:
            number, declaration = name.decode("ascii").split(" ", 1)
            self.trace.declarations[int(number)] = declaration
        else:
            self.trace.names[id] = name.decode("ascii")
        return end

    def _zeros(self, at: int) -> int:
        """The end of a hole."""
        end = at
        while end < len(self.data) and self.data[end] == 0:
            end += 1
        self.trace.zeros += 1
        return end if end == len(self.data) else end - 8

    def _chunk(self, at: int, head: str) -> int:
        if not re.fullmatch(r"[0-9a-f]{8} [0-9a-f]{8} [0-9a-f]{16} [0-9a-f]{8}", head):
            raise ValueError(f"{self.path}: chunk {head!r} at {at}")
        number, tid, start, size = (int(word, 16) for word in head.split())
        piece = self.data[at : at + size]
        if len(piece) < size:
            raise ValueError(f"{self.path}: chunk cut off at {at}")
        if number not in self.rings or start < self.rings[number].tail:
            self.pieces.setdefault(number, []).append((start, tid, piece))
        return at + size

    def _decode(self, number: int) -> None:
        pieces = self.pieces[number]
        if [start for start, _, _ in pieces] != sorted(start for start, _, _ in pieces):
            raise ValueError(f"{self.path}: ring {number} is out of order")
        ring = self.rings.get(number)
        for index, (start, tid, piece) in enumerate(pieces):
            records = list(self._records(number, start, tid, piece))
            self.trace.records += records
            if ring is not None and index == len(pieces) - 1:
                self.trace.from_rings += len(records)

    def _records(self, ring: int, start: int, tid: int, piece: bytes) -> Iterator[Record]:
        at = 0
        while at < len(piece):
            type, id, time, length, pid = struct.unpack_from("=QQQII", piece, at)
            payload = piece[at + 32 : at + 8 + length]
            if type != 1 or len(payload) != length - 24:
                raise ValueError(f"{self.path}: ring {ring} at {start + at}: type {type}")
            if id == DROPPED:
                name, declaration = "dropped", "dropped(uint64_t count)"
            else:
                name, declaration = self.trace.names[id], self.trace.declarations[id]
            values = decode(declaration, payload)
            yield Record(ring, start + at, tid, name, time, pid, values)
            at += 8 + length


@cache
def kinds(declaration: str) -> str:
    """A letter for each argument: `s` for a string, else struct's."""
    match = re.match(r"\w+\(([^)]*)\)", declaration)
    assert match
    return "".join(
        "s"
        if re.search(r"\bchar \*\w+$", argument)
        else "d"
        if re.match(r" *(double|float)\b", argument)
        else "Q"
        if re.search(r"\*|uint|unsigned|bool", argument)
        else "q"
        for argument in match[1].split(",")
        if argument not in ("void", "")
    )


def decode(declaration: str, payload: bytes) -> tuple[Value, ...]:
    """The values of a record's arguments, which must be all there is in it."""
    values: list[Value] = []
    strings: list[int] = []
    at = 0
    for kind in kinds(declaration):
        if kind == "s":
            length = int.from_bytes(payload[at : at + 4], sys.byteorder)
            strings.append(len(values))
            values.append(payload[at + 4 : at + 4 + length])
            at += 4 + length
        else:
            values += struct.unpack_from(kind, payload, at)
            at += 8
    if strings and len(payload) == at + 2:
        (nulls,) = struct.unpack_from("=H", payload, at)
        if not nulls or nulls >> len(strings):
            raise ValueError(f"NULLs {nulls:#x} of {declaration}")
        for bit, place in enumerate(strings):
            if nulls >> bit & 1:
                if values[place] != b"":
                    raise ValueError(f"NULL with text in {declaration}")
                values[place] = None
        at += 2
    if at != len(payload):
        raise ValueError(f"{len(payload)} bytes, not {at}, of {declaration}")
    return tuple(values)
