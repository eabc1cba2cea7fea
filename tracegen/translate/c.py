# SPDX-License-Identifier: MIT
"""Formats as C's printf takes them, with the arguments converted to the types that they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tracegen.events import Argument, Conversion, Format, Literal, Star
from tracegen.events.printer import amount_source, c_escape

if TYPE_CHECKING:
    from collections.abc import Sequence

_INT_SIZE: Final = 4


class CText(NamedTuple):
    """A printf call's format, as C source with quotes and macros, and its arguments.

    `warns` says that compilers warn of the format although C defines it.
    """

    format: str
    arguments: tuple[str, ...]
    warns: bool


def c_text(
    name: str, format: Format | None, arguments: Sequence[Argument], names: Sequence[str]
) -> CText:
    """The text of event `name`, its name in front, for arguments that are called `names` in C."""
    parts = [c_escape(f"{name} ".encode())]
    expressions: list[str] = []
    warns = False
    for piece in format.pieces if format is not None else ():
        if isinstance(piece, Literal):
            parts.append(c_escape(piece.text.replace(b"%", b"%%")))
        else:
            parts.append(c_conversion(piece))
            warns = warns or _warns(piece)
            expressions.extend(_expressions(piece, arguments, names))
    text = f'"{"".join(parts)}"'
    return CText(text.removesuffix(' ""'), tuple(expressions), warns)


def c_conversion(conversion: Conversion) -> str:
    """The conversion inside a string literal, without the flags that have no effect on it.

    C17 7.21.6.1p6: `-` makes `0` idle, `+` makes ` ` idle, a precision makes an integer's `0` idle,
    and only signed conversions heed `+` and ` `. Compilers warn of the idle ones.
    """
    letter = conversion.conversion
    flags = conversion.flags
    is_signed = letter in "di" or conversion.is_floating
    idle = set() if is_signed else {"+", " "}
    if "-" in flags or (conversion.is_integer and isinstance(conversion.precision, int)):
        idle.add("0")
    if "+" in flags:
        idle.add(" ")
    head = "%" + "".join(flag for flag in flags if flag not in idle)
    head += amount_source(conversion.width)
    if conversion.precision is not None:
        head += f".{amount_source(conversion.precision)}"
    if conversion.macro is not None:
        return f'{head}" {conversion.macro} "'
    return f"{head}{conversion.length}{letter}"


def _warns(conversion: Conversion) -> bool:
    """Whether the flag `0` stands beside a `.*`: it counts where the argument is negative, and so
    there is no precision; compilers think that it never does."""
    return conversion.is_integer and (
        "0" in conversion.flags
        and "-" not in conversion.flags
        and isinstance(conversion.precision, Star)
    )


def _expressions(
    conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]
) -> list[str]:
    found = []
    for amount in (conversion.width, conversion.precision):
        if isinstance(amount, Star):
            argument = arguments[amount.argument]
            found.append(_converted(argument, names[amount.argument], "int"))
    if conversion.argument is not None:
        argument, name = arguments[conversion.argument], names[conversion.argument]
        found.append(_value(conversion, argument, name))
    return found


def _value(conversion: Conversion, argument: Argument, name: str) -> str:
    letter = conversion.conversion
    if letter == "p":
        is_void = argument.type.base.name == "void" and argument.type.depth == 1
        return name if is_void else f"(const void *){name}"
    if letter == "c":
        return _converted(argument, name, "int")
    if conversion.c_type is not None:
        return _converted(argument, name, conversion.c_type)
    return name


def _converted(argument: Argument, name: str, c_type: str) -> str:
    """The argument as a value of `c_type`: with a cast, unless C itself makes it one."""
    base = argument.type.base
    promotes = c_type == "int" and base.size < _INT_SIZE and base.name != "bool"
    return name if promotes or base.name == c_type else f"({c_type}){name}"
