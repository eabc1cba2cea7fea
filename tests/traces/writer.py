# SPDX-License-Identifier: MIT
"""Writes traces, and rings files, as docs/trace-format.md has them: byte by byte, and with nothing
of the reader's."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Literal, Union

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

Order = Literal["<", ">"]
Value = Union[int, float, bytes, None]

DROPPED = 0xFFFFFFFFFFFFFFFE
INFO = 0xFFFFFFFFFFFFFFFD
DECLARATION = 0xFFFFFFFFFFFFFFFC
CHUNK = 0xFFFFFFFFFFFFFFFB
FILLER = 0xFFFFFFFFFFFFFFFA
PID = 4242
SESSION = 0x1122334455667788
START = 5_000_000_000_000
REALTIME = 1_700_000_000_000_000_000


class Bytes:
    """Makes the records of a writer of this byte order."""

    def __init__(self, order: Order = "<") -> None:
        self.order = order

    def pack(self, code: str, *values: float) -> bytes:
        return struct.pack(self.order + code, *values)

    def header(self) -> bytes:
        return self.pack("QQQ", 0xFFFFFFFFFFFFFFFF, 0xF2B177CB0AA429B4, 4)

    def mapping(self, id: int, name: bytes) -> bytes:
        return self.pack("QQI", 0, id, len(name)) + name

    def info(self, word: int = 8, long: int = 8, file: int = 0, **other: object) -> bytes:
        keys: dict[str, object] = {
            "word": word,
            "long": long,
            "realtime": REALTIME,
            "monotonic": START,
            "pid": PID,
            "session": f"{SESSION:016x}",
            "file": file,
        }
        keys.update(other)
        lines = ["tracegen 1", *(f"{key}={value}" for key, value in keys.items())]
        return self.mapping(INFO, "".join(f"{line}\n" for line in lines).encode())

    def declaration(self, id: int, line: str) -> bytes:
        name = line.partition("(")[0].encode()
        return self.mapping(id, name) + self.mapping(DECLARATION, f"{id} {line}".encode())

    def chunk(self, ring: int, position: int, records: bytes, thread: int = 77) -> bytes:
        name = f"{ring:08x} {thread:08x} {position:016x} {len(records):08x}"
        return self.mapping(CHUNK, name.encode()) + records

    def filler(self, size: int) -> bytes:
        return self.mapping(FILLER, bytes(size - 20))

    def record(
        self, id: int, time: int, *values: Value, pid: int = PID, nulls: bool = True
    ) -> bytes:
        """An event; None is a string that is NULL, which `nulls` marks."""
        payload = b""
        mask = bit = 0
        for value in values:
            if value is None or isinstance(value, bytes):
                payload += self.pack("I", len(value or b"")) + (value or b"")
                mask |= (value is None) << bit
                bit += 1
            elif isinstance(value, float):
                payload += self.pack("d", value)
            else:
                payload += self.pack("Q", value & 0xFFFFFFFFFFFFFFFF)
        if mask and nulls:
            payload += self.pack("H", mask)
        return self.pack("QQQII", 1, id, time, 24 + len(payload), pid) + payload

    def dropped(self, time: int, count: int, pid: int = PID) -> bytes:
        return self.record(DROPPED, time, count, pid=pid)

    def beginning(self, lines: Sequence[str], **info: int) -> bytes:
        """The header, INFO, and events with the ids 1, 2, ... ."""
        declared = b"".join(self.declaration(id, line) for id, line in enumerate(lines, 1))
        return self.header() + self.info(**info) + declared

    def foreign(self, names: Sequence[str]) -> bytes:
        """The beginning of a trace of another program."""
        mapped = b"".join(self.mapping(id, name.encode()) for id, name in enumerate(names, 1))
        return self.header() + mapped


class RingsFile:
    """The rings beside a trace."""

    def __init__(self, order: Order = "<", ring_size: int = 4096, session: int = SESSION) -> None:
        self.order = order
        self.ring_size = ring_size
        self.page = 4096
        self.session = session
        self.pid = PID
        self._rings: list[bytes] = []

    def ring(
        self,
        tail: int,
        data: bytes,
        thread: int = 77,
        dropped: int = 0,
        pending: tuple[int, int, int] = (0, 0, 0),
    ) -> None:
        """A ring with `data` from the position `tail` on. `pending` is the position that a flush
        goes to, its offset in a file, and the file's number."""
        assert len(data) <= self.ring_size
        body = bytearray(b"\xee" * self.ring_size)
        for index, byte in enumerate(data):
            body[(tail + index) % self.ring_size] = byte
        published = tail + len(data)
        head = struct.pack(
            f"{self.order}4Q2I24x4Q",
            0,
            tail + self.ring_size,
            published,
            dropped,
            thread,
            1,
            tail,
            *pending,
        )
        self._rings.append(head.ljust(self.page, b"\0") + bytes(body))

    def unused(self) -> None:
        """A ring that no thread has taken."""
        self._rings.append(bytes(self.page + self.ring_size))

    def bytes(self) -> bytes:
        head = struct.pack(
            f"{self.order}7Q",
            0x31736E6972676374,
            1,
            self.session,
            self.page,
            self.page + self.ring_size,
            self.ring_size,
            self.pid,
        )
        return head.ljust(self.page, b"\0") + b"".join(self._rings)

    def write(self, trace: Path) -> None:
        trace.with_name(f"{trace.name}.rings").write_bytes(self.bytes())
