# SPDX-License-Identifier: MIT
"""Formats as C that makes the text without printf: one call of the runtime for each piece."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.events import Literal, Star
from tracegen.events.printer import c_escape
from tracegen.named_tuple import NamedTuple
from tracegen.translate.c import c_amount, c_conversion, c_converted, c_expressions, c_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracegen.events import Argument, Base, Conversion, Format

_WIDEST: Final = 8

_NUMBERS: Final = {
    "d": "decimal",
    "i": "decimal",
    "u": "unsigned",
    "o": "octal",
    "x": "hex",
    "X": "upper_hex",
}

_FLAGS: Final = {
    "+": "TRACEGEN_PLUS",
    " ": "TRACEGEN_BLANK",
    "#": "TRACEGEN_HASH",
    "0": "TRACEGEN_ZERO",
}


class CStatement(NamedTuple):
    """A statement, without its semicolon.

    `is_printf` says that compilers check it as a call of printf, `warns` that they warn of it
    though it is right.
    """

    text: str
    is_printf: bool = False
    warns: bool = False


def c_line(
    name: str,
    format: Format | None,
    arguments: Sequence[Argument],
    names: Sequence[str],
    line: str,
) -> list[CStatement]:
    """What makes the text of event `name`, its name in front, in the TraceLine called `line`, for
    arguments that are called `names` in C."""
    statements: list[CStatement] = []
    for piece in _joined(f"{name} ".encode(), format):
        if isinstance(piece, bytes):
            function = "text" if statements else "begin"
            made = _call(function, line, f'"{c_escape(piece)}"')
        else:
            made = _conversion(piece, arguments, names, line)
        statements.append(made)
    return statements


def c_line_by_printf(
    name: str,
    format: Format | None,
    arguments: Sequence[Argument],
    names: Sequence[str],
    line: str,
) -> list[CStatement]:
    """The same in one call of printf."""
    text = c_text(name, format, arguments, names)
    call = _call("format", line, text.format, *text.arguments)
    return [call._replace(is_printf=True, warns=text.warns)]


def _joined(text: bytes, format: Format | None) -> Iterator[bytes | Conversion]:
    """The pieces of the format behind `text`, with literals that are as long as they can be."""
    for piece in format.pieces if format is not None else ():
        if isinstance(piece, Literal):
            text += piece.text
        elif piece.argument is None:
            text += b"%"
        else:
            if text:
                yield text
            yield piece
            text = b""
    if text:
        yield text


def _call(function: str, line: str, *arguments: str) -> CStatement:
    return CStatement(f"tracegen_line_{function}({', '.join([f'&{line}', *arguments])})")


def _conversion(
    conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str], line: str
) -> CStatement:
    assert conversion.argument is not None
    argument, name = arguments[conversion.argument], names[conversion.argument]
    letter = conversion.conversion
    if conversion.is_floating:
        given = c_expressions(conversion, arguments, names)
        call = _call("printf", line, f'"{c_conversion(conversion)}"', *given)
        return call._replace(is_printf=True)
    width = _width(conversion, names)
    if letter == "s":
        if width == "0" and conversion.precision is None:
            return _call("string", line, name)
        precision = _precision(conversion, arguments, names)
        return _call("string_field", line, width, precision, name)
    if letter in "cp":
        function = {"c": "character", "p": "pointer"}[letter]
        value = c_converted(argument, name, "int") if letter == "c" else name
        if width == "0":
            return _call(function, line, value)
        return _call(f"{function}_field", line, width, value)
    function, value = _NUMBERS[letter], _value(conversion, argument, name)
    flags = _flags(conversion)
    if letter in "xX":
        digits = _digits(conversion, flags)
        if digits is not None:
            return _call(function, line, value, str(digits))
    elif letter in "diu" and not flags and width == "0" and conversion.precision in (None, 1):
        return _call(function, line, value)
    named = " | ".join(_FLAGS[flag] for flag in flags) or "0"
    precision = _precision(conversion, arguments, names)
    return _call(f"{function}_field", line, named, width, precision, value)


def _width(conversion: Conversion, names: Sequence[str]) -> str:
    """The width as the runtime takes it: 0 is none, and a negative one is at the left."""
    width, is_left = conversion.width, "-" in conversion.flags
    if isinstance(width, Star):
        return f"tracegen_{'left' if is_left else 'amount'}({names[width.argument]})"
    return str(-width if is_left else width) if width else "0"


def _precision(conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]) -> str:
    """The precision as the runtime takes it: a negative one is none."""
    precision = conversion.precision
    if isinstance(precision, Star):
        argument = arguments[precision.argument]
        return c_amount(argument, names[precision.argument], conversion.conversion == "s")
    return "-1" if precision is None else str(precision)


def _flags(conversion: Conversion) -> str:
    """The flags of an integer that have an effect, but for `-`, which is the width's sign."""
    flags, found = conversion.flags, ""
    if conversion.conversion in "di":
        found += "+" if "+" in flags else " " if " " in flags else ""
    if "#" in flags and conversion.conversion in "xXo":
        found += "#"
    fills = conversion.width is not None and not isinstance(conversion.precision, int)
    if "0" in flags and "-" not in flags and fills:
        found += "0"
    return found


def _digits(conversion: Conversion, flags: str) -> int | None:
    """The digits that a hexadecimal number has at least, where that is all that is said of it."""
    width, precision = conversion.width, conversion.precision
    if isinstance(width, Star) or isinstance(precision, Star) or "#" in flags or precision == 0:
        return None
    if flags == "0":
        return width
    least = 1 if precision is None else precision
    return least if (width or 0) <= least else None


def _value(conversion: Conversion, argument: Argument, name: str) -> str:
    """The argument as an integer of 64 bits that has the value which printf shows."""
    want, c_type = conversion.base, conversion.c_type
    assert want is not None
    assert c_type is not None
    have = argument.type.base
    # How large the fast types are is the platform's choice.
    is_known = "_fast" not in c_type
    if is_known and _holds(want, have):
        return name
    value = c_converted(argument, name, c_type)
    return f"(uint64_t){value}" if _extends_sign(want, have) else value


def _extends_sign(want: Base, have: Base) -> bool:
    """Whether a value of type `have` gets copies of its sign where it is converted to `want`, and
    zeros where that is converted to 64 bits. gcc takes the two for one conversion, and warns
    (-Wsign-conversion) unless both are casts."""
    if want.signed or have.signed is False:
        return False
    return any(mine < other < _WIDEST for mine, other in zip(have.sizes, want.sizes))


def _holds(want: Base, have: Base) -> bool:
    """Whether the type `want` holds all values of the type `have`, in every data model."""
    if have.name == "bool" or have.name == want.name:
        return True
    if have.signed is not False and not want.signed:
        return False
    return all(
        mine < other or (mine == other and bool(have.signed) == want.signed)
        for mine, other in zip(have.sizes, want.sizes)
    )
