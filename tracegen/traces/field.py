# SPDX-License-Identifier: MIT
"""An event's argument in a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.events import CType
    from tracegen.traces.layout import ByteOrder
    from tracegen.translate.lp64 import DataModel

SLOT: Final = 8
"""The bytes that a number takes, whatever its type."""

_CODES: Final = {
    (1, True): "b",
    (1, False): "B",
    (2, True): "h",
    (2, False): "H",
    (4, True): "i",
    (4, False): "I",
    (8, True): "q",
    (8, False): "Q",
}


class Field(NamedTuple):
    """An argument: a string, or a number that `code` of `struct` reads from the eight bytes that it
    has, without those that its type does not have."""

    name: str
    code: str
    is_string: bool = False


def field(name: str, type: CType, model: DataModel, order: ByteOrder) -> Field:
    """The argument `name`, as a writer of this data model and byte order puts it into a record."""
    if type.is_string:
        return Field(name, "", is_string=True)
    if type.is_pointer:
        return Field(name, "Q")
    if type.is_floating:
        return Field(name, "d")
    if type.base.name == "bool":
        return Field(name, _padded("?", 1, order))
    if type.base.signed is None:
        # Whether a `char` has a sign is the writer's to know; in 16 bits it is what it is.
        return Field(name, _padded("h", 2, order))
    size = type.base.sizes[model]
    return Field(name, _padded(_CODES[size, type.base.signed], size, order))


def raw_field(name: str, type: CType) -> Field:
    """The argument as what it takes in the record: a number as 64 bits without a sign."""
    return Field(name, "" if type.is_string else "Q", type.is_string)


def _padded(code: str, size: int, order: ByteOrder) -> str:
    """The code of a number in the low bytes of its slot."""
    if size == SLOT:
        return code
    return f"{code}{SLOT - size}x" if order == "<" else f"{SLOT - size}x{code}"
