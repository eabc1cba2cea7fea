# SPDX-License-Identifier: MIT
"""The traces of one run of a program, and its rings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.traces.decoder import Decoder
from tracegen.traces.stream import ChunkStream, Part, PlainStream

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracegen.traces.chunk import Chunk
    from tracegen.traces.clock import Clock
    from tracegen.traces.rings import Rings
    from tracegen.traces.selection import Selection
    from tracegen.traces.shape import Shape
    from tracegen.traces.stream import MakeDecoder, Stream
    from tracegen.traces.trace import Trace


class Session:
    """The traces of one session of a program. A trace of another program is a session alone."""

    def __init__(self, traces: list[Trace]) -> None:
        self.traces = traces
        self.chunks: list[Chunk] = []

    @property
    def is_plain(self) -> bool:
        """Whether it is a trace of another program, without chunks."""
        return self.traces[0].info is None

    @property
    def newest(self) -> Trace:
        """The trace that was begun last."""
        return max(self.traces, key=lambda each: (each.info and each.info.file) or 0)

    @property
    def rings(self) -> Rings | None:
        """The rings, where there are any."""
        return next((each.rings for each in self.traces if each.rings is not None), None)

    def index(self) -> None:
        """Finds all chunks, in the files and in the rings."""
        if not self.is_plain:
            self.chunks = self.grown({}, is_growing=False)

    def grown(self, shown: dict[int, int], is_growing: bool) -> list[Chunk]:
        """The chunks that are new since the last time, in the files and in the rings.

        `shown` are the positions of the rings up to which there is nothing new. What is not
        finished in a file that `is_growing` is left for the next time.
        """
        rings = self.rings
        snapshot = [] if rings is None else rings.rings
        found: list[Chunk] = []
        for number, trace in enumerate(self.traces):
            index = trace.index
            index.chunks = []
            index.number = number
            index.shown, index.is_growing = shown, is_growing
            index.tails = {ring.number: ring.tail for ring in snapshot}
            index.pending = [
                ring.pending
                for ring in snapshot
                if ring.pending is not None
                and trace.info is not None
                and ring.pending.file == (trace.info.file or 0)
            ]
            index.read_chunks(trace.file.size)
            found += index.chunks
        if rings is not None:
            found += rings.chunks(len(self.traces), self.newest.layout, shown)
        return found

    def parts(self, clock: Clock) -> list[Part]:
        """What the chunks are in."""
        parts = [Part(each.file, decoders(each, clock)) for each in self.traces]
        if self.rings is not None:
            parts.append(Part(self.rings, decoders(self.newest, clock)))
        return parts

    def stream(self, clock: Clock, selection: Selection) -> Stream:
        """The records."""
        if not self.is_plain:
            return ChunkStream(self.parts(clock), self.chunks, selection)
        (trace,) = self.traces
        part = Part(trace.file, decoders(trace, clock))
        return PlainStream(part, trace.start, trace.file.size, selection)


def sessions(traces: Iterable[Trace]) -> list[Session]:
    """The traces by their sessions."""
    by_number: dict[int, Session] = {}
    found: list[Session] = []
    for trace in traces:
        number = None if trace.info is None else trace.info.session
        if number is not None and number in by_number:
            by_number[number].traces.append(trace)
            continue
        found.append(Session([trace]))
        if number is not None:
            by_number[number] = found[-1]
    return found


def decoders(trace: Trace, clock: Clock) -> MakeDecoder:
    """What makes decoders for a trace."""

    def make(shape: Shape, selection: Selection, in_order: bool) -> Decoder:
        return Decoder(
            trace.declarations, trace.layout, trace.problems, shape, clock, selection, in_order
        )

    return make
