# SPDX-License-Identifier: MIT
"""Records as Python programs get them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Callable, Union

from tracegen import printf
from tracegen.diagnostics.shown import shown
from tracegen.traces.event_text import applied
from tracegen.traces.template import variables
from tracegen.traces.text import dump, readable_text

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.traces.declared import Declared, Values

Value = Union[int, float, str, None]
"""A value of an argument: a number, bool among them; of a string its text, whose bytes that are not
UTF-8 are lone surrogates (PEP 383), None for NULL."""


class Record:
    """A record of a trace.

    `timestamp_ns` is nanoseconds of the program's monotonic clock; `seconds` the same since the
    start of the trace.
    """

    __slots__ = ("_declared", "_renderers", "_start", "_values", "pid", "timestamp_ns")

    def __init__(
        self,
        declared: Declared,
        timestamp_ns: int,
        pid: int,
        values: Values,
        start: int,
        renderers: Renderers,
    ) -> None:
        self.timestamp_ns = timestamp_ns
        self.pid = pid
        self._declared = declared
        self._values = values
        self._start = start
        self._renderers = renderers

    @property
    def name(self) -> str:
        """The event's name."""
        return self._declared.name

    @property
    def event(self) -> Event | None:
        """The event as it is declared; None where nothing declares it."""
        return self._declared.event

    @property
    def seconds(self) -> float:
        """The seconds since the start of the trace."""
        return (self.timestamp_ns - self._start) / 1e9

    @property
    def arguments(self) -> dict[str, Value]:
        """The arguments by their names, in order; none of an event that is not declared."""
        if self._declared.event is None:
            return {}
        names = [field.name for field in self._declared.fields]
        return dict(zip(names, [_value(each) for each in self._values]))

    @property
    def payload(self) -> bytes | None:
        """The bytes of the arguments of an event that is not declared; otherwise None."""
        if self._declared.event is not None:
            return None
        payload: bytes = self._values[0]
        return payload

    @property
    def text(self) -> str:
        """What the log backend prints behind the event's name."""
        return printf.decoded(self._renderers[self._declared](*self._values))

    def __getitem__(self, name: str) -> Value:
        """The value of an argument."""
        return self.arguments[name]

    def __repr__(self) -> str:
        # It is for people, and a terminal.
        return f"<Record {self.seconds:.9f} {self.pid} {shown(f'{self.name} {self.text}')}>"


def _value(value: Any) -> Value:
    return printf.decoded(value) if isinstance(value, bytes) else value


class Renderers:
    """What makes the texts of records, for each event once."""

    def __init__(self) -> None:
        self._made: dict[Declared, Callable[..., bytes]] = {}

    def __getitem__(self, declared: Declared) -> Callable[..., bytes]:
        """The function that makes an event's text of its values."""
        made = self._made.get(declared)
        if made is None:
            text = readable_text(declared, is_swift=False)
            count = 1 if declared.event is None else len(declared.fields)
            source = f"lambda {', '.join(variables(count))}: {applied(text)}"
            made = self._made[declared] = eval(source, {"printf": printf, "dump": dump})
        return made
