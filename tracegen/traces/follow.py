# SPDX-License-Identifier: MIT
"""Reads traces while their programs write them."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Final

from tracegen.traces.clock import Clock
from tracegen.traces.merge import merge
from tracegen.traces.session import decoders
from tracegen.traces.shape import Batch
from tracegen.traces.stream import ChunkStream, Sorted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tracegen.traces.decoder import Decoder
    from tracegen.traces.reading import Reading
    from tracegen.traces.selection import Selection
    from tracegen.traces.session import Session
    from tracegen.traces.shape import Shape

_PAUSE: Final = 0.1
"""How long to wait for more, in seconds."""

_FAR: Final = 1 << 62
_BLOCK: Final = 1 << 16
_LARGEST: Final = 1 << 21


def follow(reading: Reading, shape: Shape, selection: Selection) -> Iterator[Sorted]:
    """The records of all programs, as they come, until the programs have ended: a round of what
    there is by now, in order of time; then the next."""
    clock = Clock(reading.start)
    followers = [_follower(each, reading, clock, selection, shape) for each in reading.sessions]
    while followers:
        running = [each for each in followers if each.is_alive]
        ended = [each for each in followers if each not in running]
        is_idle = True
        for batch in merge(each.round(is_last=each in ended) for each in followers):
            is_idle = False
            yield batch
        followers = running
        if is_idle and followers:
            time.sleep(_PAUSE)


def _follower(
    session: Session, reading: Reading, clock: Clock, selection: Selection, shape: Shape
) -> _PlainFollower | _ChunkFollower:
    if session.is_plain:
        return _PlainFollower(session, clock, selection, shape)
    return _ChunkFollower(session, reading, clock, selection, shape)


class _PlainFollower:
    """Follows a trace of another program, which nobody knows to have ended."""

    is_alive = True

    def __init__(self, session: Session, clock: Clock, selection: Selection, shape: Shape) -> None:
        (self._trace,) = session.traces
        self._decoder: Decoder = decoders(self._trace, clock)(shape, selection, False)
        self._offset = self._trace.start
        self._last = 0

    def round(self, is_last: bool) -> Iterator[Sorted]:
        """What there is by now."""
        del is_last
        size = _BLOCK
        while True:
            data = self._trace.file.read(self._offset, size)
            if not data:
                return
            batch = Batch()
            following = self._decoder.decode(data, self._offset, _FAR, batch)
            is_stuck = following == self._offset
            self._offset = following
            if batch.times:
                self._last = max(self._last, *batch.times)
                yield Sorted([self._last] * len(batch.times), batch.items)
            if is_stuck:
                if len(data) < size or size > _LARGEST:
                    return
                size *= 2


class _ChunkFollower:
    """Follows a program by its trace and its rings."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        clock: Clock,
        selection: Selection,
        shape: Shape,
    ) -> None:
        self._session = session
        self._reading = reading
        self._clock = clock
        self._selection = selection
        self._shape = shape
        self._shown: dict[int, int] = {}
        for trace in session.traces:
            trace.index.rewind(trace.start)

    @property
    def is_alive(self) -> bool:
        """Whether the program runs."""
        info = self._session.traces[0].info
        if info is None or info.pid is None:
            return True
        try:
            os.kill(info.pid, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            pass
        return True

    def round(self, is_last: bool) -> Iterator[Sorted]:
        """What there is by now, in order of time."""
        self._reading.renew(self._session)
        chunks = self._session.grown(self._shown, is_growing=not is_last)
        parts = self._session.parts(self._clock)
        yield from ChunkStream(parts, chunks, self._selection).batches(self._shape)
