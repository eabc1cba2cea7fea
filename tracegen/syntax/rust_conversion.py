# SPDX-License-Identifier: MIT
"""What a placeholder of format!() is in printf: conversions that print the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, Union

from tracegen.events import Amount, Argument, Conversion, Star
from tracegen.events.modifier import modifier
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.rust_error import RustError
from tracegen.syntax.rust_value import Declared, Number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import CType
    from tracegen.span import Span
    from tracegen.syntax.rust_placeholder import Placeholder

_INT_SIZE: Final = 4

_DIGITS: Final = {"": "d", "x": "x", "X": "X", "o": "o"}
_PREFIXES: Final = {"x": "0x", "X": "0x", "o": "0o"}

_OTHER: Final = {
    "b": ("binary digits", "print hexadecimal ones: `{:x}`"),
    "e": ("this notation for exponents", "write `{}`, and `Float::scientific(value)` for a double"),
    "E": ("this notation", "write `{}`, and `Float::upper_scientific(value)` for a double"),
    "?": ("what Debug prints", "write `{}`"),
    "x?": ("what Debug prints", "write `{:x}`"),
    "X?": ("what Debug prints", "write `{:X}`"),
}


class Amounts(NamedTuple):
    """Width and precision of a placeholder, with the arguments found that they refer to. `fills`
    says from which side the width comes: `right` or `left`, empty where it is a plain one."""

    width: Amount = None
    precision: Amount = None
    fills: str = ""


Piece = Union[str, Conversion]
"""Text, or a conversion."""


def declared(
    placeholder: Placeholder,
    value: Declared | Number,
    amounts: Amounts,
    arguments: Sequence[Argument],
    span: Span,
) -> list[Piece]:
    """What prints an argument that stands there by itself or with a cast. Raises RustError where
    printf cannot."""
    argument = arguments[value.argument]
    type = argument.type
    if type.is_unknown:
        return [replace(_conversion("?", value.argument, span))]
    if placeholder.type == "?" and type.is_integer and type.base.name != "bool":
        # Of integers Debug prints what Display does.
        placeholder = placeholder._replace(type="", alternate=False)
    if placeholder.type in _OTHER:
        what, help = _OTHER[placeholder.type]
        if type.is_pointer and not (type.is_string and placeholder.type == "?"):
            help = "write `{:p}` for a pointer"
        raise RustError("TG061", f"printf cannot say {what}", help)
    if isinstance(value, Number):
        return _number(placeholder, value, amounts, span, is_promoted(value, type))
    if type.is_string:
        return [_string(placeholder, argument, value, amounts, span)]
    if type.is_pointer:
        return [_pointer(placeholder, argument, value, amounts, span)]
    if placeholder.type == "p":
        raise _misfit(placeholder, argument, "`{:p}` is for pointers")
    if type.is_floating:
        raise _floating(placeholder, argument)
    if type.base.name == "bool":
        raise _bool(placeholder, argument)
    number = Number(value.argument, type.base)
    return _number(placeholder, number, amounts, span, is_promoted(number, type))


def is_promoted(number: Number, type: CType) -> bool:
    """Whether C promotes an argument of this type to int, and that shows its value."""
    return number.base == type.base and type.base.size < _INT_SIZE


def wrapped(
    placeholder: Placeholder, conversion: Conversion, amounts: Amounts, span: Span
) -> Conversion:
    """What prints a type of tracegen-rt. Raises RustError where the type does not heed what the
    placeholder says."""
    in_line = conversion.conversion in "spc"
    says = placeholder._replace(position=None)
    if not in_line:
        if says != says._replace(width=None, precision=None, align="", fill=" ") or amounts != (
            None,
            None,
            "",
        ):
            raise RustError(
                "TG061",
                "a type of tracegen-rt does not heed this",
                "write `{}`, and `.width(8)` or the like behind the expression",
            )
        return replace(conversion, span=span)
    left = _is_left(placeholder, default=False)
    has_more = placeholder.plus or placeholder.alternate or placeholder.zero or placeholder.type
    if has_more or (amounts.precision is not None and conversion.conversion != "s"):
        raise RustError(
            "TG061",
            "a type of tracegen-rt does not heed this",
            "write `{}`, `{:>8}` or `{:<8}`",
        )
    made = conversion
    if made.width is None:
        made = replace(made, width=amounts.width)
    if made.precision is None:
        made = replace(made, precision=amounts.precision)
    flags = "-" if left and made.width is not None else made.flags
    return replace(made, flags=flags, span=span)


def integer(letter: str, number: Number, span: Span) -> Conversion:
    """The conversion `letter` of an integer, as it is in its own type."""
    base = number.base
    if letter in "du" and base.name != "bool":
        letter = "u" if base.signed is False else "d"
    # Whether a char is signed is the platform's choice: printed in decimal, an int holds it.
    is_char = base.name == "char" and letter == "d"
    length, macro = ("", None) if is_char else modifier(base, letter)
    return Conversion("", None, None, length, macro, letter, number.argument, span)


def _number(
    placeholder: Placeholder, number: Number, amounts: Amounts, span: Span, promoted: bool
) -> list[Piece]:
    if placeholder.type == "p":
        raise RustError("TG032", "`{:p}` is for pointers, this is an integer", "write `{:x}`")
    conversion = integer(_DIGITS[placeholder.type], number, span)
    letter = conversion.conversion
    prefix = ""
    flags = ""
    if placeholder.plus:
        if letter == "d":
            flags = "+"
        elif letter == "u" and promoted:
            conversion, flags = replace(conversion, conversion="d", length=""), "+"
        else:
            prefix = "+"
    if placeholder.alternate:
        prefix += _PREFIXES.get(letter, "")
    width = amounts.width
    if isinstance(width, int) and width <= max(1, len(prefix) if placeholder.zero else 1):
        width = None
    zero, left = placeholder.zero, False
    if width is not None and not zero:
        left = _is_left(
            placeholder, default=False, zeros=conversion.conversion != "d" and not prefix
        )
        zero = placeholder.fill == "0"
        if isinstance(width, int) and prefix and width <= len(prefix) + 1:
            width = None
    if width is not None and prefix:
        # Blanks would stand between the prefix and the digits.
        if isinstance(width, Star) or not zero:
            raise _prefixed(prefix)
        width -= len(prefix)
    if amounts.fills == "left" and not left:
        raise RustError(
            "TG061",
            "`line.left()` is the width of what is at the left",
            "write `<` in front of the width, or `line.right()`",
        )
    flags += "-" if left else ""
    flags += "0" if zero and width is not None else ""
    made = replace(conversion, flags=flags, width=width)
    return [prefix, made] if prefix else [made]


def _prefixed(prefix: str) -> RustError:
    if prefix == "+":
        what, example = "", "`{:+08}` is `+` and `%07u`"
    else:
        what, example = ", which Rust also prints for 0", f"`{{:#010x}}` is `{prefix}` and `%08x`"
    return RustError(
        "TG061",
        f"printf cannot fill a field in front of `{prefix}`{what}",
        f"leave the width out, or pad with zeros: {example}",
    )


def _is_left(placeholder: Placeholder, default: bool, zeros: bool = False) -> bool:
    """Whether blanks stand behind the value. Raises RustError for another padding."""
    if placeholder.align == "^":
        raise RustError("TG061", "printf cannot print in the middle of a field", "write `<` or `>`")
    left = placeholder.align == "<" if placeholder.align else default
    if placeholder.fill != " " and not (zeros and placeholder.fill == "0" and not left):
        raise RustError(
            "TG061",
            f"printf cannot fill a field with `{placeholder.fill}`",
            "it fills with blanks, and in front of digits with zeros: `{:08}`",
        )
    return left


def _string(
    placeholder: Placeholder,
    argument: Argument,
    value: Declared,
    amounts: Amounts,
    span: Span,
) -> Conversion:
    if placeholder.type == "p":
        raise RustError(
            "TG061",
            "Rust prints more of a string than its address",
            f"write `{{}}` and `line.pointer({argument.name}.as_pointer())`",
        )
    if placeholder.type:
        raise _misfit(placeholder, argument, "write `{}` for a string")
    width = amounts.width
    left = width is not None and _is_left(placeholder, default=True)
    made = _conversion("s", value.argument, span)
    flags = "-" if left else ""
    return replace(made, flags=flags, width=width, precision=amounts.precision)


def _pointer(
    placeholder: Placeholder,
    argument: Argument,
    value: Declared,
    amounts: Amounts,
    span: Span,
) -> Conversion:
    if placeholder.type != "p":
        raise _misfit(placeholder, argument, "write `{:p}` for a pointer")
    if placeholder.alternate or placeholder.zero or placeholder.plus:
        raise RustError("TG061", "printf cannot pad a pointer with zeros", "write `{:p}`")
    width = amounts.width
    left = width is not None and _is_left(placeholder, default=False)
    return replace(_conversion("p", value.argument, span), flags="-" if left else "", width=width)


def _floating(placeholder: Placeholder, argument: Argument) -> RustError:
    name = argument.name
    if placeholder.type:
        return _misfit(placeholder, argument, f"write `{{}}` and `Float::general({name})`")
    if placeholder.precision is None:
        return RustError(
            "TG061",
            f"printf cannot say how Rust prints the {argument.type.base.name} `{name}`: "
            "as many digits as tell it from others, without an exponent",
            f"write `{{}}` and `Float::general({name})`, which is C's `%g`",
        )
    precision = "n" if not isinstance(placeholder.precision, int) else placeholder.precision
    plus, sign = (".plus()", "+") if placeholder.plus else ("", "")
    return RustError(
        "TG061",
        f"Rust prints a NaN in `{name}` as `NaN`, printf as `nan`",
        f"write `{{}}` and `Float::fixed({name}){plus}.precision({precision})`, "
        f"which is C's `%{sign}.{'*' if precision == 'n' else precision}f`",
    )


def _bool(placeholder: Placeholder, argument: Argument) -> RustError:
    name = argument.name
    if placeholder.type:
        return _misfit(placeholder, argument, f"write `u32::from({name})` to print 1 or 0")
    return RustError(
        "TG061",
        f"Rust prints the bool `{name}` as true or false, which printf cannot",
        f"write `{{}}` and `u32::from({name})` to print 1 or 0",
    )


def _misfit(placeholder: Placeholder, argument: Argument, help: str) -> RustError:
    what = f"`{{:{placeholder.type}}}`" if placeholder.type else "`{}`"
    return RustError(
        "TG032", f"{what} does not fit argument `{argument.name}` of type `{argument.type}`", help
    )


def _conversion(letter: str, argument: int, span: Span) -> Conversion:
    return Conversion("", None, None, "", None, letter, argument, span)
