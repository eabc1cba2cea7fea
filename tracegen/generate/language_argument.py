# SPDX-License-Identifier: MIT
"""What arguments of events have in common in every language that is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Argument, Event, Format


class LanguageArgument:
    """An argument of an event, called `name` in the language.

    `base` is the base that the format prints the integer in: 16, 8, or 10, also where it does not
    print it. `string` is the argument's number among the event's strings, None where it is none.
    `c_type` is its type as the model has it.
    """

    __slots__ = (
        "argument",
        "base",
        "c_type",
        "is_float",
        "is_integer",
        "is_pointer",
        "is_string",
        "name",
        "string",
    )

    def __init__(self, argument: Argument, name: str, base: int, string: int | None) -> None:
        self.argument = argument
        self.name = name
        self.base = base
        self.string = string
        # Templates ask for each of these again and again.
        self.c_type = type = argument.type
        self.is_string = type.is_string
        self.is_pointer = type.is_pointer and not type.is_string
        self.is_integer = type.is_integer
        self.is_float = type.is_floating

    @property
    def label(self) -> str:
        """Its name in trace-events, which the language may have as a keyword."""
        return self.argument.name

    @property
    def is_bool(self) -> bool:
        """Whether it is a bool."""
        return self.is_integer and self.c_type.base.name == "bool"

    @property
    def size(self) -> int:
        """Bytes that it has on LP64; a pointer's eight."""
        return 8 if self.c_type.is_pointer else self.c_type.base.size

    @property
    def signed(self) -> bool | None:
        """Whether it has a sign; None where C leaves that to the platform, and for pointers."""
        return None if self.c_type.is_pointer else self.c_type.base.signed


def arguments_of(event: Event, names: Sequence[str]) -> list[tuple[Argument, str, int, int | None]]:
    """What the event's arguments are made of, by the names that the language has for them."""
    bases = _printed_bases(event.format)
    found: list[tuple[Argument, str, int, int | None]] = []
    strings = 0
    for index, argument in enumerate(event.arguments):
        is_string = argument.type.is_string
        found.append((argument, names[index], bases.get(index, 10), strings if is_string else None))
        strings += is_string
    return found


_BASES = {"x": 16, "X": 16, "p": 16, "o": 8}


def _printed_bases(format: Format | None) -> dict[int, int]:
    """The base of each argument that a format prints as an integer, by the argument's index."""
    conversions = format.conversions if format is not None else ()
    return {
        each.argument: _BASES.get(each.conversion, 10)
        for each in conversions
        if each.argument is not None
    }
