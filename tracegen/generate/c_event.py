# SPDX-License-Identifier: MIT
"""Events as the C templates print them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tracegen.events.printer import c_escape
from tracegen.generate.language_event import LanguageEvent
from tracegen.generate.names import c_names

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.translate.c import CText


class CEvent(LanguageEvent):
    """An event in C."""

    def __init__(self, event: Event, emits: bool, text: bool) -> None:
        super().__init__(event, emits, text)
        self.NAME = event.name.upper()
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
    def _text(self) -> CText:
        # A header has no text: it is made in a process of its own a thousand times a day.
        from tracegen.translate.c import c_text

        return c_text(self.name, self.event.format, self.event.arguments, self.names)
