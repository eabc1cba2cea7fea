# SPDX-License-Identifier: MIT
"""Reads the records of a file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from tracegen.traces.clock import SECOND, TENTH
from tracegen.traces.info import read_info
from tracegen.traces.kernel import Branch, Kernel, compile_kernel
from tracegen.traces.layout import (
    DECLARATION,
    EVENT,
    EVENT_HEAD,
    INFO,
    LEAST_LENGTH,
    LONGEST_NAME,
    LONGEST_RECORD,
    MAPPING,
    MAPPING_HEAD,
    TYPE_SIZE,
)
from tracegen.traces.shape import Batch, Format, Shape, SingleRecord

if TYPE_CHECKING:
    from tracegen.traces.clock import Clock
    from tracegen.traces.declarations import Declarations
    from tracegen.traces.declared import Declared
    from tracegen.traces.layout import Layout
    from tracegen.traces.problems import Problems
    from tracegen.traces.selection import Selection

_SAMPLE: Final = 1 << 17
"""How many bytes are looked at for the events that the loop is made for."""

_MOST_BRANCHES: Final = 256
_MISSES: Final = 64
"""How many records of an event that the loop does not know are read before it is made anew; twice
as many the next time."""


class Disorder(Exception):  # noqa: N818 - it says what is there, which is no mistake
    """A record is earlier than the one in front of it."""


class Lost(Exception):  # noqa: N818 - the reader catches it and goes on
    """Where a record should stand there is none. Its text says why."""


class Decoder:
    """Reads the records of a file, block by block. Raises nothing for what they hold, but Disorder,
    where it is told to."""

    def __init__(
        self,
        declarations: Declarations,
        layout: Layout,
        problems: Problems,
        shape: Shape,
        clock: Clock,
        selection: Selection,
        in_order: bool = False,
    ) -> None:
        self._declarations = declarations
        self._layout = layout
        self._problems = problems
        self._shape = shape
        self._clock = clock
        self.selection = selection
        self._in_order = in_order
        self.last = 0
        """The time of the last record, where they are to be in order."""
        self._wanted: dict[int, bool] = {}
        self._kernel: Kernel | None = None
        self._formats: list[Format] = []
        self._filled: tuple[object, ...] = ()
        self._in_kernel: dict[int, int] = {}
        self._misses: Counter[int] = Counter()
        self._most_misses = _MISSES
        self._second = self._limit = self._least = 0
        self._times = b""
        self._pid = -1
        self._lost: tuple[int, str] | None = None

    def decode(self, data: bytes, base: int, end: int, batch: Batch) -> int:
        """Reads what `data` holds of a region of the file that ends at `end`.

        `data` stands at `base`. Returns the offset of the record to go on with, which the region's
        next block is to begin with: it may be behind the end of `data`, or at `base` where the
        record is larger than `data`.
        """
        place = 0
        size = len(data)
        put, put_more = self._shape.targets(batch)
        is_last = base + size >= end
        if self._kernel is None:
            self._make_kernel(data)
        while True:
            if self._lost is not None:
                place = self._find(data, place, base, is_last)
                if self._lost is not None:
                    return end if is_last else base + place
            elif self._filled:
                assert self._kernel is not None
                place, self._least = self._kernel(
                    data,
                    place,
                    size,
                    self._least,
                    self._second,
                    self._limit,
                    self._pid,
                    self._filled,
                    put,
                    put_more,
                )
                if self._in_order:
                    self.last = max(self.last, self._least)
            if place >= size:
                return base + place
            try:
                following = self._irregular(data, place, base, end, batch)
            except Lost as lost:
                self._lost = (base + place, str(lost))
                continue
            if following is None:
                if not is_last:
                    return base + place
                self._problems.cut_off(base + place)
                return end
            place = following

    def close_region(self, end: int) -> None:
        """Tells of damage that goes on up to the region's end."""
        if self._lost is not None:
            offset, why = self._lost
            self._tell_lost(offset, why, end)

    def _tell_lost(self, offset: int, why: str, until: int) -> None:
        self._lost = None
        if why:
            self._problems.damaged(offset, why, until)

    def _irregular(self, data: bytes, place: int, base: int, end: int, batch: Batch) -> int | None:
        """Reads one record that the loop has left, or passes over some that are not wanted. Returns
        where the next is; None where the data ends within it."""
        size = len(data)
        if size - place < MAPPING_HEAD:
            return None
        kind, id, length = self._layout.mapping.unpack_from(data, place)
        if kind == MAPPING:
            return self._mapping(data, place, base, end, id, length)
        if kind != EVENT:
            raise Lost(f"a record of type {kind:#x}, which there is not")
        if size - place < EVENT_HEAD:
            return None
        _, id, time, length, pid = self._layout.event.unpack_from(data, place)
        stop: int = place + TYPE_SIZE + length
        if not LEAST_LENGTH <= length <= LONGEST_RECORD:
            raise Lost(f"a record of {length} bytes, which none has")
        if stop > size:
            return None
        if not self._wants(id):
            if self._declarations.find(id) is None:
                self._unknown(data, stop, base + place, id)
            return self._pass_over(data, place)
        chosen = self.selection
        if not chosen.since <= time < chosen.until or chosen.pid not in (None, pid):
            return self._pass_over(data, place)
        if self._in_order and time < self.last:
            raise Disorder
        if id in self._in_kernel and self._restamp(time, pid):
            return place
        declared = self._declarations.find(id)
        assert declared is not None
        self._single(data, place, base, declared, batch)
        self.last = max(self.last, time)
        self._miss(id, data, place)
        return stop

    def _single(
        self,
        data: bytes,
        place: int,
        base: int,
        declared: Declared,
        batch: Batch,
    ) -> None:
        """Reads a whole record the long way."""
        _, _, time, length, pid = self._layout.event.unpack_from(data, place)
        size = TYPE_SIZE + length
        values = None
        if declared.event is not None:
            values = declared.values(data, place, self._layout)
            if values is None:
                self._problems.at(
                    "TG085",
                    base + place,
                    f"the arguments of event `{declared.name}` do not fit into its record",
                    "is the event declared as in the program that wrote the trace?",
                )
        if values is None:
            declared = declared._replace(event=None, fields=())
            values = (declared.payload(data, place, self._layout),)
        stamp = self._clock.stamp(time)
        single = SingleRecord(declared, time, stamp, pid, values, size)
        self._shape.put(batch, single)

    def _wants(self, id: int) -> bool:
        wanted = self._wanted.get(id)
        if wanted is None:
            declared = self._declarations.find(id)
            wanted = declared is not None and self.selection.wants(declared.name)
            self._wanted[id] = wanted
        return wanted

    def _unknown(self, data: bytes, stop: int, offset: int, id: int) -> None:
        """Tells of a record of an id without a name, unless it looks like no record at all."""
        if len(data) - stop >= TYPE_SIZE:
            (kind,) = self._layout.word.unpack_from(data, stop)
            if kind not in (MAPPING, EVENT):
                raise Lost(f"a record of event {id:#x}, which the file does not name")
        self._problems.once(
            "TG086",
            id,
            f"event {id:#x} has no name; its records, the first at byte {offset}, are skipped",
            "names stand in front of the first record of an event: is the file's beginning there?",
        )

    def _pass_over(self, data: bytes, place: int) -> int:
        """Where behind the record at `place`, which is not wanted, the next is that is none or may
        be wanted."""
        unpack, wanted, size = self._layout.event.unpack_from, self._wanted, len(data)
        _, _, since, until, only = self.selection
        _, _, _, length, _ = unpack(data, place)
        place += TYPE_SIZE + length
        while place + EVENT_HEAD <= size:
            kind, id, time, length, pid = unpack(data, place)
            if kind != EVENT or not LEAST_LENGTH <= length <= LONGEST_RECORD:
                break
            chosen = wanted.get(id, True)
            if chosen and since <= time < until and only in (None, pid):
                break
            if place + TYPE_SIZE + length > size:
                break
            place += TYPE_SIZE + length
        return place

    def _mapping(
        self, data: bytes, place: int, base: int, end: int, id: int, length: int
    ) -> int | None:
        start = place + MAPPING_HEAD
        stop = start + length
        if id == 0 and length == 0:
            raise Lost("" if self._declarations.info is not None else "zeros in place of a record")
        if base + stop > end:
            raise Lost(f"a name of {length} bytes, more than there are")
        if length > LONGEST_NAME:
            return stop
        if stop > len(data):
            return None
        name = data[start:stop]
        if id == INFO:
            self._declarations.info = self._declarations.info or read_info(name)
        elif id == DECLARATION:
            self._declarations.add_line(name)
        else:
            self._declarations.map(id, name)
            self._wanted.pop(id, None)
        if id in self._in_kernel:
            self._make_kernel(data)
        return stop

    def _find(self, data: bytes, place: int, base: int, is_last: bool) -> int:
        """Looks for a record behind damage. Returns where it is, and where to go on looking where
        there is none yet."""
        assert self._lost is not None
        offset, why = self._lost
        size = len(data)
        at = max(place, offset - base)
        if not why or why.startswith("zeros"):
            rest = len(data[at:].lstrip(b"\0"))
            if rest == 0:
                return max(at, size - EVENT_HEAD)
            found = self._behind_zeros(data, size - rest)
            if found > offset - base:
                self._tell_lost(offset, why, base + found)
                return found
            self._lost = (offset, why or "no record")
        start = max(at, offset - base + 1)
        mark = self._layout.event_mark
        while True:
            found = data.find(mark, start)
            if found < 0:
                return max(at, size - EVENT_HEAD)
            if size - found < 2 * EVENT_HEAD and not is_last:
                return found
            if self._is_record(data, found):
                self._tell_lost(offset, self._lost[1], base + found)
                return found
            start = found + 1

    def _behind_zeros(self, data: bytes, place: int) -> int:
        """Where the record begins that has the first byte that is not zero at `place`."""
        mark = self._layout.event_mark
        start = place - mark.index(b"\1")
        if start >= 0 and data[start : start + TYPE_SIZE] == mark and self._is_record(data, start):
            return start
        return max(0, place - TYPE_SIZE)

    def _is_record(self, data: bytes, place: int) -> bool:
        """Whether at `place` an event's record stands that is as it should be, and, as far as there
        is more, another record behind it."""
        for _ in range(2):
            if len(data) - place < EVENT_HEAD:
                return True
            kind, id, _, length, _ = self._layout.event.unpack_from(data, place)
            if kind == MAPPING and id:
                return True
            if kind != EVENT or not LEAST_LENGTH <= length <= LONGEST_RECORD:
                return False
            if self._declarations.find(id) is None:
                return False
            place += TYPE_SIZE + length
        return True

    def _restamp(self, time: int, pid: int) -> bool:
        """Makes the loop ready for a record of this time and process. Returns whether it was not;
        otherwise there is another reason that the loop has left the record."""
        if self._least <= time < self._limit and pid == self._pid:
            return False
        stamp = self._clock.stamp(time)
        if stamp.text.startswith(b"-"):
            return False
        tenth = stamp.second + TENTH
        start, end = (stamp.second, tenth) if time < tenth else (tenth, stamp.second + SECOND)
        times = stamp.format if time < tenth else stamp.swift_format
        self._second = stamp.second
        self._limit = min(end, self.selection.until)
        self._least = max(start, self.selection.since, self.last if self._in_order else 0)
        if (times, pid) != (self._times, self._pid) or not self._filled:
            self._times, self._pid = times, pid
            self._fill()
        return True

    def _fill(self) -> None:
        pid = b"%d" % self._pid
        self._filled = tuple(self._shape.format(each, self._times, pid) for each in self._formats)

    def _miss(self, id: int, data: bytes, place: int) -> None:
        """Counts a record that the loop does not know, and makes the loop anew when they are
        many."""
        if id in self._in_kernel:
            return
        self._misses[id] += 1
        if self._misses[id] >= self._most_misses:
            self._most_misses *= 2
            self._misses.clear()
            self._make_kernel(data[place:])

    def _make_kernel(self, data: bytes) -> None:
        """Makes the loop for the events that the data begins with, and those that it knows."""
        counts = Counter(self._in_kernel)
        counts.update(self._sampled(data))
        branches: list[Branch] = []
        formats: list[Format] = []
        weights: dict[int, int] = {}
        for id, weight in counts.most_common(_MOST_BRANCHES):
            declared = self._declarations.find(id)
            if declared is None or declared.event is None or not self._wants(id):
                continue
            puts = self._shape.puts(declared)
            formats.extend(each.format for each in puts)
            branches.append(
                Branch(declared, tuple((each.condition, each.statements) for each in puts), weight)
            )
            weights[id] = weight
        self._in_kernel = weights
        self._formats = formats
        self._filled = ()
        self._kernel = None
        if branches:
            self._kernel = compile_kernel(
                branches, self._layout, self._shape.namespace, self._in_order
            )
        self._limit = self._least = 0

    def _sampled(self, data: bytes) -> Counter[int]:
        """How many records of each event stand at the start of the data."""
        counts: Counter[int] = Counter()
        place, end = 0, min(len(data), _SAMPLE)
        while place + EVENT_HEAD <= end:
            kind, id, _, length, _ = self._layout.event.unpack_from(data, place)
            if kind == MAPPING:
                (length,) = self._layout.length.unpack_from(data, place + MAPPING_HEAD - 4)
                place += MAPPING_HEAD + length
                continue
            if kind != EVENT or length < LEAST_LENGTH:
                break
            counts[id] += 1
            place += TYPE_SIZE + length
        return counts
