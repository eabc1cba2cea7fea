# SPDX-License-Identifier: MIT
"""printf formats, taken apart."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Final, Union

from tracegen.events.ctype import BASES, Base
from tracegen.events.inttypes import MACROS, Macro
from tracegen.model import model

if TYPE_CHECKING:
    from tracegen.span import Span

LENGTHS: Final = ("hh", "h", "l", "ll", "j", "z", "t")
"""The length modifiers of integer conversions (C17 7.21.6.1p7)."""

_SIGNED: Final = {
    "": "int",
    "hh": "signed char",
    "h": "short",
    "l": "long",
    "ll": "long long",
    "j": "intmax_t",
    "z": "ssize_t",
    "t": "ptrdiff_t",
}
_UNSIGNED: Final = {
    "": "unsigned int",
    "hh": "unsigned char",
    "h": "unsigned short",
    "l": "unsigned long",
    "ll": "unsigned long long",
    "j": "uintmax_t",
    "z": "size_t",
    # C has no name for the unsigned ptrdiff_t; a size_t is as wide wherever tracegen is at home.
    "t": "size_t",
}


@model
class Literal:
    """Text of a format that is printed as it is: the bytes that its escapes stand for."""

    text: bytes
    span: Span = field(compare=False)


@model
class Star:
    """A `*`: a width or precision that is the argument with this index."""

    argument: int


Amount = Union[int, Star, None]
"""A width or precision: fixed, from an argument, or absent."""


@model
class Conversion:
    """A conversion specification, `%08x` say (C17 7.21.6.1p4).

    `flags` has each flag once, in the order written. `length` is the length modifier and
    `macro` the PRI macro's name; never both. `conversion` is the letter: of a macro, the one
    that it ends with; `?` where a mistake has left it unknown. `argument` is the index of the
    argument that it prints, None for `%%`.
    """

    flags: str
    width: Amount
    precision: Amount
    length: str
    macro: str | None
    conversion: str
    argument: int | None
    span: Span = field(compare=False)

    @property
    def is_unknown(self) -> bool:
        """Whether the conversion has a mistake, so that nothing more is to be said of it."""
        return self.conversion == "?"

    @property
    def is_integer(self) -> bool:
        """Whether it prints an integer as a number."""
        return self.conversion in "diouxX"

    @property
    def is_floating(self) -> bool:
        """Whether it prints a double."""
        return self.conversion in "fFeEgGaA"

    @property
    def base(self) -> Base | None:
        """The type that an integer conversion prints, by its length modifier or macro."""
        if not self.is_integer:
            return None
        if self.macro is not None:
            return MACROS[self.macro].base
        return BASES[(_SIGNED if self.conversion in "di" else _UNSIGNED)[self.length]]

    @property
    def c_type(self) -> str | None:
        """That type's name in C."""
        macro: Macro | None = MACROS[self.macro] if self.macro is not None else None
        if macro is not None:
            return macro.c_type
        return None if self.base is None else self.base.name

    @property
    def arguments(self) -> tuple[int, ...]:
        """The indices of all arguments that it takes, in order: width, precision, value."""
        taken = [part.argument for part in (self.width, self.precision) if isinstance(part, Star)]
        return tuple(taken if self.argument is None else [*taken, self.argument])


@model
class Format:
    """A printf format: literals and conversions in order. `span` goes from quote to quote."""

    pieces: tuple[Literal | Conversion, ...]
    span: Span = field(compare=False)
    conversions: tuple[Conversion, ...] = field(init=False, compare=False, repr=False)
    """The conversions in order, `%%` among them."""

    def __post_init__(self) -> None:
        found = tuple([piece for piece in self.pieces if isinstance(piece, Conversion)])
        object.__setattr__(self, "conversions", found)

    @property
    def arity(self) -> int:
        """How many arguments the format takes."""
        return sum(len(conversion.arguments) for conversion in self.conversions)

    @property
    def taken(self) -> set[int]:
        """The indices of all arguments that conversions take."""
        return {index for conversion in self.conversions for index in conversion.arguments}

    @property
    def source(self) -> str:
        """The format as a C string literal with its macros, from which it parses to itself."""
        from tracegen.events.printer import format_source

        return format_source(self)
