# SPDX-License-Identifier: MIT
r"""Formats as SystemTap's printf takes them.

The names of integers and pointers stand for 64-bit numbers with the value of the argument, those of
strings for strings of SystemTap's, which a tapset makes with `user_string()`. Pointers to char that
`%p` prints are numbers too. What is printed is what C prints on LP64, but for NULL: `%p` of it is
`0x0`, and `%s` is what the tapset makes of it.

SystemTap's printf (stap(1), stapfuncs(3stap); the code that prints is vsprintf.c of its runtime)
is not C's:

- There are no length modifiers and no floating point.
- Of the flags `-`, `+`, ` ` and `#` a conversion has one. A `0` behind one of them is taken, and
  forgotten: `%+08d` pads with blanks. Beside a precision, where C ignores it, a `0` counts.
- A `*` that is negative is 0, as a width and as a precision. It is cut to 32 bits.
- An integer has one digit at least, whatever its precision. `#` puts a prefix in front of a zero
  too, and a `0` more in front of the zeros of an octal number's precision.
- `%p` is `%#x`. `#` makes `%c` escape what it prints.
- A string, and so what `sprintf()` makes, ends at MAXSTRINGLEN, 256 bytes where long has 32 bits
  and 512 elsewhere; all that one printf prints, at 8192.
- In string literals all of C's escapes have their meaning; bytes stand for themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic
from tracegen.events import Argument, Conversion, Format, Literal, Star
from tracegen.events.printer import conversion_source
from tracegen.named_tuple import NamedTuple
from tracegen.translate.free_names import free_names
from tracegen.translate.lp64 import heeded, limits, wrap
from tracegen.translate.translation import Part, Translation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Base

_LONGEST_STRING: Final = 255
"""What a string holds everywhere, in bytes."""

_MAX_AMOUNT: Final = 4095
"""What a width from an argument counts at most."""

_INT_MAX: Final = 0x7FFFFFFF
_ALL_BITS: Final = 64


_WORDS: Final = frozenset(
    "break catch continue delete else for foreach function global if in limit long next private "
    "probe return self string try while print printf println printd printdln print_char sprint "
    "sprintf sprintln sprintd sprintdln".split()
)
"""What no variable may be called."""


def stap_names(arguments: Sequence[Argument]) -> list[str]:
    """The arguments' names, with `_` behind those that are SystemTap's."""
    return free_names(arguments, _WORDS)


def to_stap(format: Format, arguments: Sequence[Argument], names: Sequence[str]) -> Translation:
    """The format for printf() of SystemTap, for arguments that are called `names` there.

    What SystemTap cannot print is an error, TG061, at its conversion.
    """
    text = []
    parts = []
    diagnostics = []
    for piece in format.pieces:
        if isinstance(piece, Literal):
            text.append(stap_escape(piece.text.replace(b"%", b"%%")))
            continue
        try:
            part = _part(piece, arguments, names)
        except _RefusalError as refusal:
            diagnostics.append(refusal.diagnostic(piece))
            continue
        text.append(part.text)
        parts.append(part)
    expressions = tuple(expression for part in parts for expression in part.expressions)
    return Translation(f'"{"".join(text)}"', expressions, tuple(parts), tuple(diagnostics))


_ESCAPES: Final = {0x09: "\\t", 0x0A: "\\n", 0x0D: "\\r", 0x22: '\\"', 0x5C: "\\\\"}


def stap_escape(text: bytes) -> str:
    """The bytes as they stand between the quotes of a string literal of SystemTap.

    Bytes outside of printable ASCII are octal escapes of three digits.
    """
    return "".join(
        _ESCAPES.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}")
        for byte in text
    )


class _RefusalError(Exception):
    """That SystemTap cannot print a conversion: what it lacks, and what to write instead."""

    def __init__(self, lack: str, help: str) -> None:
        super().__init__(lack)
        self.lack = lack
        self.help = help

    def diagnostic(self, conversion: Conversion) -> Diagnostic:
        written = conversion_source(conversion).rstrip(' "')
        return Diagnostic(
            "TG061",
            f"SystemTap cannot print `{written}`: {self.lack}",
            conversion.span,
            "this conversion",
            help=self.help,
        )


class _Core(NamedTuple):
    """A conversion without its width: `flag` is the one that is left, `tail` the precision and the
    letter, `values` what they take. It is as wide as its width where it `is_filled`."""

    flag: str
    tail: str
    values: tuple[str, ...]
    why: tuple[str, ...] = ()
    is_filled: bool = False

    @property
    def printed(self) -> str:
        """The expression of the string that it prints."""
        if self.tail == "s":
            return self.values[0]
        return f'sprintf("%{self.flag}{self.tail}", {", ".join(self.values)})'

    @property
    def as_string(self) -> _Core:
        """The same as a string that is printed by `%s`, so that its flag is free."""
        return (
            self if self.tail == "s" else self._replace(flag="", tail="s", values=(self.printed,))
        )


def _part(conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]) -> Part:
    letter = conversion.conversion
    if conversion.argument is None:
        return Part(conversion, "%%", (), None, "")
    if conversion.is_floating:
        raise _RefusalError(
            "it has no floating point", "print an integer, or leave this event out of the tapset"
        )
    argument, name = arguments[conversion.argument], names[conversion.argument]
    if letter == "s":
        core = _string(conversion, name, arguments, names)
    elif letter in "cp":
        # The runtime of SystemTap prints the low byte of what `%c` gets.
        core = _Core("", letter, (name,))
    else:
        core = _integer(conversion, argument.type.base, name)
    if isinstance(conversion.width, Star):
        star = conversion.width.argument
        text, expressions, why = _starred(conversion, core, arguments[star].type.base, names[star])
    else:
        text, expressions, why = _fixed(conversion, core)
    return Part(conversion, text, expressions, None, "; ".join(why))


def _string(
    conversion: Conversion, name: str, arguments: Sequence[Argument], names: Sequence[str]
) -> _Core:
    precision = conversion.precision
    if isinstance(precision, Star):
        base = arguments[precision.argument].type.base
        length, why = _length(base, names[precision.argument])
        return _Core("", ".*s", (length, name), why)
    return _Core("", "s" if precision is None else f".{precision}s", (name,))


def _integer(conversion: Conversion, have: Base, name: str) -> _Core:
    value, why = _value(conversion, have, name)
    if isinstance(conversion.precision, Star):
        raise _RefusalError(
            "it prints the digit of a 0 even where C prints none, for the precision 0",
            "give the precision as a number",
        )
    flags = heeded(conversion)
    letter, precision = conversion.conversion, conversion.precision
    sign = next((flag for flag in "+ " if flag in flags), "")
    is_alternate = "#" in flags
    zero, is_filled = "0" in flags, False
    if zero and (sign or is_alternate):
        # A sign and a prefix have a width of their own, and zeros up to it are a precision.
        if isinstance(conversion.width, Star):
            raise _RefusalError(
                "it takes the flag `0` beside no other", "give the width as a number"
            )
        prefix = 2 if letter in "xX" else 1 if sign else 0
        precision = max((conversion.width or 0) - prefix, 1)
        least, zero, is_filled = conversion.width or 1, False, True
        why = (*why, "zeros up to a width are a precision, since SystemTap heeds a single flag")
    else:
        least = 1 if precision is None else precision
    if is_alternate:
        return _alternate(letter, precision, least, value, why)._replace(is_filled=is_filled)
    if precision == 0:
        _check_length(0)
        core = _Core(sign, letter, (value,))
        text = f'({value} ? {core.printed} : "{sign}")'
        return _Core("", "s", (text,), (*why, "of 0 SystemTap prints a digit"))
    tail = letter if precision is None else f".{precision}{letter}"
    return _Core("0" if zero else sign, tail, (value,), why, is_filled)


def _alternate(
    letter: str, precision: int | None, least: int, value: str, why: tuple[str, ...]
) -> _Core:
    """A conversion with the flag `#`, which prints no prefix of 0 in C, and whose octal prefix is
    one of the digits; `least` is how many digits a 0 has."""
    _check_length(max(precision or 0, least) + 2)
    if letter == "o":
        if precision is not None and precision > 1:
            return _Core("", "s", (f'sprintf("0%.{precision - 1}o", {value})',), why)
        tail, least = "o", 1
    else:
        tail = letter if precision is None else f".{precision}{letter}"
    zeros = "0" * least
    text = f'({value} ? sprintf("%#{tail}", {value}) : "{zeros}")'
    return _Core("", "s", (text,), (*why, "of 0 SystemTap prints the prefix"))


def _check_length(length: int) -> None:
    if length > _LONGEST_STRING:
        raise _RefusalError(
            f"its strings end at {_LONGEST_STRING} bytes", "take a smaller width or precision"
        )


def _fixed(conversion: Conversion, core: _Core) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The text, expressions and reasons of a conversion with a width that is a number, or none."""
    width = "" if core.is_filled else conversion.width or ""
    if not width or "-" not in conversion.flags:
        return f"%{core.flag}{width}{core.tail}", core.values, core.why
    why = core.why
    if core.flag:
        core = _checked(core).as_string
        why = (*why, "SystemTap heeds a single flag")
    return f"%-{width}{core.tail}", core.values, why


