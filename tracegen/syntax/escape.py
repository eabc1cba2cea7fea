# SPDX-License-Identifier: MIT
"""Escape sequences of C string literals (C17 6.4.4.4, 6.4.3)."""

from __future__ import annotations

from typing import Final

_SIMPLE: Final = {
    "a": b"\a",
    "b": b"\b",
    "f": b"\f",
    "n": b"\n",
    "r": b"\r",
    "t": b"\t",
    "v": b"\v",
    "\\": b"\\",
    "'": b"'",
    '"': b'"',
    "?": b"?",
}


class EscapeError(ValueError):
    """An escape that C does not have. Its text says why."""


def escape_bytes(source: str) -> bytes:
    """The bytes that an escape, backslash and all, stands for.

    Raises EscapeError where C has no such escape or leaves it undefined.
    """
    body = source[1:]
    if body in _SIMPLE:
        return _SIMPLE[body]
    if body[0] in "01234567":
        return _byte(int(body, 8))
    if body[0] == "x":
        if len(body) == 1:
            raise EscapeError("`\\x` needs hexadecimal digits behind it")
        return _byte(int(body[1:], 16))
    if body[0] in "uU":
        return _universal(body)
    raise EscapeError("C has no such escape")


def _byte(value: int) -> bytes:
    if value > 0xFF:
        raise EscapeError("the value does not fit a byte")
    return bytes([value])


def _universal(body: str) -> bytes:
    digits = 4 if body[0] == "u" else 8
    if len(body) != digits + 1:
        raise EscapeError(f"`\\{body[0]}` needs {digits} hexadecimal digits behind it")
    code = int(body[1:], 16)
    # C17 6.4.3p2
    if (code < 0xA0 and code not in (0x24, 0x40, 0x60)) or 0xD800 <= code <= 0xDFFF:
        raise EscapeError("C does not allow this character's universal name")
    if code > 0x10FFFF:
        raise EscapeError("there is no such character")
    return chr(code).encode()
