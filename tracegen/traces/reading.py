# SPDX-License-Identifier: MIT
"""Reads traces: all of their files, with their rings, as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.traces.clock import Clock
from tracegen.traces.merge import merge
from tracegen.traces.session import Session, sessions
from tracegen.traces.shape import LineShape
from tracegen.traces.trace import Trace, open_trace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from tracegen.traces.chunk import Chunk
    from tracegen.traces.given import GivenEvents
    from tracegen.traces.info import Info
    from tracegen.traces.printer import Printer
    from tracegen.traces.problems import Tell
    from tracegen.traces.selection import Selection
    from tracegen.traces.shape import Shape
    from tracegen.traces.stream import Sorted, Stream

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
        self._given, self._tell, self._is_raw = given, tell, is_raw
        self.traces: list[Trace] = []
        for path in paths:
            self._add(path)
        self.sessions = sessions(self.traces)
        for trace in self.traces:
            trace.declarations.compare()

    def _add(self, path: str | PathLike[str]) -> None:
        """Opens a trace, and takes its rings in. Where the file was put aside in between, the one
        that has taken its place is opened."""
        for _ in range(_MOST_TRIES):
            trace = open_trace(path, self._given, self._tell, self._is_raw)
            if trace is None:
                return
            if trace.file.identity in [each.file.identity for each in self.traces]:
                trace.close()
                return
            trace.find_rings()
            if trace.rings is None or not trace.is_replaced:
                self.traces.append(trace)
                return
            trace.close()

    def index(self) -> None:
        """Finds what there is to read. To be called once, unless the traces are followed."""
        for each in self.sessions:
            each.index()

    def renew(self, session: Session) -> None:
        """Looks at a session's rings anew, and for a file that has taken the place of its newest
        trace."""
        newest = session.newest
        rings = session.rings
        if rings is None:
            newest.find_rings()
        else:
            rings.snapshot()
        if not newest.is_replaced:
            return
        trace = open_trace(newest.file.path, self._given, self._tell, self._is_raw)
        if trace is None:
            return
        if trace.info is None or newest.info is None or trace.info.session != newest.info.session:
            trace.close()
            return
        self.traces.append(trace)
        session.traces.append(trace)

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
        return [each.stream(clock, selection) for each in self.sessions]

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
            yield printer.joined(batch.items)

    @property
    def chunks(self) -> list[Chunk] | None:
        """All chunks, by their time, of programs that write them; None where another is among
        them."""
        if any(each.is_plain for each in self.sessions):
            return None
        return sorted(chunk for each in self.sessions for chunk in each.chunks)

    @property
    def size(self) -> int:
        """How many bytes there are to read."""
        return sum(each.file.size for each in self.traces)

    @property
    def done(self) -> int:
        """How many bytes have been read."""
        return sum(each.file.done for each in self.traces)

    def tell_to(self, tell: Tell) -> None:
        """Tells somebody else from now on."""
        self._tell = tell
        for trace in self.traces:
            trace.problems.tell_to(tell)

    def close(self) -> None:
        """Closes all files, and tells what is left to be told."""
        for trace in self.traces:
            trace.close()
