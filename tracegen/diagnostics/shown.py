# SPDX-License-Identifier: MIT
"""Source text as a terminal can show it."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_TAB: Final = "    "
_LONGEST: Final = 120
_KEPT: Final = 60
_QUOTED: Final = f"`([^`]{{{_LONGEST},}})`"


def shown(text: str) -> str:
    r"""The text with control characters, strange blanks, and what reorders or hides text escaped;
    tabs as blanks.

    Bytes that are not UTF-8, which are lone surrogates here, are shown as `\xff`.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown_char(char) for char in text)


def clipped(text: str) -> str:
    """The text with each very long word or phrase between backquotes cut short."""
    if len(text) <= _LONGEST:
        return text
    return re.sub(_QUOTED, lambda found: f"`{found.group(1)[:_KEPT]}...`", text)


def columns(text: str) -> int:
    """How many terminal columns `shown(text)` takes."""
    if text.isascii() and text.isprintable():
        return len(text)
    return sum(_columns_of(char) for char in shown(text))


def _shown_char(char: str) -> str:
    code = ord(char)
    if char == "\t":
        return _TAB
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if char.isprintable():
        return char
    return f"\\x{code:02x}" if code < 0x80 else f"\\u{{{code:x}}}"


def _columns_of(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def as_json_text(text: str) -> str:
    r"""The text with bytes that are not UTF-8, lone surrogates here, as `\xff`, for JSON."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
