# SPDX-License-Identifier: MIT
"""The events of trace-events files that are given to read traces with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tracegen.events import CType, Event

_EVENT: Final = re.compile(r"^[ \t]*(?:(?:disable|vcpu|tcg)[ \t]+)*(\w+)[ \t]*\(.*$", re.MULTILINE)


class GivenEvents:
    """Events by name. Each is parsed when it is asked for: a file may declare thousands, of which a
    trace has some."""

    def __init__(self, texts: Iterable[str] = (), types: Mapping[str, CType] | None = None) -> None:
        self._types = types
        self._lines: dict[str, str] = {}
        self._events: dict[str, Event | None] = {}
        for text in texts:
            for found in _EVENT.finditer(text):
                self._lines.setdefault(found[1], found[0].strip())

    def __bool__(self) -> bool:
        return bool(self._lines)

    def line(self, name: str) -> str | None:
        """The line that declares the event, None where there is none."""
        return self._lines.get(name)

    def event(self, name: str) -> Event | None:
        """The event; None where there is none, or where its line has a mistake."""
        if name not in self._events:
            line = self._lines.get(name)
            self._events[name] = None if line is None else parse_event(line, self._types)
        return self._events[name]


def parse_event(line: str, types: Mapping[str, CType] | None = None) -> Event | None:
    """The event that a line declares, None where it has a mistake or is none."""
    if "\n" in line:
        return None
    parsed = parse(line, types=types)
    if not parsed.ok or len(parsed.file.events) != 1:
        return None
    return parsed.file.events[0]
