# SPDX-License-Identifier: MIT
"""Strings, characters and pointers as C prints them, and the text of bytes."""

from __future__ import annotations

from typing import Final

_NULL: Final = b"(null)"
_NO_POINTER: Final = b"(nil)"


def string(value: bytes | None, precision: int = -1) -> bytes:
    """A string by `%s`: of `precision` bytes at most, all where that is negative (C17 7.21.6.1p8).

    None is NULL, which glibc prints as `(null)`, or as nothing where that is cut.
    """
    if value is None:
        return _NULL if precision < 0 or precision >= len(_NULL) else b""
    return value if precision < 0 else value[:precision]


def pointer(address: int) -> bytes:
    """A pointer by `%p` (C17 7.21.6.1p8): glibc prints NULL as `(nil)`."""
    return b"%#x" % address if address else _NO_POINTER


def character(value: int) -> str:
    """The text of the byte that `%c` prints of an int, its low eight bits (C17 7.21.6.1p8)."""
    return decoded(bytes((value & 0xFF,)))


def text(value: str | None) -> str:
    """A string by `%s`, without a precision, where strings are text; None is NULL."""
    return _NULL.decode() if value is None else value


def decoded(value: bytes) -> str:
    """Bytes as text: UTF-8, with a lone surrogate for each byte that is not (PEP 383)."""
    return value.decode("utf-8", "surrogateescape")


def encoded(value: str | None) -> bytes | None:
    """The bytes of such a text; None is NULL."""
    return None if value is None else value.encode("utf-8", "surrogateescape")
