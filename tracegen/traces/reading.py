# SPDX-License-Identifier: MIT
"""Reads traces: all of their files, with their rings, as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.traces.clock import Clock
from tracegen.traces.decoder import Decoder
from tracegen.traces.merge import merge
from tracegen.traces.selection import Selection
from tracegen.traces.shape import LineShape
from tracegen.traces.stream import ChunkStream, Part, PlainStream
from tracegen.traces.trace import Trace, open_trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from os import PathLike

    from tracegen.traces.chunk import Chunk, Readable
    from tracegen.traces.given import GivenEvents
    from tracegen.traces.info import Info
    from tracegen.traces.printer import Printer
    from tracegen.traces.problems import Tell
    from tracegen.traces.shape import Shape
    from tracegen.traces.stream import MakeDecoder, Sorted, Stream

_MOST_TRIES: Final = 5


class Reading:
    """Traces that are read together.

    What cannot be read is told; the rest is read. Nothing is raised for what files hold.
    """

    def __init__(
        self,
        paths: Iterable[str | PathLike[str]],
        given: GivenEvents,
        tell: Tell,
        is_raw: bool = False,
    ) -> None:
        self.traces: list[Trace] = []
        for path in paths:
            trace = _open(path, given, tell, is_raw)
            if trace is not None:
                self.traces.append(trace)
        self._sessions = self._grouped()
        for trace in self.traces:
            trace.declarations.compare()

    def _grouped(self) -> list[_Session]:
        """The traces by the session that they are of, each of others alone."""
        sessions: dict[int, _Session] = {}
        found: list[_Session] = []
        for trace in self.traces:
            info = trace.info
            if info is None or info.session is None:
                found.append(_Session([trace]))
            elif info.session in sessions:
                sessions[info.session].traces.append(trace)
            else:
                sessions[info.session] = _Session([trace])
                found.append(sessions[info.session])
        for each in found:
            each.index()
        return found

    @property
    def start(self) -> int | None:
        """The time that seconds are counted from: the earliest start of a trace, or, where a trace
        does not tell, its first record. None where there is nothing."""
        times = [time for each in self.traces if (time := each.first_time) is not None]
        return min(times, default=None)

    @property
    def info(self) -> Info | None:
        """What the earliest trace that knows the time of day says of itself."""
        known = [
            each.info
            for each in self.traces
            if each.info is not None
            and each.info.realtime is not None
            and each.info.monotonic is not None
        ]
        return min(known, key=lambda info: info.monotonic or 0, default=None)

    def streams(self, selection: Selection) -> list[Stream]:
        """The records of each program."""
        clock = Clock(self.start)
        return [each.stream(clock, selection) for each in self._sessions]

    def batches(self, shape: Shape, selection: Selection) -> Iterator[Sorted]:
        """The records of all programs in order of time."""
        return merge(each.batches(shape) for each in self.streams(selection))

    def texts(self, printer: Printer, selection: Selection) -> Iterator[bytes]:
        """The records of all programs in order of time, as a printer prints them."""
        streams = self.streams(selection)
        if len(streams) == 1 and not printer.has_deltas:
            quick = streams[0].texts(printer)
            if quick is not None:
                yield from quick
                return
        shape = LineShape(printer)
        for batch in merge(each.batches(shape) for each in streams):
            yield printer.joined(batch.times, batch.items)

    @property
    def chunks(self) -> list[Chunk] | None:
        """All chunks, by their time, of a trace in chunks alone; otherwise None."""
        if len(self._sessions) != 1 or self._sessions[0].is_plain:
            return None
        return sorted(self._sessions[0].chunks)

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return sum(each.file.size for each in self.traces)

    def close(self) -> None:
        """Closes all files, and tells what is left to be told."""
        for trace in self.traces:
            trace.close()


class _Session:
    """The traces of one session of a program, and its rings."""

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

    def index(self) -> None:
        """Finds the chunks, in the files and in the rings."""
        if self.is_plain:
            return
        beside = next((each for each in self.traces if each.rings is not None), None)
        rings = [] if beside is None or beside.rings is None else beside.rings.rings
        tails = {ring.number: ring.tail for ring in rings}
        for number, trace in enumerate(self.traces):
            file = trace.info.file if trace.info is not None else None
            trace.index.number = number
            trace.index.tails = tails
            trace.index.pending = [
                ring.pending
                for ring in rings
                if ring.pending is not None and ring.pending.file == (file or 0)
            ]
            trace.index.read_chunks(trace.file.size)
            self.chunks += trace.index.chunks
        if beside is not None:
            self.chunks += beside.ring_chunks(len(self.traces))

    def stream(self, clock: Clock, selection: Selection) -> Stream:
        """The records."""
        if self.is_plain:
            (trace,) = self.traces
            part = Part(trace.file, _decoders(trace, clock))
            return PlainStream(part, trace.start, trace.file.size, selection)
        parts = [Part(each.file, _decoders(each, clock)) for each in self.traces]
        for each in self.traces:
            if each.rings is not None:
                bytes: Readable = each.rings
                parts.append(Part(bytes, _decoders(self.newest, clock)))
                break
        return ChunkStream(parts, self.chunks, selection)


def _decoders(trace: Trace, clock: Clock) -> MakeDecoder:
    """What makes decoders for a trace."""

    def make(shape: Shape, selection: Selection, in_order: bool) -> Decoder:
        return Decoder(
            trace.declarations, trace.layout, trace.problems, shape, clock, selection, in_order
        )

    return make


def _open(path: str | PathLike[str], given: GivenEvents, tell: Tell, is_raw: bool) -> Trace | None:
    """Opens a trace and takes its rings in. A file that was put aside in between is opened
    anew: what its rings had is in the one that has taken its place."""
    for _ in range(_MOST_TRIES):
        trace = open_trace(path, given, tell, is_raw)
        if trace is None:
            return None
        trace.find_rings()
        if trace.rings is not None:
            trace.rings.snapshot()
            if trace.is_replaced:
                trace.close()
                continue
        return trace
    return trace


def windows(chunks: Sequence[Chunk], selection: Selection, size: int) -> list[Selection]:
    """The selection cut into spans of time, in which about `size` bytes of chunks begin."""
    found: list[Selection] = []
    since, sum_before = selection.since, 0
    for chunk in chunks:
        if sum_before >= size and since < chunk.start < selection.until:
            found.append(selection.within(since, chunk.start))
            since, sum_before = chunk.start, 0
        sum_before += chunk.size
    found.append(selection.within(since, selection.until))
    return found
