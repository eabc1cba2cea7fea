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
    """An escape that C does not have, or leaves undefined: what is wrong, and what to write."""

    def __init__(self, message: str, help: str) -> None:
        super().__init__(message)
        self.help = help


def escape_bytes(source: str) -> bytes:
    """The bytes that an escape, backslash and all, stands for.

    Raises EscapeError where C has no such escape or leaves it undefined.
    """
    body = source[1:]
    if body in _SIMPLE:
        return _SIMPLE[body]
    if body[0] in "01234567":
        return _byte(source, int(body, 8), "an octal escape is at most `\\377`")
    if body[0] == "x":
        if len(body) == 1:
            raise EscapeError(
                "`\\x` without hexadecimal digits", "write `\\\\x` to print a backslash and an x"
            )
        help = "a hexadecimal escape takes all digits that follow it; an octal one, three at most"
        return _byte(source, int(body[1:].lstrip("0")[:3] or "0", 16), help)
    if body[0] in "uU":
        return _universal(source)
    raise EscapeError(f"unknown escape `{source}`", "write `\\\\` to print a backslash")


def _byte(source: str, value: int, help: str) -> bytes:
    if value > 0xFF:
        raise EscapeError(f"the value of `{source}` does not fit a byte", help)
    return bytes([value])


def _universal(source: str) -> bytes:
    digits = 4 if source[1] == "u" else 8
    if len(source) != digits + 2:
        raise EscapeError(
            f"`{source}` is cut short",
            f"`\\{source[1]}` needs {digits} hexadecimal digits behind it",
        )
    code = int(source.lstrip("\\uU"), 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        raise EscapeError(f"`{source}` is no character", "the last character is `\\U0010FFFF`")
    # C17 6.4.3p2
    if code < 0xA0 and code not in (0x24, 0x40, 0x60):
        char = chr(code)
        raise EscapeError(
            f"C does not allow `{source}`",
            f"write the character itself: `{char}`"
            if char.isprintable() and char not in '"\\%'
            else f"write an octal escape: `\\{code:03o}`",
        )
    return chr(code).encode()
