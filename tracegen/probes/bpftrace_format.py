# SPDX-License-Identifier: MIT
r"""Formats as bpftrace's printf takes them.

Integers there have 64 bits, and its printf is the C library's: it cuts them to what the length
modifier says, as C does. Of flags it has `-` and `0`. There is no `*`, no `%i`, no floating point
and, in string literals, no escape but `\n`, `\t`, `\r`, `\"`, `\\`, octal and hex.

Strings are copied to the stack of a BPF program, which has 512 bytes: room for six strings of 64,
and for two where a NULL is to be told from an empty one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.events import Conversion, Literal, Star
from tracegen.events.printer import conversion_source
from tracegen.named_tuple import NamedTuple
from tracegen.printf.text import string
from tracegen.translate.lp64 import heeded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Event

_MOST_STRINGS: Final = 6
_MOST_NULLABLE: Final = 2
_ESCAPES: Final = {0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r", 0x22: '\\"', 0x5C: "\\\\"}
_LENGTHS: Final = {1: "hh", 2: "h", 4: "", 8: "ll"}


class BpftraceText(NamedTuple):
    """A call of printf: the format, without quotes, the arguments behind it, and in what it is not
    what C prints."""

    format: str
    arguments: tuple[str, ...]
    lacks: tuple[str, ...]


def bpftrace_text(event: Event, values: Sequence[str], is_64: bool) -> BpftraceText:
    """The text of an event, its name in front, whose arguments are the expressions `values`."""
    made = _Text(event, values, is_64)
    pieces = event.format.pieces if event.format is not None else ()
    return made.text(pieces)


class _Text:
    def __init__(self, event: Event, values: Sequence[str], is_64: bool) -> None:
        self._event = event
        self._values = values
        self._is_64 = is_64
        self._arguments: list[str] = []
        self._lacks: list[str] = []
        conversions = event.format.conversions if event.format is not None else ()
        self._strings = sum(each.conversion == "s" for each in conversions)
        self._strings_left = _MOST_STRINGS

    def text(self, pieces: Sequence[Literal | Conversion]) -> BpftraceText:
        parts = [f"{self._event.name} "]
        for piece in pieces:
            if isinstance(piece, Literal):
                parts.append(self._literal(piece.text))
            else:
                parts.append(self._conversion(piece))
        lacks = tuple(dict.fromkeys(self._lacks))
        return BpftraceText("".join(parts), tuple(self._arguments), lacks)

    def _conversion(self, conversion: Conversion) -> str:
        if conversion.argument is None:
            return self._literal(b"%")
        value = self._values[conversion.argument]
        if conversion.is_floating:
            self._lack(conversion, "it has no floating point; these are the bits of the double")
            self._arguments.append(value)
            return "%016llx"
        if conversion.conversion == "s":
            return self._string(conversion, value)
        self._arguments.append(value)
        head, prefix = self._head(conversion)
        if isinstance(conversion.precision, int):
            head += f".{conversion.precision}"
        return f"{prefix}%{head}{self._length(conversion)}{self._letter(conversion)}"

    def _literal(self, text: bytes) -> str:
        """Text as it is. Behind the last conversion `%%` would be printed as two."""
        self._arguments.extend([str(ord("%"))] * text.count(b"%"))
        return bpftrace_escape(text).replace("%", "%c")

    def _string(self, conversion: Conversion, value: str) -> str:
        head, _ = self._head(conversion)
        if not self._strings_left:
            self._lack(conversion, "it has room for six strings; this is the address")
            self._arguments.append(value)
            return f"%{head}p"
        self._strings_left -= 1
        if isinstance(conversion.precision, Star):
            made = f"str({value}, {self._values[conversion.precision.argument]})"
        else:
            made = f"str({value})"
            head += f".{conversion.precision}" if conversion.precision is not None else ""
        if self._strings <= _MOST_NULLABLE:
            precision = conversion.precision if isinstance(conversion.precision, int) else -1
            made = f'{value} ? {made} : "{string(None, precision).decode()}"'
        self._arguments.append(made)
        return f"%{head}s"

    def _head(self, conversion: Conversion) -> tuple[str, str]:
        """The flags and the width that it has, and what stands for a flag that it lacks."""
        flags = heeded(conversion)
        prefix = ""
        if "#" in flags:
            prefix = "0" if conversion.conversion == "o" else f"0{conversion.conversion}"
        if isinstance(conversion.width, Star):
            self._lack(conversion, "it has no width from an argument")
        elif isinstance(conversion.precision, Star) and conversion.conversion != "s":
            self._lack(conversion, "it has no precision from an argument")
        for flag in "+ #":
            if flag in flags:
                self._lack(conversion, f"it has no flag `{flag}`")
        width = conversion.width if isinstance(conversion.width, int) else None
        kept = "-" if "-" in flags else "0" if "0" in flags and width else ""
        return (f"{kept}{width}" if width else ""), prefix

    def _length(self, conversion: Conversion) -> str:
        base = conversion.base
        return "" if base is None else _LENGTHS[base.sizes[0 if self._is_64 else 1]]

    @staticmethod
    def _letter(conversion: Conversion) -> str:
        return "d" if conversion.conversion == "i" else conversion.conversion

    def _lack(self, conversion: Conversion, lack: str) -> None:
        written = conversion_source(conversion).rstrip(' "')
        self._lacks.append(f"bpftrace cannot print {written}: {lack}")


def bpftrace_escape(text: bytes) -> str:
    """The bytes as they stand between the quotes of a string literal of bpftrace."""
    return "".join(
        _ESCAPES.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}")
        for byte in text
    )
