# SPDX-License-Identifier: MIT
"""Puts the records of several programs into one order."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from tracegen.traces.stream import Sorted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class _Source:
    """A stream, and what has been taken from it and not yet handed on."""

    def __init__(self, batches: Iterator[Sorted]) -> None:
        self._batches = batches
        self.times: list[int] = []
        self.items: list[Any] = []
        self.refill()

    def refill(self) -> None:
        """Takes the next batch, where there is one."""
        while not self.times:
            batch = next(self._batches, None)
            if batch is None:
                return
            self.times, self.items = batch

    def take(self, until: int) -> tuple[list[int], list[Any]]:
        """The records up to a time, that time included."""
        cut = bisect_right(self.times, until)
        taken = self.times[:cut], self.items[:cut]
        self.times, self.items = self.times[cut:], self.items[cut:]
        return taken


def merge(streams: Iterable[Iterator[Sorted]]) -> Iterator[Sorted]:
    """The records of all streams by time; those of one time in the order of the streams. Of each
    stream one batch is in memory."""
    sources = [_Source(each) for each in streams]
    if len(sources) == 1:
        (only,) = sources
        while only.times:
            yield Sorted(*only.take(only.times[-1]))
            only.refill()
        return
    while True:
        sources = [each for each in sources if each.times]
        if not sources:
            return
        until = min(each.times[-1] for each in sources)
        times: list[int] = []
        items: list[Any] = []
        for each in sources:
            more_times, more_items = each.take(until)
            times += more_times
            items += more_items
            each.refill()
        order = sorted(range(len(times)), key=times.__getitem__)
        yield Sorted([times[n] for n in order], [items[n] for n in order])
