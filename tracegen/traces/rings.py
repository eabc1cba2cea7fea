# SPDX-License-Identifier: MIT
"""The rings file beside a trace: what a program has traced, and has not yet written to the trace.

Its program may be running, and go on tracing while we read.
"""

from __future__ import annotations

import os
import tempfile
from struct import Struct
from typing import TYPE_CHECKING, BinaryIO, Final

from tracegen.named_tuple import NamedTuple
from tracegen.traces.chunk import Chunk, earliest
from tracegen.traces.layout import CHUNK_HEAD, RINGS_MAGIC
from tracegen.traces.trace_file import TraceFile

if TYPE_CHECKING:
    from tracegen.traces.layout import ByteOrder, Layout

SUFFIX: Final = ".rings"
_VERSION: Final = 1
_WORD: Final = 8
_HEAD_WORDS: Final = 7
_RING_HEAD: Final = 96
_LARGEST: Final = 1 << 30
_BLOCK: Final = 1 << 20
_MOST_TRIES: Final = 100


class Pending(NamedTuple):
    """A part of a trace file that a ring is being written to: the file's number, and where."""

    file: int
    offset: int
    size: int


class Ring(NamedTuple):
    """A ring as it was at one moment. The records that only it has are those from the position
    `tail` up to `end`; they are at `offset` of the file that `Rings` keeps."""

    number: int
    thread: int
    tail: int
    end: int
    dropped: int
    pending: Pending | None
    offset: int


class RingsError(Exception):
    """It is no rings file, or a damaged one. Its text says why."""


class Rings:
    """A rings file: `session` and `pid` of its program, and the rings.

    Raises OSError where the file cannot be read, and RingsError for what it holds.
    """

    def __init__(self, path: str) -> None:
        self._file = TraceFile(path)
        # Kept until it is closed with the rings.
        self._copy: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115
        self.name = path
        self.order: ByteOrder = "<"
        try:
            self._read_head()
        except RingsError:
            self.close()
            raise
        self.rings: list[Ring] = []

    def _read_head(self) -> None:
        head = self._file.read(0, _HEAD_WORDS * _WORD)
        if len(head) < _HEAD_WORDS * _WORD:
            raise RingsError("it is cut off")
        for order in ("<", ">"):
            words = Struct(f"{order}{_HEAD_WORDS}Q").unpack(head)
            if words[0] == RINGS_MAGIC:
                self.order = order
                break
        else:
            raise RingsError("it is no rings file")
        _, version, self.session, self._header_size, self._stride, self._ring_size, self.pid = words
        if version != _VERSION:
            raise RingsError(f"it is of version {version}, which is not known")
        if (
            not _RING_HEAD <= self._header_size <= _LARGEST
            or not 0 < self._ring_size <= _LARGEST
            or self._stride < self._header_size + self._ring_size
        ):
            raise RingsError("its header is damaged")

    def snapshot(self) -> None:
        """Reads the rings as they are now, all that a program has published before this call."""
        self._copy.seek(0)
        self._copy.truncate()
        self.rings = []
        count = max(0, self._file.size - self._header_size) // self._stride
        rest = max(0, self._file.size - self._header_size) % self._stride
        # The last ring's file may end with its data.
        count += rest >= self._header_size + self._ring_size
        for number in range(count):
            ring = self._ring(number)
            if ring is not None:
                self.rings.append(ring)
        self._copy.flush()

    def _ring(self, number: int) -> Ring | None:
        """A ring's records. The program may take its space back while they are copied: what is in
        front of the `tail` that is read afterwards is in the trace, and may be overwritten here;
        what is behind it is whole."""
        start = self._header_size + number * self._stride
        for _ in range(_MOST_TRIES):
            before = self._words(start)
            if before is None or not (before.published or before.pending_to or before.dropped):
                return None
            if not 0 <= before.published - before.tail <= self._ring_size:
                continue
            offset = self._copy.seek(0, 2)
            self._copy_data(start + self._header_size, before.tail, before.published)
            after = self._words(start)
            if after is None:
                return None
            if before.tail <= after.tail <= before.published:
                again = self._words(start)
                if again is None or again.flush != after.flush:
                    # What is said of the flush may be of two of them.
                    self._copy.truncate(offset)
                    continue
                pending = self._pending(after)
                skipped = after.tail - before.tail
                return Ring(
                    number,
                    after.thread,
                    after.tail,
                    before.published,
                    after.dropped,
                    pending,
                    offset + skipped,
                )
            self._copy.truncate(offset)
        return None

    @staticmethod
    def _pending(words: _Words) -> Pending | None:
        if words.pending_to <= words.tail:
            return None
        size = CHUNK_HEAD + words.pending_to - words.tail
        return Pending(words.pending_file, words.pending_offset, size)

    def _words(self, start: int) -> _Words | None:
        head = self._file.read(start, _RING_HEAD)
        if len(head) < _RING_HEAD:
            return None
        _, _, published, dropped, thread, _, tail, pending_to, offset, file = Struct(
            f"{self.order}4Q2I24x4Q"
        ).unpack(head)
        return _Words(published, dropped, thread, tail, pending_to, offset, file)

    def _copy_data(self, start: int, tail: int, published: int) -> None:
        """Copies the bytes between two positions, behind what is copied already."""
        while tail < published:
            place = tail % self._ring_size
            size = min(published - tail, self._ring_size - place)
            data = self._file.read(start + place, min(size, _BLOCK))
            if not data:
                data = bytes(min(size, _BLOCK))
            self._copy.write(data)
            tail += len(data)

    def chunks(self, file: int, layout: Layout, shown: dict[int, int]) -> list[Chunk]:
        """The records as chunks of a file with this index, from the positions `shown` on, which go
        to the rings' ends then."""
        found: list[Chunk] = []
        for ring in self.rings:
            start = max(ring.tail, shown.get(ring.number, 0))
            size = ring.end - start
            if size > 0:
                offset = ring.offset + start - ring.tail
                time = earliest(self, layout, offset, size)
                found.append(Chunk(time or 0, ring.number, file, offset, size))
                shown[ring.number] = ring.end
        return found

    def read(self, offset: int, size: int) -> bytes:
        """What has been copied, from `offset` on."""
        return os.pread(self._copy.fileno(), size, offset)

    def close(self) -> None:
        """Closes both files."""
        self._file.close()
        self._copy.close()


class _Words(NamedTuple):
    """The words of a ring's header that count here."""

    published: int
    dropped: int
    thread: int
    tail: int
    pending_to: int
    pending_offset: int
    pending_file: int

    @property
    def flush(self) -> tuple[int, int, int, int]:
        """What is said of the flush that is under way."""
        return self.tail, self.pending_to, self.pending_offset, self.pending_file
