# SPDX-License-Identifier: MIT
"""What the arguments of a format!() call are."""

from __future__ import annotations

from typing import Final, Union

from tracegen.events import BASES, Base, Conversion, Star
from tracegen.named_tuple import NamedTuple


class Declared(NamedTuple):
    """An argument as it is declared, by its index."""

    argument: int


class Number(NamedTuple):
    """An integer: the argument with this index, converted to a type."""

    argument: int
    base: Base


class Count(NamedTuple):
    """A number that is written."""

    number: int


class Wrapped(NamedTuple):
    """A type of tracegen-rt that prints like a conversion."""

    conversion: Conversion


class Bytes(NamedTuple):
    """Text, in any encoding."""

    text: bytes


class Width(NamedTuple):
    """What `line.right()` and `line.left()` make of a `*`."""

    star: Star
    is_left: bool


class Blanks(NamedTuple):
    """What `line.blanks()` makes of a `*`, and the text in front: a format and its arguments."""

    star: Star
    format: str
    arguments: tuple[Value, ...]


Value = Union[Declared, Number, Count, Wrapped, Bytes, Width, Blanks]

TYPES: Final = {
    **{f"i{bits}": BASES[f"int{bits}_t"] for bits in (8, 16, 32, 64)},
    **{f"u{bits}": BASES[f"uint{bits}_t"] for bits in (8, 16, 32, 64)},
    "isize": BASES["ssize_t"],
    "usize": BASES["size_t"],
    "c_schar": BASES["signed char"],
    "c_uchar": BASES["unsigned char"],
    "c_short": BASES["short"],
    "c_ushort": BASES["unsigned short"],
    "c_int": BASES["int"],
    "c_uint": BASES["unsigned int"],
    "c_long": BASES["long"],
    "c_ulong": BASES["unsigned long"],
    "c_longlong": BASES["long long"],
    "c_ulonglong": BASES["unsigned long long"],
}
"""Rust's integers, as C's; but c_char, whose sign is the platform's choice."""


def holds(wide: Base, narrow: Base) -> bool:
    """Whether a type has every value of another, in every data model."""
    if narrow.name == "bool":
        return wide.name != "bool"
    signs = (True, False) if narrow.signed is None else (narrow.signed,)
    return all(
        size <= room if signed == wide.signed else size < room and not signed
        for size, room in zip(narrow.sizes, wide.sizes)
        for signed in signs
    )


def converted(have: Base, to: Base, is_declared: bool) -> Base | None:
    """The type that an argument is converted to in effect, where its value of the type `have` is
    cast to another. None where that is no single conversion.

    `is_declared` says that it was not converted before.
    """
    if have.name == "bool":
        return to
    if holds(to, have):
        return have
    if is_declared or all(new <= old for new, old in zip(to.sizes, have.sizes)):
        return to
    return None
