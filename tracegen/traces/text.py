# SPDX-License-Identifier: MIT
"""Records as the log backend prints them, with time and process in front."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.diagnostics.shown import shown
from tracegen.traces.event_text import EventText, applied, event_text
from tracegen.traces.printer import Printer
from tracegen.traces.template import Slot, Template, literal

if TYPE_CHECKING:
    from tracegen.traces.declared import Declared

_SHOWN = 64


def shown_name(name: str) -> bytes:
    """An event's name, which in a trace that nobody declares may be anything."""
    return shown(name).encode()


def dump(payload: bytes) -> bytes:
    """What is shown of arguments that nobody can read: how many bytes, and the first of them."""
    more = "..." if len(payload) > _SHOWN else ""
    return f"[{len(payload)} bytes: {payload[:_SHOWN].hex()}{more}]".encode()


def escaped(text: bytes) -> bytes:
    """Text that can do a terminal no harm."""
    return shown(text.decode("utf-8", "surrogateescape")).encode()


def readable_text(declared: Declared, is_swift: bool) -> EventText:
    """The text of a record, also of an event that is not declared."""
    if declared.event is None:
        return EventText(b"%b", ("dump(v0)",))
    return event_text(declared, is_swift)


class TextPrinter(Printer):
    """`SECONDS.NNNNNNNNN PID name text`. For a terminal what it might act on is escaped."""

    def __init__(self, for_terminal: bool = False) -> None:
        self._for_terminal = for_terminal

    def namespace(self) -> dict[str, Any]:
        """What the expressions call."""
        return {**super().namespace(), "dump": dump, "escaped": escaped}

    def template(self, declared: Declared, is_swift: bool = False) -> tuple[str, Template]:
        """A line of text."""
        text = readable_text(declared, is_swift)
        condition = text.condition
        if self._for_terminal:
            text = EventText(b"%b", (f"escaped({applied(text)})",))
        name = literal(shown_name(declared.name))
        pieces = (Slot.TIME, b" ", Slot.PID, b" " + name + b" " + text.format + b"\n")
        return condition, Template(pieces, ("time - second", *text.expressions))
