# SPDX-License-Identifier: MIT
"""A conversion as Rust's format!() takes it.

What format!() says exactly is said with it. What it cannot say goes through a type of the crate
tracegen-rt: strings, pointers and characters, which append bytes to the line, `Float`, and
`Integer` for integer conversions with the flags ` ` and `#`, or with a precision that is more than
padding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.events import Argument, Base, Conversion, CType, Star
from tracegen.named_tuple import NamedTuple
from tracegen.translate.rust_type import cast, cast_type, rust_type

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class RustConversion(NamedTuple):
    """What one conversion became.

    `text` stands for it in the format string, `expressions` are the positional arguments that it
    takes there, and `named` the one that its width refers to: `width = line.right(width)`.
    `wrapper` is our type that prints it, None where format!() does; `why` says why there is one, or
    a cast.
    """

    text: str
    expressions: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    wrapper: str | None = None
    why: str = ""


class Value(NamedTuple):
    """What a conversion prints: an expression, and whether it is a name that braces may hold."""

    expression: str
    is_name: bool
    type: str
    why: str

    def braces(self, spec: str) -> str:
        """What stands for it in the format string, with what is behind the colon."""
        name = self.expression.removeprefix("r#") if self.is_name else ""
        return f"{{{name}:{spec}}}" if spec else f"{{{name}}}"

    @property
    def expressions(self) -> tuple[str, ...]:
        """What the braces do not hold."""
        return () if self.is_name else (self.expression,)


_LINE: Final = {
    "s": "a string is bytes in any encoding, or NULL",
    "p": "a NULL pointer is `(nil)`",
    "c": "a character is one byte, of any value",
}

_FLOATS: Final = {"f": "fixed", "e": "scientific", "g": "general", "a": "hex"}

_INTEGERS: Final = {
    "d": "decimal",
    "i": "decimal",
    "u": "unsigned",
    "o": "octal",
    "x": "hex",
    "X": "upper_hex",
}


def rust_conversion(
    conversion: Conversion,
    arguments: Sequence[Argument],
    names: Sequence[str],
    line: str,
    shared: Collection[int] = (),
) -> RustConversion:
    """One conversion that takes an argument, for arguments called `names`, in the Line `line`.

    `shared` are the indices of arguments that the format takes more than once, as printf's own
    formats never do.
    """
    assert conversion.argument is not None
    argument, name = arguments[conversion.argument], names[conversion.argument]
    letter = conversion.conversion
    if letter == "s":
        return _in_line(conversion, f"{line}.string({name})", "LineString", names)
    if letter == "p":
        pointer = f"{name}.as_pointer()" if argument.type.is_string else name
        return _in_line(conversion, f"{line}.pointer({pointer})", "LinePointer", names)
    if letter == "c":
        byte = cast(argument.type, name, "u8")
        return _in_line(conversion, f"{line}.character({byte})", "LineCharacter", names)
    if conversion.is_floating:
        constructor = _FLOATS[letter.lower()]
        if letter.isupper():
            constructor = f"upper_{constructor}"
        expression = f"Float::{constructor}({name})" + _builders(conversion, names)
        why = "C has its own digits, exponents, infinities and NaN"
        return RustConversion("{}", (expression,), wrapper="Float", why=why)
    value = _value(conversion, argument.type, name)
    if not isinstance(conversion.width, Star):
        spec = _spec(conversion, "" if conversion.width is None else str(conversion.width))
        if spec is not None:
            return RustConversion(value.braces(spec), value.expressions, why=value.why)
    elif conversion.width.argument not in shared:
        starred = _starred(conversion, conversion.width, value, arguments, names, line)
        if starred is not None:
            return starred
    constructor = _INTEGERS[conversion.conversion]
    expression = f"Integer::{constructor}({_wide(conversion, argument.type, value)})"
    return RustConversion(
        "{}",
        (expression + _builders(conversion, names),),
        wrapper="Integer",
        why="; ".join(filter(None, [value.why, _why_integer(conversion)])),
    )


def _in_line(
    conversion: Conversion, expression: str, wrapper: str, names: Sequence[str]
) -> RustConversion:
    """A string, pointer or character: a fixed width is format!()'s, the rest its type's."""
    spec = ""
    width = conversion.width
    if conversion.precision is not None:
        expression += f".precision({_amount(conversion.precision, names)})"
    if isinstance(width, Star):
        spec = ":<" if "-" in conversion.flags else ""
        expression += f".width({_amount(width, names)})"
    elif width is not None:
        spec = f":{'<' if '-' in conversion.flags else '>'}{width}"
    why = _LINE[conversion.conversion]
    return RustConversion(f"{{{spec}}}", (expression,), wrapper=wrapper, why=why)


def _amount(amount: int | Star, names: Sequence[str]) -> str:
    return names[amount.argument] if isinstance(amount, Star) else str(amount)


def _value(conversion: Conversion, type: CType, name: str) -> Value:
    """The argument of an integer conversion, with a cast where it could show otherwise."""
    base = conversion.base
    assert base is not None
    if prints_alike(conversion, type.base, base):
        return Value(name, True, rust_type(type.base), "")
    to = cast_type(base)
    why = f"C converts the {type.base.name} to {conversion.c_type}"
    return Value(cast(type, name, to), False, to, why)


def prints_alike(conversion: Conversion, have: Base, want: Base) -> bool:
    """Whether a value of type `have` shows as C shows it after conversion to `want`.

    Decimal digits are the same if `want` holds every value of `have`; the digits of a negative
    number in base 8 or 16 are those of its two's complement, so there the sizes must be equal. It
    must hold on every data model.
    """
    if have.name == "bool":
        return False
    signs = (True, False) if have.signed is None else (have.signed,)
    in_decimal = conversion.conversion in "diu"
    for mine, other in zip(have.sizes, want.sizes):
        for signed in signs:
            if signed == want.signed:
                alike = mine <= other
            elif signed:
                alike = not in_decimal and mine == other
            else:
                alike = mine < other
            if not alike:
                return False
    return True


def _spec(conversion: Conversion, width: str) -> str | None:
    """The conversion as format!() says it, behind the colon; None where it cannot. `width` is the
    width's text, which may be a name's, or empty."""
    flags, precision = conversion.flags, conversion.precision
    letter = conversion.conversion
    signed = letter in "di"
    if isinstance(precision, Star):
        return None
    if ("#" in flags and letter in "xXo") or (signed and " " in flags and "+" not in flags):
        return None
    zero = "0" if "0" in flags and "-" not in flags and precision is None else ""
    if precision is not None and precision != 1:
        # Digits to fill up to are padding with zeros, unless a wider field pads with blanks too,
        # or a sign stands in front of them. No digits at all for a 0 are format!()'s never.
        if signed or precision == 0 or not (width or "0").isdigit():
            return None
        if int(width or "0") > precision:
            return None
        zero, width = "0", str(precision)
    plus = "+" if signed and "+" in flags else ""
    left = "<" if "-" in flags and width and not zero else ""
    return f"{left}{plus}{zero if width else ''}{width}{letter if letter in 'xXo' else ''}"


def _starred(
    conversion: Conversion,
    width: Star,
    value: Value,
    arguments: Sequence[Argument],
    names: Sequence[str],
    line: str,
) -> RustConversion | None:
    """An integer whose width is an argument, as format!() says it; None where it cannot.

    format!() has widths of arguments too, but none that is negative, which in C is at the left:
    then the width is none, and the blanks behind the number are text. No other conversion takes the
    argument, so that the width may have its name.
    """
    name = names[width.argument]
    plain = name.removeprefix("r#")
    spec = _spec(conversion, f"{plain}$")
    if spec is None:
        return None
    why = "" if not value.why else f"{value.why}; "
    if "-" in conversion.flags:
        why += "a width counts as at most 4095, and the sign of it nothing"
        named = (f"{plain} = {line}.left({name})",)
        return RustConversion(value.braces(spec), value.expressions, named, None, why)
    named = (f"{plain} = {line}.right({name})",)
    if arguments[width.argument].type.base.signed is False:
        why += "a width counts as at most 4095"
        return RustConversion(value.braces(spec), value.expressions, named, None, why)
    why += "a negative width puts the number at the left"
    bare = value.braces(_spec(conversion, "") or "")
    text = ", ".join([f'"{bare}"', *value.expressions])
    blanks = f"{line}.blanks({name}, format_args!({text}))"
    return RustConversion(
        f"{value.braces(spec)}{{}}", (*value.expressions, blanks), named, None, why
    )


def _wide(conversion: Conversion, type: CType, value: Value) -> str:
    """The value as `Integer` takes it, which keeps 64 bits of it."""
    signed = conversion.conversion in "di"
    expression, shown = value.expression, value.type
    if value.is_name and signed and type.base.name == "char":
        return f"{expression} as i32"
    if value.is_name and not signed and type.base.signed is not False:
        # Of a negative value those bits above its type must be off.
        assert conversion.base is not None
        shown = cast_type(conversion.base)
        expression += f" as {shown}"
    # Of usize and isize the standard library knows no conversion to 64 bits but a cast.
    if shown in ("usize", "isize"):
        expression += f" as {'i64' if signed else 'u64'}"
    return expression


def _why_integer(conversion: Conversion) -> str:
    signed = conversion.conversion in "di"
    if isinstance(conversion.precision, Star):
        return "format!() has no precision for integers"
    if "#" in conversion.flags and conversion.conversion in "xX":
        return "`#` puts no 0x in front of 0"
    if "#" in conversion.flags and conversion.conversion == "o":
        return "`#` puts a 0 in front of octal digits, not 0o"
    if conversion.precision == 0:
        return "a precision of 0 prints no digit for 0"
    if conversion.precision is not None and signed:
        return "a precision counts digits without the sign"
    if conversion.precision is not None:
        return "a precision is zeros inside of a field that blanks fill"
    return "format!() has no flag for a blank in the sign's place"


def _builders(conversion: Conversion, names: Sequence[str]) -> str:
    """The calls that give `Integer` or `Float` its flags, width and precision."""
    signed = conversion.conversion in "di" or conversion.is_floating
    calls = []
    for flag, call in (("-", "left"), ("+", "plus"), (" ", "space"), ("#", "alternate")):
        if flag in conversion.flags and (signed or flag not in "+ "):
            calls.append(f".{call}()")
    if "0" in conversion.flags:
        calls.append(".zero()")
    for call, amount in (("width", conversion.width), ("precision", conversion.precision)):
        if amount is not None:
            calls.append(f".{call}({_amount(amount, names)})")
    return "".join(calls)
