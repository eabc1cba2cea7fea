# SPDX-License-Identifier: MIT
"""A piece of a ring in a file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Protocol

from tracegen.named_tuple import NamedTuple
from tracegen.traces.layout import EVENT, EVENT_HEAD, TYPE_SIZE

if TYPE_CHECKING:
    from tracegen.traces.layout import Layout

_NAME: Final = re.compile(rb"([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{16}) ([0-9a-f]{8})")


class Readable(Protocol):
    """What has bytes by offset."""

    def read(self, offset: int, size: int) -> bytes:
        """The bytes at `offset`, fewer at the end."""


class ChunkName(NamedTuple):
    """What a chunk says of itself: the ring's number, the thread, the ring's position where the
    chunk begins, and the bytes of records that follow."""

    ring: int
    thread: int
    position: int
    size: int


def chunk_name(name: bytes) -> ChunkName | None:
    """A chunk's name, taken apart; None where it is none."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    ring, thread, position, size = found.groups()
    return ChunkName(int(ring, 16), int(thread, 16), int(position, 16), int(size, 16))


class Chunk(NamedTuple):
    """Records of one ring, in a file: where, how many bytes, and the earliest time among them.

    `file` is an index, of the files that a trace is in.
    """

    start: int
    ring: int
    file: int
    offset: int
    size: int


def earliest(file: Readable, layout: Layout, offset: int, size: int) -> int | None:
    """The earliest time in a chunk; None where it begins with no record.

    Records are in time order, but for those of signal handlers, which stand behind the record that
    they interrupted and may be earlier: so it is the last of the times that go down at its start.
    """
    found: int | None = None
    end = offset + size
    while offset + EVENT_HEAD <= end:
        head = file.read(offset, EVENT_HEAD)
        if len(head) < EVENT_HEAD:
            break
        kind, _, time, length, _ = layout.event.unpack(head)
        if kind != EVENT or (found is not None and time >= found):
            break
        found = time
        offset += TYPE_SIZE + length
    return found
