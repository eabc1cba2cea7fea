# SPDX-License-Identifier: MIT
"""What of a value is there behind a call: in a variable of the argument's type, and for who watches
the event's probe."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from exactness.values import Value
    from tracegen.events import CType, Event

ALL_BITS: Final = 0xFFFF_FFFF_FFFF_FFFF
"""A mask of as many bits as an integer of a record or a register has."""


def argument_types(event: Event) -> list[CType]:
    return [argument.type for argument in event.arguments]


def held(type: CType, value: Value) -> int:
    """The number that an argument of the type holds."""
    number = value or 0
    assert isinstance(number, int)
    if type.is_pointer:
        return number & ALL_BITS
    bits = 8 * type.base.size
    number &= (1 << bits) - 1
    is_signed = type.base.signed is not False
    return number - (1 << bits) if is_signed and number >> (bits - 1) else number


def probed(type: CType, value: Value) -> object:
    """A value as a debugger sees it at a probe."""
    if type.is_string and not isinstance(value, int):
        assert value is None or isinstance(value, bytes)
        return None if value is None else value.partition(b"\0")[0].decode("latin-1")
    return held(type, value)
