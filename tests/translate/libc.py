# SPDX-License-Identifier: MIT
"""What C's own printf makes of a format: libc's snprintf, called in this process."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Union

from tracegen.events import Literal, Star
from tracegen.events.printer import amount_source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Amount, Argument, Conversion, Format

Value = Union[int, float, bytes, None]
"""An argument: a number as its type holds it, a pointer's address, a string or NULL."""

_MOST = 4095
_INT_MAX = 0x7FFFFFFF
_LENGTHS = {1: "hh", 2: "h", 4: "", 8: "ll"}

_snprintf = ctypes.CDLL(None).snprintf


def printed(format: Format, arguments: Sequence[Argument], values: Sequence[Value]) -> bytes:
    """The bytes that snprintf prints for the arguments' `values`, on LP64.

    Amounts from arguments are bounded first, as the language has it.
    """
    text = b""
    given: list[Any] = []
    for piece in format.pieces:
        if isinstance(piece, Literal):
            text += piece.text.replace(b"%", b"%%")
            continue
        text += _written(piece).encode()
        is_string = piece.conversion == "s"
        given.extend(
            ctypes.c_int(_amount(value, is_string and amount is piece.precision))
            for amount, value in ((each, _star(each, values)) for each in _amounts(piece))
        )
        if piece.argument is not None:
            given.append(_value(arguments[piece.argument], values[piece.argument]))
    needed = _snprintf(None, ctypes.c_size_t(0), ctypes.c_char_p(text), *given)
    assert needed >= 0
    buffer = ctypes.create_string_buffer(needed + 1)
    _snprintf(buffer, ctypes.c_size_t(needed + 1), ctypes.c_char_p(text), *given)
    return buffer.raw[:needed]


def _written(conversion: Conversion) -> str:
    if conversion.argument is None:
        return "%%"
    length = conversion.length
    if conversion.macro is not None:
        assert conversion.base is not None
        length = _LENGTHS[conversion.base.size]
    head = f"%{conversion.flags}{amount_source(conversion.width)}"
    if conversion.precision is not None:
        head += f".{amount_source(conversion.precision)}"
    return f"{head}{length}{conversion.conversion}"


def _amounts(conversion: Conversion) -> list[Amount]:
    return [
        amount for amount in (conversion.width, conversion.precision) if isinstance(amount, Star)
    ]


def _star(amount: Amount, values: Sequence[Value]) -> int:
    assert isinstance(amount, Star)
    value = values[amount.argument]
    assert isinstance(value, int)
    return value


def _amount(value: int, is_length: bool) -> int:
    return max(-_MOST, min(value, _INT_MAX if is_length else _MOST))


def _value(argument: Argument, value: Value) -> Any:
    if value is None or isinstance(value, bytes):
        return ctypes.c_char_p(value)
    if argument.type.is_floating:
        return ctypes.c_double(value)
    return ctypes.c_uint64(int(value) & 0xFFFFFFFFFFFFFFFF)
