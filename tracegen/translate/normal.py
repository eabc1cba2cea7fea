# SPDX-License-Identifier: MIT
"""The one way in which a format is written that prints what it prints."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from tracegen.events import BASES, Conversion, Format
from tracegen.events.modifier import modifier
from tracegen.translate.rust_conversion import prints_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Argument, Base, CType

_FLAGS: Final = "-+ #0"
_INT_SIZE: Final = 4
_DEFAULT_PRECISION: Final = 6

_OF_SIZES: Final = {
    base.sizes: base
    for base in (BASES[name] for name in "int8_t int16_t int long size_t int64_t".split())
}
"""The types that casts go to, by their sizes."""


def normalised(format: Format, arguments: Sequence[Argument]) -> Format:
    """The format, for arguments that fit it, in its normal form.

    It prints the same for all values, in every data model; formats of one normal form do. In it

    - `%i` is `%d`, and `%d` of an unsigned argument is `%u` where it prints that argument's value;
    - an integer conversion that shows the argument's own value has the length modifier or macro
      of the argument's type, none where C promotes that to int; one that converts the argument
      has those of the type that it converts to, as few different ones as there are sizes;
    - flags stand once, in the order `-+ #0`, without those that change nothing: signs of what is
      unsigned, ` ` beside `+`, `0` beside `-` or a precision of an integer, `-` and `0` without a
      width, `#` where a point is printed anyway;
    - widths that are always filled are gone, and so are the precisions 1 of an integer, and 6 of
      a floating conversion that has it unasked;
    - a precision of an integer without a sign is the flag `0` and a width: `%.8x` is `%08x`.
    """
    return Format(
        tuple(
            _normalised(piece, arguments[piece.argument].type)
            if isinstance(piece, Conversion) and piece.argument is not None
            else piece
            for piece in format.pieces
        ),
        format.span,
    )


def _normalised(conversion: Conversion, type: CType) -> Conversion:
    if conversion.is_integer:
        return _integer(conversion, type)
    if conversion.is_floating:
        return _floating(conversion)
    width = None if conversion.conversion == "c" and conversion.width == 1 else conversion.width
    left = width is not None and "-" in conversion.flags
    return replace(conversion, width=width, flags="-" if left else "")


def _integer(conversion: Conversion, type: CType) -> Conversion:
    flags, width, precision = set(conversion.flags), conversion.width, conversion.precision
    if conversion.conversion not in "di":
        flags -= {"+", " "}
    letter, base, has_sign = _printed(conversion, type, flags)
    if isinstance(precision, int):
        flags.discard("0")
        if isinstance(width, int) and width <= precision:
            width = None
    if precision == 1:
        precision = None
    if width == 1 and precision is None:
        width = None
    is_padding = isinstance(precision, int) and precision > 0 and width is None
    if is_padding and not has_sign and "#" not in flags:
        flags, width, precision = {"0"}, precision, None
    length, macro = ("", None) if base is None else modifier(base, letter)
    return replace(
        conversion,
        flags=_heeded(flags, width is not None),
        width=width,
        precision=precision,
        length=length,
        macro=macro,
        conversion=letter,
    )


def _printed(conversion: Conversion, type: CType, flags: set[str]) -> tuple[str, Base | None, bool]:
    """The letter, the type that it is to print, None for what C promotes to, and whether a sign can
    stand in front of the digits."""
    letter = "d" if conversion.conversion == "i" else conversion.conversion
    have, want = type.base, conversion.base
    assert want is not None
    shows_sign = bool(flags & {"+", " "})
    if have.name == "bool":
        return ("d" if letter == "u" else letter), None, shows_sign
    if not prints_alike(conversion, have, want):
        of_size = have if have.sizes == want.sizes else _OF_SIZES[want.sizes]
        return letter, of_size, letter == "d"
    if have.signed is not False:
        own = None if letter == "d" and have.size < _INT_SIZE else have
        return letter, own, letter == "d"
    if letter == "d" and not shows_sign:
        letter = "u"
    if have.size < _INT_SIZE:
        return letter, None, shows_sign
    return letter, (_OF_SIZES[want.sizes] if letter == "d" else have), shows_sign


def _floating(conversion: Conversion) -> Conversion:
    flags, precision = set(conversion.flags), conversion.precision
    letter = conversion.conversion.lower()
    if letter != "a" and precision == _DEFAULT_PRECISION:
        precision = None
    has_fraction = isinstance(precision, int) and precision > 0
    if (letter in "fe" and (precision is None or has_fraction)) or (letter == "a" and has_fraction):
        flags.discard("#")
    return replace(
        conversion,
        flags=_heeded(flags, conversion.width is not None),
        precision=precision,
    )


def _heeded(flags: set[str], has_width: bool) -> str:
    """The flags that count, in their order."""
    idle = {" "} if "+" in flags else set()
    if not has_width:
        idle |= {"-", "0"}
    elif "-" in flags:
        idle.add("0")
    return "".join(flag for flag in _FLAGS if flag in flags and flag not in idle)
