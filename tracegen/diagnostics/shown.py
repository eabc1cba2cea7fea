# SPDX-License-Identifier: MIT
"""Source text as a terminal can show it."""

from __future__ import annotations

import unicodedata

_TAB = "    "


def shown(text: str) -> str:
    """The text with control characters and what reorders or hides text escaped, tabs as blanks.

    Bytes that are not UTF-8, which are lone surrogates here, are shown as `\\xff`.
    """
    return "".join(_shown_char(char) for char in text)


def columns(text: str) -> int:
    """How many terminal columns `shown(text)` takes."""
    return sum(_columns_of(char) for char in shown(text))


def _shown_char(char: str) -> str:
    code = ord(char)
    if char == "\t":
        return _TAB
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        if code < 0x100:
            return f"\\x{code:02x}"
        return f"\\u{{{code:x}}}"
    return char


def _columns_of(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