def _starred(
    conversion: Conversion, core: _Core, base: Base, name: str
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The same of a conversion with a width from an argument `name` of the type `base`."""
    least, greatest = limits(base)
    right = _at_most(name, base, _MAX_AMOUNT)
    left = name if least >= -_MAX_AMOUNT else f"({name} < -{_MAX_AMOUNT} ? -{_MAX_AMOUNT} : {name})"
    why = core.why
    if greatest > _MAX_AMOUNT:
        why = (*why, f"a width from an argument counts as {_MAX_AMOUNT} at most")
    if "-" in conversion.flags:
        if core.flag:
            core = _checked(core).as_string
            why = (*why, "SystemTap heeds a single flag")
        width = right if least == 0 else f"({name} < 0 ? -{left} : {right})"
        return f"%-*{core.tail}", (width, *core.values), why
    text = f"%{core.flag}*{core.tail}"
    if least == 0:
        return text, (right, *core.values), why
    # SystemTap takes a negative width as 0, so that it prints blanks on one side only.
    flag = "" if core.flag == "0" else core.flag
    bare = _checked(core._replace(flag=flag))
    length = "1" if core.tail == "c" else f"strlen({bare.printed})"
    why = (*why, "SystemTap takes a negative width as 0, so blanks are printed behind")
    # It keeps 32 bits of a width, so that the difference must not go below.
    behind = f"-{left}" if greatest < _INT_MAX else f"({name} < 0 ? -{left} : 0)"
    return f"{text}%*s", (right, *core.values, f"{behind} - {length}", '""'), why


def _checked(core: _Core) -> _Core:
    """The core, where a string holds it."""
    digits = core.tail[1:-1] if core.tail[-1] in "dioxXu" else ""
    _check_length(int(digits or 0) + 2)
    return core


def _value(conversion: Conversion, have: Base, name: str) -> tuple[str, tuple[str, ...]]:
    """The expression of the number that C prints, and why it is not the name."""
    wrapped = wrap(conversion, have)
    if wrapped is None or wrapped.bits == _ALL_BITS:
        return name, ()
    why = (f"C converts the {have.name} to {wrapped}",)
    if wrapped.signed:
        shift = _ALL_BITS - wrapped.bits
        return f"(({name} << {shift}) >> {shift})", why
    return f"({name} & {(1 << wrapped.bits) - 1:#x})", why


def _length(base: Base, name: str) -> tuple[str, tuple[str, ...]]:
    """The precision of a string from an argument: a negative one is none."""
    least, greatest = limits(base)
    tests = []
    if least < 0 or (greatest > _INT_MAX and base.size * 8 == _ALL_BITS):
        tests.append(f"{name} < 0")
    if greatest > _INT_MAX:
        tests.append(f"{name} > {_INT_MAX:#x}")
    if not tests:
        return name, ()
    why = "SystemTap takes a negative precision as 0" if least < 0 else "it cuts it to 32 bits"
    return f"({' || '.join(tests)} ? {_INT_MAX:#x} : {name})", (why,)


def _at_most(name: str, base: Base, most: int) -> str:
    least, greatest = limits(base)
    if greatest <= most:
        return name
    # A number with its highest bit set is negative in SystemTap.
    is_negative = f"{name} < 0 || " if least == 0 and base.size * 8 == _ALL_BITS else ""
    return f"({is_negative}{name} > {most} ? {most} : {name})"
