# SPDX-License-Identifier: MIT
"""Formats as C's printf takes them, with the arguments converted to the types that they name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tracegen.events import MACROS, Argument, Conversion, Format, Literal, Star
from tracegen.events.printer import amount_source, c_escape
from tracegen.named_tuple import NamedTuple
from tracegen.translate.translation import Part, Translation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Callable

    AmountOf = Callable[[Argument, str, bool], str]

_INT_SIZE: Final = 4

_LENGTHS: Final = {"8": "hh", "16": "h", "32": "", "64": "ll", "ptr": "z", "max": "j"}
"""The length modifiers of the types' sizes, on every data model: what stands between int and _t."""


class CText(NamedTuple):
    """A printf call's format, as C source with quotes and macros, and its arguments.

    `warns` says that compilers warn of the format although C defines it.
    """

    format: str
    arguments: tuple[str, ...]
    warns: bool


def c_text(
    name: str,
    format: Format | None,
    arguments: Sequence[Argument],
    names: Sequence[str],
    amount: AmountOf | None = None,
) -> CText:
    """The text of event `name`, its name in front, for arguments that are called `names` in C.

    `amount` says what is given for a `*`: `c_amount`, unless told.
    """
    parts = [c_escape(f"{name} ".encode())]
    expressions: list[str] = []
    warns = False
    for piece in format.pieces if format is not None else ():
        if isinstance(piece, Literal):
            parts.append(c_escape(piece.text.replace(b"%", b"%%")))
        else:
            parts.append(c_conversion(piece))
            warns = warns or _warns(piece)
            expressions.extend(c_expressions(piece, arguments, names, amount))
    text = f'"{"".join(parts)}"'
    return CText(text.removesuffix(' ""'), tuple(expressions), warns)


def to_c(
    format: Format, arguments: Sequence[Argument], names: Sequence[str], macros: bool = True
) -> Translation:
    """The format as printf takes it, normalised, for arguments that are called `names` in C.

    Without `macros` a length modifier stands where a macro of inttypes.h would.
    """
    from tracegen.translate.normal import normalised

    text = []
    parts = []
    written = iter(format.conversions)
    for piece in normalised(format, arguments).pieces:
        if isinstance(piece, Literal):
            text.append(c_escape(piece.text.replace(b"%", b"%%")))
            continue
        conversion = piece if macros else _without_macro(piece)
        part = _part(conversion, arguments, names)._replace(conversion=next(written))
        text.append(part.text)
        parts.append(part)
    literal = f'"{"".join(text)}"'.removesuffix(' ""')
    return Translation(literal, tuple(e for part in parts for e in part.expressions), tuple(parts))


def _part(conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]) -> Part:
    expressions = [
        c_converted(arguments[amount.argument], names[amount.argument], "int")
        for amount in (conversion.width, conversion.precision)
        if isinstance(amount, Star)
    ]
    why = ""
    if conversion.argument is not None:
        argument, name = arguments[conversion.argument], names[conversion.argument]
        value = _value(conversion, argument, name)
        expressions.append(value)
        if value != name:
            to = value[1 : value.index(")")]
            why = f"the {argument.type} is given as the {to} that the conversion takes"
    return Part(conversion, c_conversion(conversion), tuple(expressions), None, why)


def _without_macro(conversion: Conversion) -> Conversion:
    """The conversion with a length modifier in the place of its macro."""
    base = conversion.base
    if conversion.macro is None or base is None:
        return conversion
    size = base.name.removeprefix("u").removeprefix("int").removesuffix("_t")
    return replace(conversion, macro=None, length=_LENGTHS[size])


def c_conversion(conversion: Conversion) -> str:
    """The conversion inside a string literal, without the flags that have no effect on it.

    C17 7.21.6.1p6: `-` makes `0` idle, `+` makes ` ` idle, a precision makes an integer's `0` idle,
    and only signed conversions heed `+` and ` `. Compilers warn of the idle ones. Macros that say
    no more than a letter are written as the letter, so that no library takes them for more.
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
    if conversion.macro is not None and not MACROS[conversion.macro].is_promoted:
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


def c_expressions(
    conversion: Conversion,
    arguments: Sequence[Argument],
    names: Sequence[str],
    amount_of: AmountOf | None = None,
) -> list[str]:
    """What printf is given for the conversion: amounts, then the value.

    `amount_of` says what is given for a `*`: `c_amount`, unless told.
    """
    found = []
    is_string = conversion.conversion == "s"
    for amount, is_length in ((conversion.width, False), (conversion.precision, is_string)):
        if isinstance(amount, Star):
            argument = arguments[amount.argument]
            found.append((amount_of or c_amount)(argument, names[amount.argument], is_length))
    if conversion.argument is not None:
        argument, name = arguments[conversion.argument], names[conversion.argument]
        found.append(_value(conversion, argument, name))
    return found


def c_amount(argument: Argument, name: str, is_length: bool) -> str:
    """What is given for a `*`: an int, and not more than printf must bear.

    An argument that no int holds would be undefined (C17 7.16.1.1p2), and a width near INT_MAX
    makes printf fail (7.21.6.1p15). Only the length of a string's part is free, as far as an int
    goes.
    """
    if not is_length:
        return f"tracegen_amount({name})"
    base = argument.type.base
    fits = base.size < _INT_SIZE or base.signed
    return c_converted(argument, name, "int") if fits else f"tracegen_length({name})"


def c_int(argument: Argument, name: str, is_length: bool) -> str:
    """What is given for a `*` where printf shall be called as it is written: the argument as an
    int."""
    del is_length
    return c_converted(argument, name, "int")


def _value(conversion: Conversion, argument: Argument, name: str) -> str:
    letter = conversion.conversion
    if letter == "p":
        is_void = argument.type.base.name == "void" and argument.type.depth == 1
        return name if is_void else f"(const void *){name}"
    if letter == "c":
        return c_converted(argument, name, "int")
    if conversion.c_type is not None:
        return c_converted(argument, name, conversion.c_type)
    return name


def c_converted(argument: Argument, name: str, c_type: str) -> str:
    """The argument as a value of `c_type`: with a cast, unless C itself makes it one."""
    base = argument.type.base
    promotes = c_type == "int" and base.size < _INT_SIZE and base.name != "bool"
    return name if promotes or base.name == c_type else f"({c_type}){name}"
