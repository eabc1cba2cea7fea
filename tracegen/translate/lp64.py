# SPDX-License-Identifier: MIT
"""What C does to an argument, for notations whose integers do not end at 32 bits: on LP64, or on
another data model where that is said.

SystemTap and Python know one type of integers. Arguments are there as numbers, and where C would
print another number than the argument's, an expression has to make it.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.events import Base, Conversion

_CHAR_BIT = 8


class DataModel(IntEnum):
    """How large C's types are: the index into `Base.sizes`."""

    LP64 = 0
    ILP32 = 1
    LLP64 = 2


class Wrap(NamedTuple):
    """The conversion of a value to a type that does not hold it (C17 6.3.1.3): to its low `bits`
    bits, as a two's complement where the type is `signed`."""

    bits: int
    signed: bool

    def __str__(self) -> str:
        """The type in words."""
        return f"{self.bits} bits {'with' if self.signed else 'without'} a sign"


def wrap(conversion: Conversion, have: Base, model: DataModel = DataModel.LP64) -> Wrap | None:
    """What C does to a value of the type `have` that `conversion` prints; None where nothing, for
    all values of that type.

    A `char` may have a sign or not.
    """
    if conversion.conversion == "c":
        # C17 7.21.6.1p8: the int is converted to an unsigned char.
        is_byte = have.sizes[model] == 1 and have.signed is False
        return None if is_byte else Wrap(_CHAR_BIT, signed=False)
    want = conversion.base
    if want is None or holds(want, have, model):
        return None
    return Wrap(want.sizes[model] * _CHAR_BIT, bool(want.signed))


def holds(want: Base, have: Base, model: DataModel = DataModel.LP64) -> bool:
    """Whether the type `want` holds all values of the type `have`."""
    if have.name == "bool":
        return True
    if have.signed is not False and not want.signed:
        return False
    wide, wanted = have.sizes[model], want.sizes[model]
    return wide < wanted or (wide == wanted and have.signed == want.signed)


def limits(base: Base) -> tuple[int, int]:
    """The least and the greatest value of an integer type; of a `char`, with a sign and without."""
    if base.name == "bool":
        return 0, 1
    bits = base.size * _CHAR_BIT
    return (
        0 if base.signed is False else -(1 << (bits - 1)),
        (1 << (bits - 1)) - 1 if base.signed else (1 << bits) - 1,
    )


def heeded(conversion: Conversion) -> str:
    """The flags of a conversion that have an effect, in the order `-+ #0` (C17 7.21.6.1p6).

    Beside a `.*` the flag `0` counts where the argument is negative, and so stays.
    """
    flags = set(conversion.flags)
    has_sign = conversion.conversion in "di" or conversion.is_floating
    idle = {" "} if "+" in flags else set()
    if not has_sign:
        idle |= {"+", " "}
    if conversion.width is None:
        idle |= {"-", "0"}
    if "-" in flags or (conversion.is_integer and isinstance(conversion.precision, int)):
        idle.add("0")
    return "".join(flag for flag in "-+ #0" if flag in flags and flag not in idle)
