# SPDX-License-Identifier: MIT
"""Formats as Rust's format!() takes them.

What format!() says exactly is said with it. What it cannot say goes through a type of the crate
tracegen-rt: strings, pointers and characters, which append bytes to the line, and `Integer`, for
integer conversions with a `*`, with the flags ` ` and `#`, or with a precision that is no padding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tracegen.events import Argument, Base, Conversion, CType, Format, Literal, Star
from tracegen.events.printer import is_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_C_TYPES: Final = {
    "char": "c_char",
    "signed char": "c_schar",
    "unsigned char": "c_uchar",
    "short": "c_short",
    "unsigned short": "c_ushort",
    "int": "c_int",
    "unsigned int": "c_uint",
    "long": "c_long",
    "unsigned long": "c_ulong",
    "long long": "c_longlong",
    "unsigned long long": "c_ulonglong",
}
"""The names of C's own types in std::os::raw."""

_FIXED: Final = {
    "bool": "bool",
    "float": "f32",
    "double": "f64",
    "size_t": "usize",
    "uintptr_t": "usize",
    "ssize_t": "isize",
    "ptrdiff_t": "isize",
    "intptr_t": "isize",
    "intmax_t": "i64",
    "uintmax_t": "u64",
    **{f"int{bits}_t": f"i{bits}" for bits in (8, 16, 32, 64)},
    **{f"uint{bits}_t": f"u{bits}" for bits in (8, 16, 32, 64)},
}

_SAME_EVERYWHERE: Final = {
    "signed char": "i8",
    "unsigned char": "u8",
    "short": "i16",
    "unsigned short": "u16",
    "int": "i32",
    "unsigned int": "u32",
    "long long": "i64",
    "unsigned long long": "u64",
}
"""C's own types that have one size wherever Rust's standard library is."""


def rust_type(base: Base) -> str:
    """The type of a parameter: `u32`, `c_int`, which is std::os::raw's."""
    return _C_TYPES.get(base.name) or _FIXED[base.name]


def c_type_names(names: Sequence[str]) -> list[str]:
    """Those of the type names that are std::os::raw's, sorted, each once."""
    return sorted(set(names) & set(_C_TYPES.values()))


def _cast_type(base: Base) -> str:
    """The type that a cast goes to: Rust's own name for it where it has one."""
    return _SAME_EVERYWHERE.get(base.name) or rust_type(base)


class RustConversion(NamedTuple):
    """What one conversion became.

    `spec` is what stands between the braces: with `inline`, behind the argument's name and a colon;
    otherwise alone, and `expression` is the value. `wrapper` is our type that prints it, None where
    format!() does.
    """

    spec: str
    expression: str
    inline: bool
    wrapper: str | None

    @property
    def placeholder(self) -> str:
        """What stands for it in the format string, braces and all."""
        colon = ":" if self.spec else ""
        name = self.expression.removeprefix("r#") if self.inline else ""
        return f"{{{name}{colon}{self.spec}}}"


class RustText(NamedTuple):
    """A format_args! call's format, as a Rust string literal, and its arguments."""

    format: str
    arguments: tuple[str, ...]
    wrappers: frozenset[str]
    types: frozenset[str]


def rust_text(
    name: str,
    format: Format | None,
    arguments: Sequence[Argument],
    names: Sequence[str],
    line: str,
) -> RustText:
    """The text of event `name`, its name in front, for arguments that are called `names` in Rust,
    made in the `Line` that is called `line`."""
    parts = [rust_escape(f"{name} ".replace("{", "{{"))]
    expressions: list[str] = []
    wrappers: set[str] = set()
    types: set[str] = set()
    for piece in format.pieces if format is not None else ():
        if isinstance(piece, Literal):
            for text, is_text in _runs(piece.text):
                if is_text:
                    braced = text.decode().replace("{", "{{").replace("}", "}}")
                    parts.append(rust_escape(braced))
                else:
                    parts.append("{}")
                    expressions.append(f"{line}.string(Str::new({rust_bytes(text)}))")
                    wrappers.add("Str")
        elif piece.argument is None:
            parts.append("%")
        else:
            became = rust_conversion(piece, arguments, names, line)
            parts.append(became.placeholder)
            if not became.inline:
                expressions.append(became.expression)
            if became.wrapper is not None:
                wrappers.add(became.wrapper)
            types.update(word for word in _C_TYPES.values() if f" as {word}" in became.expression)
    return RustText(
        f'"{"".join(parts)}"', tuple(expressions), frozenset(wrappers), frozenset(types)
    )


def rust_conversion(
    conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str], line: str
) -> RustConversion:
    """One conversion that takes an argument, for arguments called `names`, in the Line `line`.

    Raises ValueError for a floating conversion, which has no form in Rust yet.
    """
    assert conversion.argument is not None
    argument, name = arguments[conversion.argument], names[conversion.argument]
    letter = conversion.conversion
    if letter == "s":
        return _wrapped(conversion, f"{line}.string({name})", "Str", arguments, names)
    if letter == "p":
        pointer = f"{name}.as_pointer()" if argument.type.is_string else name
        return _wrapped(conversion, f"{line}.pointer({pointer})", "Pointer", arguments, names)
    if letter == "c":
        byte = _cast(argument.type, name, "u8")
        return _wrapped(conversion, f"{line}.character({byte})", "char", arguments, names)
    if conversion.is_floating:
        raise ValueError(f"no Rust form for %{letter}")
    return _integer(conversion, argument.type, name, arguments, names)


