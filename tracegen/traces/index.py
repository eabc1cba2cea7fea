# SPDX-License-Identifier: MIT
"""Finds the chunks of a trace, going from one to the next without reading what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.traces.chunk import Chunk, ChunkName, chunk_name, earliest
from tracegen.traces.info import read_info
from tracegen.traces.layout import (
    CHUNK,
    CHUNK_HEAD,
    DECLARATION,
    EVENT,
    EVENT_HEAD,
    FILLER,
    INFO,
    LEAST_LENGTH,
    LONGEST_NAME,
    LONGEST_RECORD,
    MAPPING,
    MAPPING_HEAD,
    TYPE_SIZE,
)
from tracegen.traces.window import Window

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tracegen.traces.declarations import Declarations
    from tracegen.traces.layout import Layout
    from tracegen.traces.problems import Problems
    from tracegen.traces.rings import Pending
    from tracegen.traces.trace_file import TraceFile

_SEARCHED: Final = 1 << 20
_LARGEST: Final = 1 << 16
"""Chunks of a ring that follow one another are one up to this size."""

LOOSE: Final = -1
"""The ring of records that are in no chunk."""


class Index:
    """The chunks of a file that have been found, and where to go on: `offset`.

    `tails` are the positions of rings from which on the file does not count, since the rings' own
    file does; `pending` are parts of the file that are being written. `shown` are the positions of
    rings up to which records have been read already. Of a file that is growing the rest is left
    for later where something is not finished.
    """

    def __init__(
        self,
        file: TraceFile,
        layout: Layout,
        declarations: Declarations,
        problems: Problems,
    ) -> None:
        self.chunks: list[Chunk] = []
        self.offset = 0
        self.tails: Mapping[int, int] = {}
        self.pending: Sequence[Pending] = ()
        self.shown: dict[int, int] = {}
        self.is_growing = False
        self.number = 0
        """The index of the file, for its chunks."""
        self._file = file
        self._layout = layout
        self._declarations = declarations
        self._problems = problems
        self._window = Window(file)
        self._mark = -1
        self._newest: dict[int, int] = {}

    def rewind(self, offset: int) -> None:
        """Goes back to `offset`."""
        self.offset = offset

    def read_names(self, offset: int) -> None:
        """Takes in the mappings that a file begins with, up to the first record that is none."""
        self.offset = offset
        while True:
            head = self._window.read(self.offset, MAPPING_HEAD)
            if len(head) < MAPPING_HEAD:
                return
            kind, id, length = self._layout.mapping.unpack(head)
            if kind != MAPPING or id == CHUNK or (id == 0 and length == 0):
                return
            if self.offset + MAPPING_HEAD + length > self._file.size:
                return
            self._take_name(id, length)

    def _take_name(self, id: int, length: int) -> None:
        start = self.offset + MAPPING_HEAD
        if id != FILLER and length <= LONGEST_NAME:
            name = self._window.read(start, length)
            if id == INFO:
                self._declarations.info = self._declarations.info or read_info(name)
            elif id == DECLARATION:
                self._declarations.add_line(name)
            else:
                self._declarations.map(id, name)
        self.offset = start + length

    def read_chunks(self, end: int) -> None:
        """Finds the chunks from `offset` up to `end`."""
        self._mark = -1
        self._window.forget()
        while self.offset < end:
            head = self._window.read(self.offset, CHUNK_HEAD)
            if self.is_growing and not self._is_finished(head, end):
                return
            self._read_one(head, end)

    def _read_one(self, head: bytes, end: int) -> None:
        """Goes past what begins with `head`."""
        name = self._is_chunk(head)
        skipped = next((each for each in self.pending if each.offset == self.offset), None)
        if name is not None:
            self._chunk(name, end)
            return
        if skipped is not None:
            self.offset += skipped.size
            return
        if len(head) < MAPPING_HEAD:
            self._cut_off(end)
            return
        kind, id, length = self._layout.mapping.unpack_from(head)
        if kind == MAPPING and id == 0 and length == 0:
            self._skip_zeros(end)
        elif kind == MAPPING and self.offset + MAPPING_HEAD + length <= end:
            self._take_name(id, length)
        elif kind == MAPPING and id == FILLER:
            self.offset = end
        elif kind == MAPPING and id > FILLER:
            self._cut_off(end)
        elif not (kind == EVENT and self._loose(end)):
            self._lost(kind, end)

    def _is_finished(self, head: bytes, end: int) -> bool:
        """Whether what begins with `head` has been written as a whole."""
        name = self._is_chunk(head)
        if name is not None:
            tail = self.tails.get(name.ring)
            is_written = tail is None or name.position < tail
            return is_written and self.offset + CHUNK_HEAD + name.size <= end
        if len(head) < MAPPING_HEAD:
            return False
        kind, id, length = self._layout.mapping.unpack_from(head)
        is_whole = self.offset + MAPPING_HEAD + length <= end
        return bool(kind == MAPPING and id != CHUNK and (id or length) and is_whole)

    def _is_chunk(self, head: bytes) -> ChunkName | None:
        if not head.startswith(self._layout.chunk_mark):
            return None
        return chunk_name(head[MAPPING_HEAD:])

    def _chunk(self, name: ChunkName, end: int) -> None:
        start = self.offset + CHUNK_HEAD
        stop = start + name.size
        if stop > end or not self._follows(stop, end):
            # One of the two is damaged: this chunk's size, or what comes behind it.
            mark = self._next_mark(start, end)
            if mark is None and stop > end and not self._ends_in_record(start, end):
                self._problems.cut_off(self.offset, "chunk of records")
            stop = min(stop, end) if mark is None else min(stop, mark)
        self.offset = stop
        tail = self.tails.get(name.ring)
        if tail is not None and name.position >= tail:
            return
        start += max(0, self.shown.get(name.ring, 0) - name.position)
        if stop > start:
            self._add(name.ring, start, stop - start)
            if self.is_growing:
                self.shown[name.ring] = name.position + name.size

    def _ends_in_record(self, offset: int, end: int) -> bool:
        """Whether the file ends within one of the records from `offset` on, which is told where
        they are read."""
        window = Window(self._file)
        while offset < end:
            head = window.read(offset, MAPPING_HEAD)
            if len(head) < MAPPING_HEAD:
                return True
            kind, _, length = self._layout.mapping.unpack(head)
            if kind == EVENT:
                head = window.read(offset, EVENT_HEAD)
                if len(head) < EVENT_HEAD:
                    return True
                length = self._layout.event.unpack(head)[3]
                if not LEAST_LENGTH <= length <= LONGEST_RECORD:
                    return False
                offset += TYPE_SIZE + length
            elif kind == MAPPING and length:
                offset += MAPPING_HEAD + length
            else:
                return False
        return offset > end

    def _add(self, ring: int, start: int, size: int) -> None:
        last = self.chunks[-1] if self.chunks else None
        if (
            last is not None
            and last.ring == ring
            and last.offset + last.size + CHUNK_HEAD == start
            and last.size + size <= _LARGEST
        ):
            self.chunks[-1] = last._replace(size=last.size + CHUNK_HEAD + size)
            return
        time = earliest(self._file, self._layout, start, size)
        if time is None:
            time = self._newest.get(ring, 0)
        self._newest[ring] = time
        self.chunks.append(Chunk(time, ring, self.number, start, size))

    def _follows(self, offset: int, end: int) -> bool:
        """Whether at `offset` something stands that may be there."""
        if offset == end or any(each.offset == offset for each in self.pending):
            return True
        head = self._file.read(offset, min(MAPPING_HEAD, end - offset))
        if len(head) < MAPPING_HEAD:
            return True
        kind, id, length = self._layout.mapping.unpack(head)
        if kind == EVENT:
            return self._declarations.find(id) is not None
        return bool(kind == MAPPING and (id >= FILLER or length <= LONGEST_NAME))

    def _loose(self, end: int) -> bool:
        """Takes in records that are in no chunk. Returns whether there is one."""
        start = self.offset
        while self.offset - start < _LARGEST:
            head = self._window.read(self.offset, EVENT_HEAD)
            if len(head) < EVENT_HEAD:
                break
            kind, id, _, length, _ = self._layout.event.unpack(head)
            stop = self.offset + TYPE_SIZE + length
            if (
                kind != EVENT
                or not LEAST_LENGTH <= length <= LONGEST_RECORD
                or stop > end
                or self._declarations.find(id) is None
            ):
                break
            self.offset = stop
        if self.offset == start:
            return False
        self._add(LOOSE, start, self.offset - start)
        return True

    def _skip_zeros(self, end: int) -> None:
        """Space that was reserved by one that died: the next record has its type, 0, in front of
        the first byte that is not."""
        offset = self.offset + MAPPING_HEAD
        while offset < end:
            data = self._file.read(offset, min(_SEARCHED, end - offset))
            rest = len(data.lstrip(b"\0"))
            offset += len(data) - rest
            if rest or not data:
                break
        if offset >= end:
            self.offset = end
            return
        mark = self._layout.event_mark
        start = offset - mark.index(b"\1")
        is_event = self._file.read(start, TYPE_SIZE) == mark
        self.offset = max(self.offset, start if is_event else offset - TYPE_SIZE)

    def _cut_off(self, end: int) -> None:
        self._problems.cut_off(self.offset)
        self.offset = end

    def _lost(self, kind: int, end: int) -> None:
        """Goes on at the next chunk."""
        what = {MAPPING: "a name that is longer than the file", EVENT: "a damaged record"}
        mark = self._next_mark(self.offset + 1, end)
        stop = end if mark is None else mark
        why = what.get(kind, f"a record of type {kind:#x}, which there is not")
        self._problems.damaged(self.offset, why, stop)
        self.offset = stop

    def _next_mark(self, offset: int, end: int) -> int | None:
        """Where the next chunk begins, at `offset` or behind it; None where there is none."""
        if self._mark >= offset:
            return self._mark if self._mark < end else None
        mark = self._layout.chunk_mark
        while offset < end:
            data = self._file.read(offset, min(_SEARCHED, end - offset))
            found = data.find(mark)
            while found >= 0:
                if self._is_chunk(self._file.read(offset + found, CHUNK_HEAD)) is not None:
                    self._mark = offset + found
                    return self._mark
                found = data.find(mark, found + 1)
            if len(data) <= len(mark):
                break
            offset += len(data) - len(mark) + 1
        self._mark = end
        return None
