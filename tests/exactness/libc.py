# SPDX-License-Identifier: MIT
"""The C library's own snprintf, called without anything of ours in between."""

from __future__ import annotations

import ctypes
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exactness.values import Role, Value
    from tracegen.events import CType, Event

_LIBC: Final = ctypes.CDLL(None)
_snprintf = _LIBC.snprintf
_snprintf.restype = ctypes.c_int

_BUFFER: Final = ctypes.create_string_buffer(1 << 17)

MOST: Final = 4095
"""What an amount from an argument counts as at most (docs/trace-events.md)."""

_INT_MAX: Final = 0x7FFF_FFFF


def printed(format: bytes, event: Event, roles: Sequence[Role], values: Sequence[Value]) -> bytes:
    """What printf prints of the format, as it was written, for an event's arguments."""
    lengths = _lengths(event)
    given = [
        _amount(value, index in lengths) if role == "amount" else _argument(argument.type, value)
        for index, (argument, role, value) in enumerate(zip(event.arguments, roles, values))
    ]
    length = _snprintf(_BUFFER, ctypes.c_size_t(len(_BUFFER)), format, *given)
    assert 0 <= length < len(_BUFFER), (length, format)
    return _BUFFER.raw[:length]


def as_written(event: Event) -> bytes:
    """The event's format as printf takes it here, where a long has 64 bits."""
    from tracegen.events import Literal
    from tracegen.events.printer import conversion_head

    lengths = {"8": "", "16": "", "32": "", "64": "l", "PTR": "l", "MAX": "l"}
    text = b""
    for piece in event.format.pieces if event.format is not None else ():
        if isinstance(piece, Literal):
            text += piece.text.replace(b"%", b"%%")
            continue
        text += conversion_head(piece).encode()
        if piece.macro is None:
            text += f"{piece.length}{piece.conversion}".encode()
        else:
            found = re.fullmatch(r"PRI(\w)(?:LEAST|FAST)?(\w+)", piece.macro)
            assert found is not None
            text += f"{lengths[found[2]]}{found[1]}".encode()
    return text


def _lengths(event: Event) -> set[int]:
    """The arguments that are the precision of a string, which has no limit but an int's."""
    from tracegen.events import Star

    if event.format is None:
        return set()
    return {
        each.precision.argument
        for each in event.format.conversions
        if each.conversion == "s" and isinstance(each.precision, Star)
    }


def _amount(value: Value, is_length: bool) -> ctypes.c_int:
    assert isinstance(value, int)
    most = _INT_MAX if is_length else MOST
    least = -_INT_MAX - 1 if is_length else -MOST
    return ctypes.c_int(max(least, min(value, most)))


def _argument(type: CType, value: Value) -> object:
    """An argument after C's default promotions."""
    if value is None:
        return ctypes.c_void_p(None)
    if isinstance(value, bytes):
        return ctypes.c_char_p(value)
    if isinstance(value, float):
        return ctypes.c_double(value)
    if type.is_pointer:
        return ctypes.c_void_p(value)
    size = type.base.size
    return ctypes.c_int(value) if size <= 4 else ctypes.c_longlong(value)