def _cast(type: CType, name: str, to: str) -> str:
    if type.base.name == "bool":
        return f"{to}::from({name})"
    return name if rust_type(type.base) == to else f"{name} as {to}"


def _wrapped(
    conversion: Conversion,
    expression: str,
    wrapper: str,
    arguments: Sequence[Argument],
    names: Sequence[str],
) -> RustConversion:
    """A string, pointer or character: the width is format!()'s, the rest its type's."""
    spec = ""
    width = conversion.width
    if isinstance(conversion.precision, Star):
        expression += f".precision({_i32(conversion.precision, arguments, names)})"
    elif conversion.precision is not None:
        expression += f".precision({conversion.precision})"
    if isinstance(width, Star):
        spec = "<" if "-" in conversion.flags else ""
        expression += f".width({_i32(width, arguments, names)})"
    elif width is not None:
        spec = f"{'<' if '-' in conversion.flags else '>'}{width}"
    return RustConversion(spec, expression, inline=False, wrapper=wrapper)


def _i32(star: Star, arguments: Sequence[Argument], names: Sequence[str]) -> str:
    """A `*`'s argument as the int that C takes for it."""
    type, name = arguments[star.argument].type, names[star.argument]
    if rust_type(type.base) in ("i32", "c_int"):
        return name
    return _cast(type, name, "i32")


def _integer(
    conversion: Conversion,
    type: CType,
    name: str,
    arguments: Sequence[Argument],
    names: Sequence[str],
) -> RustConversion:
    base = conversion.base
    assert base is not None
    if prints_alike(conversion, type.base, base):
        value, inline = name, True
    else:
        value, inline = _cast(type, name, _cast_type(base)), False
    spec = _format_spec(conversion)
    if spec is not None:
        return RustConversion(spec, value, inline, None)
    # Of usize and isize the standard library knows no conversion to 64 bits but a cast.
    signed = conversion.conversion in "di"
    if (rust_type(type.base) if inline else _cast_type(base)) in ("usize", "isize"):
        value = f"{value} as {'i64' if signed else 'u64'}"
    elif inline and signed and type.base.name == "char":
        value = f"{name} as i32"
    elif inline and not signed and type.base.signed is not False:
        # The wrapper's value has 64 bits: of a negative value those above its type must be off.
        value = f"{name} as {_cast_type(base)}"
    constructor = {"d": "decimal", "i": "decimal", "u": "unsigned", "o": "octal", "x": "hex"}.get(
        conversion.conversion, "upper_hex"
    )
    expression = f"Integer::{constructor}({value})" + _builders(conversion, arguments, names)
    return RustConversion("", expression, inline=False, wrapper="Integer")


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


def _format_spec(conversion: Conversion) -> str | None:
    """The conversion as format!() says it, behind the colon; None where it cannot."""
    flags, width, precision = conversion.flags, conversion.width, conversion.precision
    letter = conversion.conversion
    signed = letter in "di"
    suffix = {"x": "x", "X": "X", "o": "o"}.get(letter, "")
    if isinstance(width, Star) or isinstance(precision, Star):
        return None
    if ("#" in flags and letter in "xXo") or (signed and " " in flags and "+" not in flags):
        return None
    zero = "0" if "0" in flags and "-" not in flags and precision is None else ""
    if precision is not None and precision != 1:
        # Digits to fill up to are padding with zeros, unless a wider field pads with blanks too,
        # or a sign stands in front of them. No digits at all for a 0 are format!()'s never.
        if signed or precision == 0 or (width or 0) > precision:
            return None
        zero, width = "0", precision
    plus = "+" if signed and "+" in flags else ""
    left = "<" if "-" in flags and width and not zero else ""
    return f"{left}{plus}{zero if width else ''}{width or ''}{suffix}"


def _builders(conversion: Conversion, arguments: Sequence[Argument], names: Sequence[str]) -> str:
    """The calls that give `Integer` its flags, width and precision."""
    signed = conversion.conversion in "di"
    calls = []
    for flag, call in (("-", "left"), ("+", "plus"), (" ", "space"), ("#", "alternate")):
        if flag in conversion.flags and (signed or flag not in "+ "):
            calls.append(f".{call}()")
    if "0" in conversion.flags:
        calls.append(".zero()")
    for call, amount in (("width", conversion.width), ("precision", conversion.precision)):
        if isinstance(amount, Star):
            calls.append(f".{call}({_i32(amount, arguments, names)})")
        elif amount is not None:
            calls.append(f".{call}({amount})")
    return "".join(calls)


def _runs(text: bytes) -> list[tuple[bytes, bool]]:
    """The text cut into runs that are UTF-8 and runs that are not."""
    runs: list[tuple[bytes, bool]] = []
    for char in text.decode("utf-8", "surrogateescape"):
        is_text = not 0xDC80 <= ord(char) <= 0xDCFF
        piece = char.encode("utf-8", "surrogateescape")
        if runs and runs[-1][1] == is_text:
            runs[-1] = (runs[-1][0] + piece, is_text)
        else:
            runs.append((piece, is_text))
    return runs


_RUST_ESCAPES: Final = {"\t": "\\t", "\r": "\\r", "\n": "\\n", '"': '\\"', "\\": "\\\\"}


def rust_escape(text: str) -> str:
    """The text as it stands between the quotes of a Rust string literal."""
    return "".join(
        _RUST_ESCAPES.get(char) or (char if is_plain(char) else f"\\u{{{ord(char):x}}}")
        for char in text
    )


def rust_bytes(text: bytes) -> str:
    """The bytes as a Rust byte string literal."""
    return 'b"' + "".join(f"\\x{byte:02x}" for byte in text) + '"'
