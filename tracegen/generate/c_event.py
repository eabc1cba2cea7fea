# SPDX-License-Identifier: MIT
"""Events as the C templates print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.checks.words import is_c_library_macro
from tracegen.events.printer import c_escape
from tracegen.generate.c_argument import CArgument
from tracegen.generate.language_argument import arguments_of
from tracegen.generate.language_event import LanguageEvent
from tracegen.generate.names import Listed, c_names
from tracegen.lazy import lazy

if TYPE_CHECKING:
    from typing import Callable

    from tracegen.events import Event
    from tracegen.generate.group import Group
    from tracegen.translate.c_line import CStatement


class CEvent(LanguageEvent):
    """An event in C. `printf` says that its text is made by printf."""

    def __init__(
        self, event: Event, group: Group, emits: bool, text: bool, printf: bool = False
    ) -> None:
        super().__init__(event, group, emits, text)
        self._printf = printf
        self.NAME = event.name.upper()
        self.number = event.span.line

    @lazy
    def names(self) -> Listed:
        """The parameters' names."""
        return c_names([argument.name for argument in self.event.arguments])

    @lazy
    def parameters(self) -> str:
        """The parameter list, `void` where it is empty."""
        arguments = zip(self.event.arguments, self.names)
        return ", ".join([each.type.declare(name) for each, name in arguments]) or "void"

    @lazy
    def arguments(self) -> list[CArgument]:
        """The arguments, for templates that look at their types."""
        return [CArgument(*each) for each in arguments_of(self.event, self.names)]

    @lazy
    def declaration(self) -> str:
        """The event as a line of trace-events inside a C string literal."""
        return c_escape(self.source.encode())

    @lazy
    def is_macro(self) -> bool:
        """Whether the name is that of a macro, which other macros would be given the value of."""
        return is_c_library_macro(self.event.name)

    def wanted(self, checks: list[Callable[[CEvent], str]]) -> str:
        """The expression that says whether a backend wants the event, by the backends' checks."""
        if not self.emits:
            return "false"
        terms = [f"tracegen_wanted(&_TRACE_{self.NAME}_STATE)"]
        terms += [check(self).strip() for check in checks]
        return terms[0] if len(terms) == 1 else f"({' || '.join(terms)})"

    @lazy
    def file(self) -> str:
        """The trace-events file's name inside a string literal."""
        return c_escape(self.event.span.file.encode("utf-8", "surrogateescape"))

    @lazy
    def made(self) -> list[CStatement]:
        """The statements that make the text."""
        # A header has no text: it is made in a process of its own a thousand times a day.
        from tracegen.translate.c_line import c_line, c_line_by_printf

        make = c_line_by_printf if self._printf else c_line
        return make(self.name, self.event.format, self.event.arguments, self.names, self.line)
