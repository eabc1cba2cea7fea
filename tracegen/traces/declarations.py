# SPDX-License-Identifier: MIT
"""The events of a file: from its own records, or from files that are given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.traces.declared import Declared
from tracegen.traces.field import field, raw_field
from tracegen.traces.given import parse_event
from tracegen.traces.info import Info
from tracegen.traces.layout import DROPPED, OUR_OWN
from tracegen.traces.mismatch import difference

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.traces.given import GivenEvents
    from tracegen.traces.layout import ByteOrder
    from tracegen.traces.problems import Problems

_DROPPED: Final = 'dropped(uint64_t count) "%" PRIu64'
_MOST_TOLD: Final = 20


class Declarations:
    """The events of one file by their ids. Each is parsed when a record of it is met.

    With `is_raw` their numbers are what stands in the file, without a sign, and no string is NULL.
    """

    def __init__(
        self, given: GivenEvents, problems: Problems, order: ByteOrder, is_raw: bool
    ) -> None:
        self.info: Info | None = None
        self.names: dict[int, str] = {}
        self._lines: dict[int, str] = {}
        self._known: dict[int, Declared] = {}
        self._given = given
        self._problems = problems
        self._order: ByteOrder = order
        self._is_raw = is_raw

    def map(self, id: int, name: bytes) -> None:
        """Takes a mapping in. A later one of the same id counts."""
        if id == DROPPED or id in OUR_OWN:
            return
        text = name.decode("utf-8", "surrogateescape")
        if self.names.get(id) != text:
            self.names[id] = text
            self._known.pop(id, None)

    def add_line(self, text: bytes) -> None:
        """Takes a declaration in: the event's id, a blank, and its line."""
        id, blank, line = text.decode("utf-8", "surrogateescape").partition(" ")
        if blank and id.isascii() and id.isdigit() and len(id) <= 20:
            self._lines[int(id)] = line
            self._known.pop(int(id), None)

    def find(self, id: int) -> Declared | None:
        """The event of this id, None where nothing maps it."""
        known = self._known.get(id)
        if known is None:
            name = "dropped" if id == DROPPED else self.names.get(id)
            if name is None:
                return None
            event = parse_event(_DROPPED) if id == DROPPED else self._event(id, name)
            known = self._declare(id, name, event)
            self._known[id] = known
        return known

    def _declare(self, id: int, name: str, event: Event | None) -> Declared:
        info = self.info or Info()
        arguments = () if event is None else event.arguments
        if self._is_raw:
            fields = [raw_field(each.name, each.type) for each in arguments]
        else:
            fields = [field(each.name, each.type, info.model, self._order) for each in arguments]
        marks_null = self.info is not None and not self._is_raw
        return Declared(id, name, event, tuple(fields), info.model, marks_null)

    def _event(self, id: int, name: str) -> Event | None:
        line = self._lines.get(id)
        own = None if line is None else parse_event(line)
        if own is not None and own.name == name:
            return own
        given = self._given.event(name)
        if given is None and line is not None:
            self._problems.once(
                "TG088",
                name,
                f"its declaration of event `{name}` cannot be understood",
                "give the event's declaration: --events trace-events",
            )
        if given is None:
            self._tell_undeclared(name, is_ours=line is not None)
        return given

    def _tell_undeclared(self, name: str, is_ours: bool) -> None:
        if self._given.line(name) is not None:
            self._problems.once(
                "TG083",
                name,
                f"event `{name}` has a mistake in its declaration: its records cannot be read",
                "`tracegen check` shows what is wrong with it; a type that is unknown can be "
                "named: --type NAME=C_TYPE",
            )
        elif self._given:
            self._problems.once(
                "TG083",
                name,
                f"event `{name}` is not declared: its records cannot be read",
                "give the file that declares it, too: --events trace-events",
            )
        elif not is_ours:
            self._problems.once(
                "TG083",
                None,
                "no event is declared in it: the records cannot be read",
                "give the program's trace-events files: --events trace-events",
            )

    def compare(self) -> None:
        """Tells how the given events differ from those that the file declares itself."""
        if not self._given:
            return
        told = 0
        for id, line in self._lines.items():
            name = self.names.get(id, "")
            if self._given.line(name) == line:
                continue
            what = self._difference(name, line)
            if what is None:
                continue
            told += 1
            if told <= _MOST_TOLD:
                self._problems.once("TG084", name, f"event `{name}` differs: {what}", _HELP)
        if told > _MOST_TOLD:
            more = told - _MOST_TOLD
            self._problems.once("TG084", None, f"{more} more events differ")

    def _difference(self, name: str, line: str) -> str | None:
        if self._given.line(name) is None:
            return "no given file declares it"
        own, given = parse_event(line), self._given.event(name)
        if own is None:
            return None
        if given is None:
            return "its line in the given file has a mistake"
        return difference(own, given)


_HELP: Final = (
    "the records are read as the trace declares them; leave --events out, or give the file that "
    "the program was built from"
)
