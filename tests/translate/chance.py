# SPDX-License-Identifier: MIT
"""Random formats that the language accepts, and values for their arguments, edges above all."""

from __future__ import annotations

import math
import struct
from typing import TYPE_CHECKING, NamedTuple

import tracegen
from tracegen.events import BASES
from tracegen.translate.lp64 import limits

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from tracegen.events import Argument, CType, Event, Format
    from translate.libc import Value

_INTEGERS = [base.name for base in BASES.values() if base.kind == "integer"]
_CHARACTERS = [name for name in _INTEGERS if BASES[name].size <= 4]
_AMOUNTS = ("int", "int", "int", "unsigned int", "uint8_t", "int8_t", "short", "bool")
_POINTERS = ("void *", "const uint8_t *", "char **")
_LENGTHS = {4: ("", "", "h", "hh"), 8: ("l", "ll", "j", "z", "t")}
_MACROS = {4: ("8", "16", "32", "LEAST8", "FAST8", "LEAST16"), 8: ("64", "MAX", "PTR", "FAST16")}
_LITERALS = (
    "",
    "",
    " at 0x",
    "{}",
    "{",
    "}}",
    "%%",
    "\\\\",
    '\\"',
    "\\377",
    "caf\\303\\251",
    "\\033",
)

_ADDRESSES = (0, 1, 0xDEADBEEF, 0x7FFFFFFFF000, (1 << 64) - 1)
_STRINGS = (
    None,
    b"",
    b"a",
    b"THR",
    b"line control",
    b"caf\xc3\xa9 {} %d",
    b"\xff\xfe not UTF-8",
    b"0123456789abcdef" * 32,
)
_FLOATS = (
    *(0.0, 1.0, 0.5, 1.5, 2.5, 0.125, 9.5, 99.5, 0.1, 1e5, 999999.5, 1e6, 1e15, 1e16, 1e17),
    *(1e22, 1e23, 5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308),
    *(0.0001, 0.00001, 123456789.0, math.pi, 2.0**53, math.inf, math.nan),
)


class Case(NamedTuple):
    """A format with arguments, as it is written, and as it was understood."""

    source: str
    format: Format
    arguments: Sequence[Argument]


class Chance:
    """Makes cases and values. What it makes hangs on the generator alone."""

    def __init__(
        self, random: Random, *, floating: bool = True, null: bool = True, longest: int = 512
    ) -> None:
        """Without `floating` there are no floating conversions, without `null` no NULL; `longest`
        is the most bytes that a string has."""
        self._random = random
        self._addresses = _ADDRESSES if null else _ADDRESSES[1:]
        self._strings = [
            None if each is None else each[:longest]
            for each in _STRINGS
            if null or each is not None
        ]
        self._kinds = "iiiiiisspcfff" if floating else "iiiiiisspc"

    def cases(self, count: int) -> list[Case]:
        """That many cases, each with a few conversions."""
        lines = [self._line(f"event_{number}") for number in range(count)]
        parsed = tracegen.parse("".join(f"{line}\n" for line in lines), "trace-events")
        assert [found for found in parsed.diagnostics if found.is_error] == []
        return [_case(line, event) for line, event in zip(lines, parsed.file.events)]

    def values(self, case: Case) -> list[Value]:
        """A value for each argument of the case; amounts are small for the most part."""
        stars = {
            index
            for conversion in case.format.conversions
            for index in conversion.arguments
            if index != conversion.argument
        }
        return [self._value(each.type, place in stars) for place, each in enumerate(case.arguments)]

    def _line(self, name: str) -> str:
        declared: list[str] = []
        format = self._choice(_LITERALS)
        for _ in range(self._random.randint(1, 3)):
            format += self._conversion(declared) + self._choice(_LITERALS)
        return f'{name}({", ".join(declared)}) "{format}"'

    def _conversion(self, declared: list[str]) -> str:
        kind = self._choice(self._kinds)
        if kind == "i":
            type = self._choice(_INTEGERS)
            letter = self._choice("diouxX")
            size = max(BASES[type].size, 4)
            head = self._head(declared, "-+ 0" if letter in "diu" else "-+ #0", has_precision=True)
            if self._chance(0.2):
                tail = f'" PRI{letter}{self._choice(_MACROS[size])} "'
            else:
                tail = self._choice(_LENGTHS[size]) + letter
        elif kind == "f":
            type, tail = self._choice(("double", "float")), self._choice("fFeEgGaA")
            head = self._head(declared, "-+ #0", has_precision=True)
        elif kind == "s":
            type, tail = "const char *", "s"
            head = self._head(declared, "-+ ", has_precision=True)
        elif kind == "p":
            type, tail = self._choice(_POINTERS), "p"
            head = self._head(declared, "-", has_precision=False)
        else:
            type, tail = self._choice(_CHARACTERS), "c"
            head = self._head(declared, "-+ ", has_precision=False)
        declared.append(f"{type}{'' if type.endswith('*') else ' '}a{len(declared)}")
        return f"%{head}{tail}"

    def _head(self, declared: list[str], flags: str, *, has_precision: bool) -> str:
        head = "".join(flag for flag in flags if self._chance(0.3))
        head += self._amount(declared, ("", "", "", "1", "2", "8", "13", "30"))
        if has_precision and self._chance(0.4):
            head += "." + self._amount(declared, ("", "0", "1", "3", "8", "20"))
        return head

    def _amount(self, declared: list[str], among: Sequence[str]) -> str:
        # An event has ten arguments at most.
        if len(declared) < 7 and self._chance(0.15):
            declared.append(f"{self._choice(_AMOUNTS)} a{len(declared)}")
            return "*"
        return self._choice(among)

    def _choice(self, among: Sequence[str]) -> str:
        return self._random.choice(among)

    def _chance(self, part: float) -> bool:
        return self._random.random() < part

    def _value(self, type: CType, is_star: bool) -> Value:
        if type.is_string:
            return self._random.choice(self._strings)
        if type.is_pointer:
            return self._random.choice(self._addresses)
        if type.is_floating:
            return self._float(type.base.name == "float")
        least, greatest = self._limits(type)
        if is_star and self._chance(0.9):
            return self._random.randint(max(least, -40), min(greatest, 40))
        if self._chance(0.3):
            return self._random.randint(least, greatest)
        edges = (0, 0, 1, -1, 8, 10, 0x5A, -100, 4095, 4096, -4096, least, least + 1, greatest)
        return max(least, min(self._random.choice(edges), greatest))

    def _limits(self, type: CType) -> tuple[int, int]:
        # A char has a sign here, on x86.
        return (-128, 127) if type.base.signed is None else limits(type.base)

    def _float(self, is_single: bool) -> float:
        if self._chance(0.5):
            value = self._random.choice(_FLOATS)
        else:
            value = struct.unpack("<d", self._random.randbytes(8))[0]
        value = math.copysign(value, self._random.choice((1.0, -1.0)))
        if not is_single:
            return value
        try:
            return float(struct.unpack("<f", struct.pack("<f", value))[0])
        except OverflowError:
            return math.copysign(math.inf, value)


def _case(line: str, event: Event) -> Case:
    assert event.format is not None
    return Case(line, event.format, event.arguments)
