# SPDX-License-Identifier: MIT
"""The records of one program, in order."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Final, Protocol

from tracegen.named_tuple import NamedTuple
from tracegen.traces.decoder import Decoder, Disorder
from tracegen.traces.shape import Batch, LineShape, TextShape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tracegen.traces.chunk import Chunk, Readable
    from tracegen.traces.printer import Printer
    from tracegen.traces.selection import Selection
    from tracegen.traces.shape import Shape

    MakeDecoder = Callable[[Shape, Selection, bool], Decoder]

_BLOCK: Final = 1 << 16
_GROUP: Final = 1 << 19
"""How many bytes of records are read before those that are in order by then are handed on."""

_MOST_HELD: Final = 1 << 16
"""How many records of one ring may be behind a later one: no program writes so many."""


class Sorted(NamedTuple):
    """Records in the order of their times."""

    times: list[int]
    items: list[Any]


class Part(NamedTuple):
    """What chunks are in: bytes, and who reads records from them."""

    bytes: Readable
    decoder: MakeDecoder


class Block(NamedTuple):
    """Bytes of one chunk, and where they stand."""

    part: int
    data: bytes
    base: int
    end: int


class Stream(Protocol):
    """The records of one program."""

    def batches(self, shape: Shape) -> Iterator[Sorted]:
        """The records in order of time, each batch behind the one before."""

    def texts(self, printer: Printer) -> Iterator[bytes] | None:
        """The records' text, where that is quicker than by batches; otherwise None."""


def decode_region(
    part: Part, decoder: Decoder, offset: int, end: int, batch: Batch
) -> Iterator[int]:
    """Reads a region block by block. Yields the offset after each."""
    size = _BLOCK
    while offset < end:
        wanted = min(size, end - offset)
        data = part.bytes.read(offset, wanted)
        if len(data) < wanted:
            # It is shorter than it was.
            end = offset + len(data)
            if not data:
                break
        following = decoder.decode(data, offset, end, batch)
        size = _BLOCK if following > offset else 2 * size
        offset = following
        yield offset
    decoder.close_region(end)


class PlainStream:
    """Records in the order in which they stand in a file.

    Beside other files a record counts as not earlier than the one in front of it.
    """

    def __init__(self, part: Part, start: int, end: int, selection: Selection) -> None:
        self._part = part
        self._start = start
        self._end = end
        self._selection = selection

    def batches(self, shape: Shape) -> Iterator[Sorted]:
        """The records in the order of the file; the times never go back."""
        last = 0
        batch = Batch()
        decoder = self._part.decoder(shape, self._selection, False)
        for _ in decode_region(self._part, decoder, self._start, self._end, batch):
            if batch.times:
                times = list(accumulate([last, *batch.times], max))[1:]
                last = times[-1]
                yield Sorted(times, batch.items[:])
                batch.cut((0, 0, 0))

    def texts(self, printer: Printer) -> Iterator[bytes]:
        """The records' text."""
        batch = Batch()
        decoder = self._part.decoder(TextShape(printer), self._selection, False)
        for _ in decode_region(self._part, decoder, self._start, self._end, batch):
            yield batch.take_text()


class ChunkStream:
    """Records of rings, in order of time."""

    def __init__(
        self, parts: Sequence[Part], chunks: Sequence[Chunk], selection: Selection
    ) -> None:
        self._parts = parts
        self._selection = selection
        self.chunks = _within(chunks, selection)

    def batches(self, shape: Shape) -> Iterator[Sorted]:
        """The records in order of time. Of each ring a chunk is in memory, and a little more."""
        decoders = [part.decoder(shape, self._selection, False) for part in self._parts]
        batch = Batch()
        size = 0
        for index, chunk in enumerate(self.chunks):
            end = chunk.offset + chunk.size
            part = self._parts[chunk.file]
            for _ in decode_region(part, decoders[chunk.file], chunk.offset, end, batch):
                pass
            size += chunk.size
            is_last = index + 1 == len(self.chunks)
            if size < _GROUP and not is_last:
                continue
            made = sort(batch)
            cut = len(made.times)
            if not is_last:
                cut = bisect_left(made.times, self.chunks[index + 1].start)
            batch = Batch()
            batch.times, batch.items = made.times[cut:], made.items[cut:]
            size = 0
            if cut:
                yield Sorted(made.times[:cut], made.items[:cut])

    def texts(self, printer: Printer) -> Iterator[bytes] | None:
        """The records' text; None where there are several rings, whose records have to be
        sorted."""
        if len({chunk.ring for chunk in self.chunks}) > 1:
            return None
        return self._texts(printer)

    def _texts(self, printer: Printer) -> Iterator[bytes]:
        """The records of one ring. They are in order but for those of signal handlers; a block is
        held back until it is known that the next has none that belongs in front of it."""
        quick = [part.decoder(TextShape(printer), self._selection, True) for part in self._parts]
        lines = LineShape(printer)
        careful = [part.decoder(lines, self._selection, False) for part in self._parts]
        held: Block | Sorted = Sorted([], [])
        text = b""
        last = 0
        for chunk in self.chunks:
            decoder = quick[chunk.file]
            offset, end, size = chunk.offset, chunk.offset + chunk.size, _BLOCK
            while offset < end:
                data = self._parts[chunk.file].bytes.read(offset, min(size, end - offset))
                if len(data) < min(size, end - offset):
                    end = offset + len(data)
                block = Block(chunk.file, data, offset, end)
                decoder.last = last
                batch = Batch()
                try:
                    following = decoder.decode(data, offset, end, batch)
                except Disorder:
                    batch = Batch()
                    if isinstance(held, Block):
                        careful[held.part].decode(held.data, held.base, held.end, batch)
                    else:
                        batch.times, batch.items = held
                    count = len(batch.times)
                    following = careful[chunk.file].decode(data, offset, end, batch)
                    made = sort(batch)
                    # What the next block may still belong in front of is no more than this one.
                    cut = bisect_left(made.times, min(batch.times[count:], default=0))
                    cut = max(cut, len(made.times) - _MOST_HELD)
                    yield printer.joined(made.items[:cut])
                    held = Sorted(made.times[cut:], made.items[cut:])
                    text = printer.joined(held.items)
                    last = max([last, *made.times[-1:]])
                else:
                    yield text
                    text = batch.take_text()
                    held = block
                    last = max(last, decoder.last)
                size = _BLOCK if following > offset else 2 * size
                offset = following
            decoder.close_region(end)
        yield text


def sort(batch: Batch) -> Sorted:
    """A batch in order of time; records of one time stay as they are."""
    times, items = batch.times, batch.items
    order = sorted(range(len(times)), key=times.__getitem__)
    return Sorted([times[n] for n in order], [items[n] for n in order])


def _within(chunks: Sequence[Chunk], selection: Selection) -> list[Chunk]:
    """The chunks that may have records that are wanted, those that begin first in front.

    A chunk ends where the next of its ring begins. Records of signal handlers may be out of order,
    so the one behind that is the first that is surely later.
    """
    ends: dict[int, list[int]] = {}
    found: list[Chunk] = []
    for chunk in sorted(chunks, key=lambda each: each.start, reverse=True):
        later = ends.setdefault(chunk.ring, [])
        is_over = len(later) >= 2 and later[-2] < selection.since
        if chunk.start < selection.until and not is_over:
            found.append(chunk)
        later.append(chunk.start)
        del later[:-2]
    found.reverse()
    return found
