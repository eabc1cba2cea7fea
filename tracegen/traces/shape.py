# SPDX-License-Identifier: MIT
"""What becomes of the records that are read: text, lines with their times, or objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Union

from tracegen.named_tuple import NamedTuple
from tracegen.traces.template import Template, variables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracegen.traces.clock import Stamp
    from tracegen.traces.declared import Declared, Values
    from tracegen.traces.printer import Printer

Format = Union[Template, "Declared"]


class Put(NamedTuple):
    """What is done with a record: statements, over `FORMAT`, where a condition holds."""

    condition: str
    statements: str
    format: Format


class Batch:
    """Records in the order in which they were read."""

    def __init__(self) -> None:
        self.times: list[int] = []
        self.items: list[Any] = []
        self.formats: list[bytes] = []
        """Formats of what is printed; then `items` are the values that fill them."""

    def mark(self) -> tuple[int, int, int]:
        """How much there is."""
        return len(self.times), len(self.items), len(self.formats)

    def cut(self, mark: tuple[int, int, int]) -> None:
        """Drops all that came behind a mark."""
        times, items, formats = mark
        del self.times[times:], self.items[items:], self.formats[formats:]

    def take_text(self) -> bytes:
        """All that is printed; there is nothing more then."""
        text = b"".join(self.formats) % tuple(self.items)
        self.cut((0, 0, 0))
        return text


class Shape:
    """What becomes of records."""

    def __init__(self, namespace: Mapping[str, Any]) -> None:
        self.namespace = namespace

    def puts(self, declared: Declared) -> tuple[Put, ...]:
        """What the loop does with whole records of an event without NULL."""
        raise NotImplementedError

    def format(self, format: Format, time: bytes, pid: bytes) -> Any:
        """`FORMAT` for a part of a second, whose times `time` prints, and for a process."""
        raise NotImplementedError

    def targets(self, batch: Batch) -> tuple[list[Any], list[Any]]:
        """The lists that the statements know as `put` and `put_more`."""
        raise NotImplementedError

    def put(self, batch: Batch, single: SingleRecord) -> None:
        """Does the same with one record, whatever it is like."""
        raise NotImplementedError


class SingleRecord(NamedTuple):
    """A record that the loop leaves to others. `size` is its bytes; of one that is not declared
    the payload is the only value."""

    declared: Declared
    time: int
    stamp: Stamp
    pid: int
    values: Values
    size: int


class _Careful(NamedTuple):
    """How a record of an event is printed that the loop has left."""

    declared: Declared
    template: Template
    values: Any


class _Printed(Shape):
    """Records that a printer prints."""

    def __init__(self, printer: Printer) -> None:
        super().__init__(printer.namespace())
        self.printer = printer
        self._careful: dict[tuple[int, bool], _Careful] = {}

    def puts(self, declared: Declared) -> tuple[Put, ...]:
        condition, template = self.printer.template(declared, is_swift=True)
        first = Put(condition, self._statements(template), template)
        if not condition:
            return (first,)
        _, template = self.printer.template(declared)
        return first, Put("", self._statements(template), template)

    def _statements(self, template: Template) -> str:
        raise NotImplementedError

    def format(self, format: Format, time: bytes, pid: bytes) -> bytes:
        assert isinstance(format, Template)
        return format.format(time, pid)

    def line(self, single: SingleRecord) -> bytes:
        """The line of one record."""
        declared = single.declared
        # Of one event some records may have arguments, and others bytes that nobody can read.
        key = (declared.id, declared.event is None)
        known = self._careful.get(key)
        if known is None or known.declared != declared:
            known = self._careful[key] = self._make_careful(declared, len(single.values))
        template, values = known.template, known.values
        format = template.format(single.stamp.format, b"%d" % single.pid)
        line: bytes = format % values(single.time, single.stamp.second, *single.values)
        return line

    def _make_careful(self, declared: Declared, count: int) -> _Careful:
        _, template = self.printer.template(declared)
        names = ["time", "second", *variables(count)]
        source = f"lambda {', '.join(names)}: ({''.join(f'{e}, ' for e in template.expressions)})"
        return _Careful(declared, template, eval(source, dict(self.namespace)))


class TextShape(_Printed):
    """Text, put together at the end: a format and values."""

    def _statements(self, template: Template) -> str:
        return (
            f"put.append(FORMAT); put_more += ({''.join(f'{e}, ' for e in template.expressions)})"
        )

    def targets(self, batch: Batch) -> tuple[list[Any], list[Any]]:
        """The formats, and the values that fill them."""
        return batch.formats, batch.items

    def put(self, batch: Batch, single: SingleRecord) -> None:
        """The record as a line of its own."""
        batch.formats.append(b"%b")
        batch.items.append(self.line(single))


class LineShape(_Printed):
    """Lines with their times, to be sorted."""

    def _statements(self, template: Template) -> str:
        values = "".join(f"{e}, " for e in template.expressions)
        return f"put.append(time); put_more.append(FORMAT % ({values}))"

    def targets(self, batch: Batch) -> tuple[list[Any], list[Any]]:
        """The times, and the lines."""
        return batch.times, batch.items

    def put(self, batch: Batch, single: SingleRecord) -> None:
        """The record as a line of its own."""
        batch.times.append(single.time)
        batch.items.append(self.line(single))


class ObjectShape(Shape):
    """The event, the time, the process and the arguments of each record."""

    def __init__(self) -> None:
        super().__init__({})

    def puts(self, declared: Declared) -> tuple[Put, ...]:
        """A tuple of them."""
        count = 1 if declared.event is None else len(declared.fields)
        values = "".join(f"{name}, " for name in variables(count))
        return (
            Put(
                "", f"put.append(time); put_more.append((FORMAT, time, pid, ({values})))", declared
            ),
        )

    def format(self, format: Format, time: bytes, pid: bytes) -> Any:
        """The event."""
        del time, pid
        return format

    def targets(self, batch: Batch) -> tuple[list[Any], list[Any]]:
        """The times, and the tuples."""
        return batch.times, batch.items

    def put(self, batch: Batch, single: SingleRecord) -> None:
        """The same tuple."""
        batch.times.append(single.time)
        batch.items.append((single.declared, single.time, single.pid, single.values))
