# SPDX-License-Identifier: MIT
"""What events have in common in every language that is made of them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from tracegen.generate.names import free_name
from tracegen.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Callable

    from tracegen.events import Argument, Event
    from tracegen.generate.group import Group
    from tracegen.generate.language_argument import LanguageArgument
    from tracegen.generate.names import Listed


class LanguageEvent(ABC):
    """An event as templates print it.

    `emits` says whether a backend does something when it fires, `text` whether one wants its text.
    """

    def __init__(self, event: Event, group: Group, emits: bool, text: bool) -> None:
        self.event = event
        self.group = group
        self.name = event.name
        self.emits = emits and not event.is_disabled
        self.text = text and self.emits

    @property
    @abstractmethod
    def names(self) -> Listed:
        """The parameters' names."""

    @property
    @abstractmethod
    def arguments(self) -> Sequence[LanguageArgument]:
        """The arguments, for templates that look at their types."""

    @lazy
    def strings(self) -> list[LanguageArgument]:
        """Those of them that are strings."""
        return [each for each in self.arguments if each.is_string]

    @abstractmethod
    def wanted(self, checks: list[Callable[..., str]]) -> str:
        """The expression that says whether a backend wants the event, by the backends' checks."""

    @lazy
    def line(self) -> str:
        """The name of the text's variable."""
        return free_name("line", self.names)

    @lazy
    def source(self) -> str:
        """The event as a line of trace-events, in ASCII, in C's own types: whoever reads it knows
        nothing of the program's typedefs."""
        event = self.event
        if event.properties or any(each.type.typedef is not None for each in event.arguments):
            # Few events are copied, and dataclasses need not be there for the others.
            from dataclasses import replace

            arguments = tuple(map(_in_c, event.arguments))
            event = replace(event, properties=(), arguments=arguments)
        source = event.source
        return source if source.isascii() else "".join(map(_ascii, source))

    @lazy
    def idle(self) -> list[str]:
        """The parameters that the text has no use for."""
        if not self.text:
            return []
        format = self.event.format
        taken = format.taken if format is not None else set()
        return [name for index, name in enumerate(self.names) if index not in taken]


def _in_c(argument: Argument) -> Argument:
    """The argument with its type in C's own words."""
    from dataclasses import replace

    return replace(argument, type=replace(argument.type, typedef=None))


def _ascii(char: str) -> str:
    """A character of a format, as an escape of C where it is not ASCII."""
    return char if char.isascii() else "".join(f"\\{byte:03o}" for byte in char.encode())
