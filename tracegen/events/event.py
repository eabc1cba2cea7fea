# SPDX-License-Identifier: MIT
"""Events and the files that declare them."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from tracegen.model import model

if TYPE_CHECKING:
    from tracegen.events.ctype import CType
    from tracegen.events.format import Format
    from tracegen.span import Span

MAX_ARGUMENTS = 10
"""The most arguments an event may have (docs/trace-events.md)."""

REST = "..."
"""The name of what stands, in a broken event, for arguments that nobody can count."""


@model
class Argument:
    """An argument of an event."""

    type: CType
    name: str
    span: Span = field(compare=False)
    type_span: Span = field(compare=False)
    name_span: Span = field(compare=False)


@model
class Property:
    """A word in front of an event: `disable`, and `vcpu` and `tcg` of older QEMU releases."""

    name: str
    span: Span = field(compare=False)


@model
class Event:
    """An event.

    `format` is None where the file gives none. `exec_format` is the second format that the
    property `tcg` came with. `span` is the whole declaration.
    """

    name: str
    properties: tuple[Property, ...]
    arguments: tuple[Argument, ...]
    format: Format | None
    exec_format: Format | None
    span: Span = field(compare=False)
    name_span: Span = field(compare=False)
    _source: str | None = field(default=None, init=False, compare=False, repr=False)

    @property
    def source(self) -> str:
        """The event as a line of trace-events, from which it parses to itself."""
        # Each language that is made of an event shows it, so it is printed once.
        if self._source is None:
            from tracegen.events.printer import event_source

            object.__setattr__(self, "_source", event_source(self))
        assert self._source is not None
        return self._source

    def has(self, name: str) -> bool:
        """Whether the event has the property `name`."""
        return any(each.name == name for each in self.properties)

    @property
    def is_disabled(self) -> bool:
        """Whether the event is compiled out."""
        return self.has("disable")


@model
class EventFile:
    """A trace-events file.

    `comments` are the comment lines in front of the first event, `#` and all; `text` is the
    whole file as read. `broken` is what can be understood of lines that have a mistake: enough to
    look for further mistakes, never to make anything of.
    """

    name: str
    comments: tuple[str, ...]
    events: tuple[Event, ...]
    broken: tuple[Event, ...] = field(default=(), compare=False, repr=False)
    text: str = field(default="", compare=False, repr=False)

    @property
    def declared(self) -> tuple[Event, ...]:
        """All events in the order of their lines, the broken ones among them."""
        if not self.broken:
            return self.events
        return tuple(sorted((*self.events, *self.broken), key=lambda event: event.span))

    @property
    def licence(self) -> str | None:
        """The SPDX licence expression that a leading comment declares, None without one."""
        for comment in self.comments:
            head, tag, expression = comment.partition("SPDX-License-Identifier:")
            if tag and not head.strip("# \t"):
                return expression.strip() or None
        return None
