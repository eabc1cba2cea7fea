# SPDX-License-Identifier: MIT
"""What Python programs read traces with."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable

from tracegen.syntax.file import read_file
from tracegen.traces.given import GivenEvents
from tracegen.traces.reading import Reading
from tracegen.traces.record import Record, Renderers
from tracegen.traces.selection import Selection
from tracegen.traces.shape import ObjectShape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from os import PathLike

    from tracegen.diagnostics import Diagnostic

    AnyPath = str | PathLike[str]


class TraceError(Exception):
    """A trace has damage, or cannot be understood. `diagnostic` says what and where."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def read_trace(
    *paths: AnyPath,
    events: Iterable[AnyPath] = (),
    on_error: Callable[[Diagnostic], None] | None = None,
) -> Iterator[Record]:
    """The records of traces in order of time, with those of the rings beside them.

    `events` are trace-events files, for traces that do not declare their events themselves.
    `on_error` is called with each thing that is wrong, and reading goes on; without it the first
    raises TraceError, when all that is in front of it has been read, or OSError where a file cannot
    be read at all.
    """
    return _records(paths, events, on_error)


def _records(
    paths: Iterable[AnyPath],
    events: Iterable[AnyPath],
    on_error: Callable[[Diagnostic], None] | None,
) -> Iterator[Record]:
    found: list[Diagnostic] = []
    tell = found.append if on_error is None else on_error
    given = GivenEvents(read_file(each) for each in events)
    if on_error is None:
        for path in paths:
            with Path(path).open("rb"):
                pass
    reading = Reading(paths, given, tell)
    try:
        _raise_first(found)
        reading.index()
        start = reading.start or 0
        renderers = Renderers()
        for batch in reading.batches(ObjectShape(), Selection()):
            for declared, time, pid, values in batch.items:
                yield Record(declared, time, pid, values, start, renderers)
            _raise_first(found)
    finally:
        reading.close()
    _raise_first(found)


def _raise_first(found: list[Diagnostic]) -> None:
    if found:
        raise TraceError(found[0])


class TraceReader:
    """Calls a method for each record: the one that has the event's name, or `catchall`.

    A method takes the event's arguments, each by its name or all in order, and as many of
    `timestamp_ns`, `pid` and `record` by keyword as it names:

        class Writes(tracegen.TraceReader):
            def uart_write(self, addr, value, *, timestamp_ns, pid):
                print(timestamp_ns, hex(addr), value)

        Writes().read("trace.bin")

    An event that has the name of a method of this class, `read` say, goes to the method with `_`
    behind its name.
    """

    def begin(self) -> None:
        """Called before the first record."""

    def end(self) -> None:
        """Called behind the last record."""

    def catchall(self, record: Record) -> None:
        """Called for records of events without a method. Does nothing."""

    def read(
        self,
        *paths: AnyPath,
        events: Iterable[AnyPath] = (),
        on_error: Callable[[Diagnostic], None] | None = None,
    ) -> None:
        """Reads traces. Arguments and errors are those of `read_trace`; TypeError is raised where a
        method does not take what its event has."""
        methods: dict[str, Callable[[Record], None]] = {}
        self.begin()
        for record in read_trace(*paths, events=events, on_error=on_error):
            method = methods.get(record.name)
            if method is None:
                method = methods[record.name] = self._method(record)
            method(record)
        self.end()

    def _method(self, record: Record) -> Callable[[Record], None]:
        """What is called for the records of an event."""
        name = f"{record.name}_" if hasattr(TraceReader, record.name) else record.name
        method = getattr(self, name, None)
        if method is None or name.startswith("__") or record.event is None:
            return self.catchall
        taken = _extras(method, list(record.arguments))

        def call(record: Record) -> None:
            more = {each: record if each == "record" else getattr(record, each) for each in taken}
            method(*record.arguments.values(), **more)

        return call


def _extras(method: Callable[..., Any], arguments: list[str]) -> list[str]:
    """Which of the keywords a method names."""
    parameters = inspect.signature(method).parameters.values()
    named = [each.name for each in parameters if each.kind is each.KEYWORD_ONLY]
    unknown = set(named) - {"timestamp_ns", "pid", "record"}
    positional = [each for each in parameters if each.kind is each.POSITIONAL_OR_KEYWORD]
    takes_all = any(each.kind is each.VAR_POSITIONAL for each in parameters)
    if unknown or (len(positional) != len(arguments) and not takes_all):
        name = getattr(method, "__name__", "method")
        text = f"{name}() must take ({', '.join(arguments)}), and of timestamp_ns, pid and record "
        raise TypeError(f"{text}what it wants behind a `*`")
    return named
