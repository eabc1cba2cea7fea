# SPDX-License-Identifier: MIT
"""Conversions in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.events import Amount, Conversion, Star

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Argument

_LETTERS: Final = {
    "%": "a percent sign",
    "d": "signed decimal",
    "i": "signed decimal",
    "u": "unsigned decimal",
    "o": "unsigned octal",
    "x": "unsigned hexadecimal",
    "X": "unsigned hexadecimal in capitals",
    "c": "a character",
    "s": "a string",
    "p": "an address",
    "f": "decimal with a fraction",
    "F": "decimal with a fraction, INF and NAN in capitals",
    "e": "decimal with an exponent",
    "E": "decimal with an exponent, in capitals",
    "g": "decimal, with an exponent where the number is large or small",
    "G": "decimal, with an exponent where the number is large or small, in capitals",
    "a": "hexadecimal with a binary exponent",
    "A": "hexadecimal with a binary exponent, in capitals",
}

_PROMOTED: Final = ("int", "unsigned int")


def in_words(conversion: Conversion, arguments: Sequence[Argument]) -> str:
    """What a conversion prints, and what it takes: `unsigned hexadecimal, at least 8 digits, padded
    with zeros; takes uint32_t value`."""
    parts = [_LETTERS[conversion.conversion]]
    if conversion.c_type is not None and conversion.c_type not in _PROMOTED:
        parts[0] += f" of the value as {conversion.c_type}"
    signed = conversion.conversion in "di" or conversion.is_floating
    flags = conversion.flags
    if signed and "+" in flags:
        parts.append("always with a sign")
    elif signed and " " in flags:
        parts.append("with a blank where a + would stand")
    if "#" in flags:
        parts.append(_alternate(conversion))
    parts.extend(_precision(conversion, arguments))
    parts.extend(_width(conversion, arguments))
    text = ", ".join(parts)
    taken = [arguments[index] for index in conversion.arguments]
    if taken:
        text += f"; takes {' and '.join(each.type.declare(each.name) for each in taken)}"
    return text


def _count(amount: Amount, noun: str, arguments: Sequence[Argument]) -> str:
    """`8 digits`, `as many digits as n says`."""
    if isinstance(amount, Star):
        return f"as many {noun}s as {arguments[amount.argument].name} says"
    return f"{amount} {noun}{'' if amount == 1 else 's'}"


def _alternate(conversion: Conversion) -> str:
    letter = conversion.conversion
    if letter in "xX":
        return f"with 0{letter} in front unless it is 0"
    if letter == "o":
        return "with a 0 in front"
    return "always with a point" + (" and all digits" if letter in "gG" else "")


def _precision(conversion: Conversion, arguments: Sequence[Argument]) -> list[str]:
    precision = conversion.precision
    if precision is None:
        return []
    letter = conversion.conversion
    if letter == "s":
        return [f"at most {_count(precision, 'byte', arguments)}"]
    if conversion.is_integer:
        if precision == 0:
            return ["no digit for 0"]
        return [f"at least {_count(precision, 'digit', arguments)}"]
    if letter in "gG":
        return [f"at most {_count(precision, 'significant digit', arguments)}"]
    return [f"{_count(precision, 'digit', arguments)} behind the point"]


def _width(conversion: Conversion, arguments: Sequence[Argument]) -> list[str]:
    width, flags = conversion.width, conversion.flags
    if width is None:
        return []
    what = "byte" if conversion.conversion in "sc" else "character"
    padded = "padded with blanks"
    if "-" in flags:
        padded += " behind it"
    elif "0" in flags and (conversion.is_floating or not isinstance(conversion.precision, int)):
        padded = "padded with zeros"
        if conversion.conversion in "uoxX" and "#" not in flags:
            what = "digit"
    return [f"at least {_count(width, what, arguments)}", padded]
