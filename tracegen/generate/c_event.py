# SPDX-License-Identifier: MIT
"""Events as the C templates print them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tracegen.events.printer import c_escape
from tracegen.generate.names import c_names, free_name

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.translate.c import CText


class CEvent:
    """An event in C.

    `emits` says whether a backend does something when it fires, `text` whether one wants its text.
    """

    def __init__(self, event: Event, emits: bool, text: bool) -> None:
        self.event = event
        self.name = event.name
        self.NAME = event.name.upper()
        self.emits = emits and not event.is_disabled
        self.text = text and self.emits
        self.number = event.span.line

    @cached_property
    def names(self) -> list[str]:
        """The parameters' names."""
        return c_names(argument.name for argument in self.event.arguments)

    @cached_property
    def parameters(self) -> str:
        """The parameter list, `void` where it is empty."""
        arguments = zip(self.event.arguments, self.names)
        return ", ".join(each.type.declare(name) for each, name in arguments) or "void"

    @cached_property
    def line(self) -> str:
        """The name of the text's variable."""
        return free_name("line", self.names)

    @cached_property
    def file(self) -> str:
        """The trace-events file's name inside a string literal."""
        return c_escape(self.event.span.file.encode("utf-8", "surrogateescape"))

    @cached_property
    def call(self) -> str:
        """The arguments of the call that makes the text."""
        text = self._text
        return ", ".join([f"&{self.line}", text.format, *text.arguments])

    @cached_property
    def warns(self) -> bool:
        """Whether compilers warn of that call, with no reason."""
        return self._text.warns

    @cached_property
    def idle(self) -> list[str]:
        """The parameters that the text has no use for."""
        if not self.text:
            return []
        format = self.event.format
        taken = format.taken if format is not None else set()
        return [name for index, name in enumerate(self.names) if index not in taken]

    @cached_property
    def _text(self) -> CText:
        # A header has no text: it is made in a process of its own a thousand times a day.
        from tracegen.translate.c import c_text

        return c_text(self.name, self.event.format, self.event.arguments, self.names)
