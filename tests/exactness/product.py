# SPDX-License-Identifier: MIT
"""The whole product of conversions, flags, width, precision and types."""

from __future__ import annotations

import re
from itertools import chain, combinations, product
from typing import TYPE_CHECKING, Final, NamedTuple

from tracegen.checks.fitting import fits
from tracegen.events import BASES, MACROS, Argument, Conversion, CType, Format, Star
from tracegen.events.format import LENGTHS
from tracegen.span import Span
from tracegen.translate.c import c_text
from tracegen.translate.rust import rust_text
from tracegen.translate.rust_type import rust_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

WIDTHS: Final = (None, 3, 20, "*")
PRECISIONS: Final = (None, 0, 1, 8, 30, "*")

_NOWHERE: Final = Span("", 1, 1, 1)

_LEGAL: Final = {**dict.fromkeys("diu", "-+ 0"), "c": "-+ ", "s": "-+ ", "p": "-"}


class Cell(NamedTuple):
    """All that makes a conversion but its flags."""

    letter: str
    length: str
    macro: str | None
    width: int | str | None
    precision: int | str | None
    type: CType

    @property
    def is_starred(self) -> bool:
        """Whether an amount comes from an argument."""
        return "*" in (self.width, self.precision)


class Entry(NamedTuple):
    """A conversion of the product."""

    cell: Cell
    flags: str

    @property
    def _head(self) -> str:
        width, precision = self.cell.width, self.cell.precision
        return f"%{self.flags}{width or ''}" + ("" if precision is None else f".{precision}")

    @property
    def source(self) -> str:
        """The conversion as it stands in a trace-events file."""
        if self.cell.macro is not None:
            return f'{self._head}" {self.cell.macro} "'
        return f"{self._head}{self.cell.length}{self.cell.letter}"

    @property
    def printf(self) -> str:
        """The conversion as glibc's printf takes it on x86-64."""
        length = self.cell.length
        if self.cell.macro is not None:
            length = "l" * (MACROS[self.cell.macro].base.size == 8)
        return f"{self._head}{length}{self.cell.letter}"

    @property
    def types(self) -> list[str]:
        """The types of its arguments."""
        stars = [each for each in (self.cell.width, self.cell.precision) if each == "*"]
        return [*("int" for _ in stars), str(self.cell.type)]

    @property
    def made(self) -> tuple[object, ...]:
        """All that C and Rust are made of it, for compilers that look through names of types and
        through macros: the types of the value, the formats, and the expressions."""
        types = [CType(BASES["int"])] * (len(self.types) - 1) + [self.cell.type]
        names = [f"a{n}" for n in range(len(types))]
        arguments = [
            Argument(type, name, _NOWHERE, _NOWHERE, _NOWHERE) for type, name in zip(types, names)
        ]
        format = Format((self._conversion,), _NOWHERE)
        c = c_text("", format, arguments, names)
        rust = rust_text("", format, arguments, names, "line")
        c_type, rust_base = _c_seen(str(self.cell.type)), self.cell.type.base
        rust_type_seen = "" if self.cell.type.is_pointer else _rust_seen(rust_type(rust_base))
        return (
            c_type,
            _c_seen(c.format),
            # A cast to the type that it has already is none.
            _c_seen(" ".join(c.arguments)).replace(f"({c_type})", ""),
            rust_type_seen,
            rust.format,
            _rust_seen(" ".join(rust.arguments)),
        )

    @property
    def _conversion(self) -> Conversion:
        cell, taken = self.cell, iter(range(3))
        width = Star(next(taken)) if cell.width == "*" else cell.width
        precision = Star(next(taken)) if cell.precision == "*" else cell.precision
        assert not isinstance(width, str)
        assert not isinstance(precision, str)
        return Conversion(
            self.flags,
            width,
            precision,
            cell.length,
            cell.macro,
            cell.letter,
            next(taken),
            _NOWHERE,
        )


