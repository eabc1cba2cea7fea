# SPDX-License-Identifier: MIT
"""The declarations of events, which give names and types to the arguments of probes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.parsing import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tracegen.events import Event
    from tracegen.probes.elf import Elf
    from tracegen.probes.probe import Probe

_OWNER: Final = b"tracegen"
_TYPE: Final = 100
_FIELDS: Final = 3


class Declarations:
    """Events by what their probes are called: those of files count more than what the program
    says of itself, since somebody named them."""

    def __init__(self, elf: Elf, files: Iterable[Event]) -> None:
        self._own = _declared_in(elf)
        self._given = {event.name: event for event in files}

    def of(self, probe: Probe) -> Event | None:
        """The event behind a probe, None where none is known that has as many arguments."""
        for event in (self._given.get(probe.name), self._own.get((probe.provider, probe.name))):
            if event is not None and len(event.arguments) == len(probe.arguments):
                return event
        return None

    def misfit(self, probe: Probe) -> Event | None:
        """The event of a file that is called like the probe, and has other arguments."""
        event = self._given.get(probe.name)
        if event is None or len(event.arguments) == len(probe.arguments):
            return None
        return event


def _declared_in(elf: Elf) -> dict[tuple[str, str], Event]:
    """The events that generated code declares in a file, by provider and name. Of two of one name
    in a provider the first one counts."""
    lines: dict[str, dict[str, None]] = {}
    for note in elf.notes:
        fields = note.data.split(b"\0")
        if note.owner != _OWNER or note.type != _TYPE or len(fields) < _FIELDS:
            continue
        line = fields[2].decode("ascii", "replace")
        if line.isprintable():
            provider = fields[0].decode("utf-8", "surrogateescape")
            lines.setdefault(provider, {})[line] = None
    return {
        (provider, event.name): event
        for provider, declared in lines.items()
        for event in _understood(declared)
    }


def _understood(lines: Iterable[str]) -> Iterator[Event]:
    """The events of those lines of one group that are declarations."""
    parsed = parse("".join(f"{line}\n" for line in lines))
    broken = {each.span.line for each in parsed.diagnostics if each.is_error and each.span}
    return (event for event in parsed.file.events if event.span.line not in broken)
