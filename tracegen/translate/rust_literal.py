# SPDX-License-Identifier: MIT
"""Text as it stands in Rust's source."""

from __future__ import annotations

from typing import Final

from tracegen.events.printer import is_plain

_ESCAPES: Final = {"\t": "\\t", "\r": "\\r", "\n": "\\n", '"': '\\"', "\\": "\\\\"}


def rust_escape(text: str) -> str:
    """The text as it stands between the quotes of a Rust string literal."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return text
    return "".join(
        _ESCAPES.get(char) or (char if is_plain(char) else f"\\u{{{ord(char):x}}}") for char in text
    )


def rust_bytes(text: bytes) -> str:
    """The bytes as a Rust byte string literal."""
    return 'b"' + "".join(f"\\x{byte:02x}" for byte in text) + '"'


def runs(text: bytes) -> list[tuple[bytes, bool]]:
    """The text cut into runs that are UTF-8, marked with True, and runs that are not."""
    if text.isascii():
        return [(text, True)] if text else []
    found: list[tuple[bytes, bool]] = []
    for char in text.decode("utf-8", "surrogateescape"):
        is_text = not 0xDC80 <= ord(char) <= 0xDCFF
        piece = char.encode("utf-8", "surrogateescape")
        if found and found[-1][1] == is_text:
            found[-1] = (found[-1][0] + piece, is_text)
        else:
            found.append((piece, is_text))
    return found
