# SPDX-License-Identifier: MIT
"""Counts the records of traces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.traces.layout import DROPPED, TYPE_SIZE
from tracegen.traces.shape import Batch, Format, Put, Shape, SingleRecord

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracegen.traces.declared import Declared
    from tracegen.traces.reading import Reading
    from tracegen.traces.selection import Selection


class EventCount:
    """The records of one event: how many, their bytes, the times of the first and the last."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.count = 0
        self.bytes = 0
        self.first = 0
        self.last = 0

    def add(self, time: int, size: int) -> None:
        """Counts a record."""
        self.first = time if self.count == 0 else min(time, self.first)
        self.last = max(time, self.last)
        self.count += 1
        self.bytes += size


class Statistics:
    """What there is to say about traces in numbers. Times are nanoseconds, of the records'
    clock; `start` is the one that seconds are counted from."""

    def __init__(self, start: int | None) -> None:
        self.start = start
        self.events: dict[str, EventCount] = {}
        self.dropped = 0
        """How many events the programs have dropped, as far as they tell."""

    def add(self, declared: Declared, time: int, values: tuple[Any, ...], size: int) -> None:
        """Counts a record."""
        if declared.id == DROPPED:
            self.dropped += values[0] if isinstance(values[0], int) else 0
            return
        if declared.name not in self.events:
            self.events[declared.name] = EventCount(declared.name)
        self.events[declared.name].add(time, size)

    @property
    def count(self) -> int:
        """How many records there are."""
        return sum(each.count for each in self.events.values())

    @property
    def bytes(self) -> int:
        """How many bytes they take."""
        return sum(each.bytes for each in self.events.values())

    @property
    def first(self) -> int | None:
        """The time of the earliest record."""
        return min((each.first for each in self.events.values()), default=None)

    @property
    def last(self) -> int | None:
        """The time of the latest record."""
        return max((each.last for each in self.events.values()), default=None)

    @property
    def span(self) -> int:
        """The nanoseconds from the earliest to the latest record."""
        return 0 if self.first is None or self.last is None else self.last - self.first


class _CountShape(Shape):
    """Counts records, and makes nothing of them."""

    def __init__(self, statistics: Statistics) -> None:
        super().__init__({"count": statistics.add})
        self._statistics = statistics

    def puts(self, declared: Declared) -> tuple[Put, ...]:
        values = "(v0,)" if declared.id == DROPPED else "()"
        statement = f"count(FORMAT, time, {values}, size + {TYPE_SIZE})"
        return (Put("", statement, declared),)

    def format(self, format: Format, time: bytes, pid: bytes) -> Any:
        del time, pid
        return format

    def targets(self, batch: Batch) -> tuple[list[Any], list[Any]]:
        return batch.times, batch.items

    def put(self, batch: Batch, single: SingleRecord) -> None:
        del batch
        self._statistics.add(single.declared, single.time, single.values, single.size)


def count(reading: Reading, selection: Selection) -> Statistics:
    """Counts the records that are wanted."""
    statistics = Statistics(reading.start)
    for _ in reading.batches(_CountShape(statistics), selection):
        pass
    for session in reading.sessions:
        if session.rings is not None:
            statistics.dropped += sum(ring.dropped for ring in session.rings.rings)
    return statistics


def sorted_events(statistics: Statistics) -> Iterable[EventCount]:
    """The events, those with the most records first."""
    return sorted(statistics.events.values(), key=lambda each: (-each.count, each.name))