def integer_cells() -> list[Cell]:
    """Every integer conversion with every type that fits it."""
    kinds = [(letter, length, None) for letter in "diouxX" for length in ("", *LENGTHS)]
    named = [(macro.conversion, "", macro.name) for macro in MACROS.values()]
    types = [CType(base) for base in BASES.values() if base.kind == "integer"]
    return [
        cell
        for (letter, length, macro), type in product([*kinds, *named], types)
        if _fits(letter, length, macro, type)
        for cell in _amounts(letter, length, macro, type)
    ]


def other_cells() -> list[Cell]:
    """Every conversion of floating point, strings, characters and pointers."""
    floating = product("fFeEgGaA", ("", "l"), ("float", "double"))
    cells = [
        _amounts(letter, length, None, CType(BASES[type])) for letter, length, type in floating
    ]
    narrow = [base for base in BASES.values() if base.kind == "integer" and base.size <= 4]
    cells += [_amounts("c", "", None, CType(base)) for base in narrow]
    cells.append(_amounts("s", "", None, CType(BASES["char"], True, (False,))))
    cells.append(_amounts("p", "", None, CType(BASES["char"], True, (False,))))
    cells.append(_amounts("p", "", None, CType(BASES["void"], False, (False,))))
    return list(chain.from_iterable(cells))


def _fits(letter: str, length: str, macro: str | None, type: CType) -> bool:
    return fits(Conversion("", None, None, length, macro, letter, 0, _NOWHERE), type)


def _amounts(letter: str, length: str, macro: str | None, type: CType) -> list[Cell]:
    precisions = (None,) if letter in "cp" else PRECISIONS
    return [
        Cell(letter, length, macro, width, precision, type)
        for width, precision in product(WIDTHS, precisions)
    ]


def entries(cells: Iterable[Cell]) -> Iterator[Entry]:
    """Every conversion of the cells: each with every set of flags that it may have.

    Of those of which the same code is made one is enough: `%+u` is `%u` in both languages, `%-08d`
    is `%-8d`, and to compilers an `int32_t` for PRId32 is an `int` for `%d`.
    """
    seen = set()
    for cell in cells:
        legal = _LEGAL.get(cell.letter, "-+ #0")
        for count in range(len(legal) + 1):
            for flags in combinations(legal, count):
                entry = Entry(cell, "".join(flags))
                made = entry.made
                if made not in seen:
                    seen.add(made)
                    yield entry


def _c_types() -> dict[str, str]:
    """What the types and macros of headers are with glibc on x86-64, by their names."""
    narrow = {1: "signed char", 2: "short", 4: "int", 8: "long"}
    unsigned = {**{size: f"unsigned {name}" for size, name in narrow.items()}, 1: "unsigned char"}
    types = {
        base.name: (narrow if base.signed else unsigned)[base.size]
        for base in BASES.values()
        if base.name.endswith("_t")
    }
    for macro in MACROS.values():
        if macro.c_type.endswith("_t"):
            types[macro.c_type] = types[macro.base.name]
        types[macro.name] = f'"{"l" * (macro.base.size == 8)}{macro.conversion}"'
    return types


_C_TYPES: Final = _c_types()

_C_NAMES: Final = re.compile("|".join(rf"\b{name}\b" for name in _C_TYPES))

_RUST_TYPES: Final = {
    "c_schar": "i8",
    "c_uchar": "u8",
    "c_short": "i16",
    "c_ushort": "u16",
    "c_int": "i32",
    "c_uint": "u32",
    "c_long": "i64",
    "c_ulong": "u64",
    "c_longlong": "i64",
    "c_ulonglong": "u64",
}
"""What the types of std::os::raw are on 64-bit Linux."""

_RUST_NAMES: Final = re.compile("|".join(rf"\b{name}\b" for name in _RUST_TYPES))


def _c_seen(text: str) -> str:
    """C as its compiler sees it: without names of types and macros, in literals that are whole."""
    return _C_NAMES.sub(lambda name: _C_TYPES[name.group()], text).replace('" "', "")


def _rust_seen(text: str) -> str:
    """Rust as its compiler sees it."""
    return _RUST_NAMES.sub(lambda name: _RUST_TYPES[name.group()], text)
