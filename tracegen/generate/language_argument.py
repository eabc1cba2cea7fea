# SPDX-License-Identifier: MIT
"""What arguments of events have in common in every language that is made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracegen.events import Argument, CType, Event, Format


class LanguageArgument(NamedTuple):
    """An argument of an event, called `name` in the language.

    `base` is the base that the format prints the integer in: 16, 8, or 10, also where it does not
    print it.
    """

    argument: Argument
    name: str
    base: int

    @property
    def c_type(self) -> CType:
        """Its type, as the model has it."""
        return self.argument.type

    @property
    def label(self) -> str:
        """Its name in trace-events, which the language may have as a keyword."""
        return self.argument.name

    @property
    def is_string(self) -> bool:
        """Whether it is text: `char *`, const or not."""
        return self.argument.type.is_string

    @property
    def is_pointer(self) -> bool:
        """Whether it is a pointer that is no string."""
        return self.argument.type.is_pointer and not self.is_string

    @property
    def is_bool(self) -> bool:
        """Whether it is a bool."""
        return self.is_integer and self.argument.type.base.name == "bool"

    @property
    def is_integer(self) -> bool:
        """Whether it is an integer; bool and char are."""
        return self.argument.type.is_integer

    @property
    def is_float(self) -> bool:
        """Whether it is a float or a double."""
        return self.argument.type.is_floating

    @property
    def size(self) -> int:
        """Bytes that it has on LP64; a pointer's eight."""
        return 8 if self.argument.type.is_pointer else self.argument.type.base.size

    @property
    def signed(self) -> bool | None:
        """Whether it has a sign; None where C leaves that to the platform, and for pointers."""
        return None if self.argument.type.is_pointer else self.argument.type.base.signed


def arguments_of(event: Event, names: Iterable[str]) -> Iterable[LanguageArgument]:
    """The event's arguments, by the names that the language has for them."""
    bases = _printed_bases(event.format)
    return (
        LanguageArgument(argument, name, bases.get(index, 10))
        for index, (argument, name) in enumerate(zip(event.arguments, names))
    )


_BASES = {"x": 16, "X": 16, "p": 16, "o": 8}


def _printed_bases(format: Format | None) -> dict[int, int]:
    """The base of each argument that a format prints as an integer, by the argument's index."""
    conversions = format.conversions if format is not None else []
    return {
        each.argument: _BASES.get(each.conversion, 10)
        for each in conversions
        if each.argument is not None
    }
