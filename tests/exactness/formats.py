# SPDX-License-Identifier: MIT
"""Random events, of all that the language accepts and a little that it does not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import cycle
from typing import TYPE_CHECKING, Final

from tracegen.events import BASES, MACROS, MAX_ARGUMENTS

if TYPE_CHECKING:
    from random import Random

_INTEGERS: Final = [base.name for base in BASES.values() if base.kind == "integer"]
_NARROW: Final = [name for name in _INTEGERS if BASES[name].size <= 4]
_WIDE: Final = [name for name in _INTEGERS if BASES[name].size == 8]

_WIDE_LENGTHS: Final = ("l", "ll", "j", "z", "t")
_NARROW_LENGTHS: Final = ("", "", "", "hh", "h")

_LEGAL: Final = {
    **dict.fromkeys("diu", "-+ 0"),
    **dict.fromkeys("oxXfFeEgGaA", "-+ #0"),
    "c": "-+ ",
    "s": "-+ ",
    "p": "-",
}

_PIECES: Final[tuple[tuple[str, bytes], ...]] = (
    (" ", b" "),
    ("addr 0x", b"addr 0x"),
    ("{", b"{"),
    ("}", b"}"),
    ("{}", b"{}"),
    ("{0:>8$x}", b"{0:>8$x}"),
    ("}{", b"}{"),
    ("%%", b"%%"),
    ("%" + '""' + "%", b"%%"),
    ("|", b"|"),
    ("0", b"0"),
    ("??=", b"??="),
    (r"\?\?=", b"??="),
    (r"\t", b"\t"),
    (r"\\", b"\\"),
    (r"\"", b'"'),
    (r"\'", b"'"),
    ("'", b"'"),
    ("/*", b"/*"),
    ("//", b"//"),
    ("$", b"$"),
    (r"\a\b\f\r\v", b"\a\b\f\r\v"),
    (r"\u20ac", "\u20ac".encode()),
    (r"\U0001F4A1", "\U0001f4a1".encode()),
    (r"\u00a0", "\u00a0".encode()),
    (r"\u202e", "\u202e".encode()),
    ("é漢", "é漢".encode()),
    (r"\303\251", b"\xc3\xa9"),
    (r"\303", b"\xc3"),
    (r"\xff" + '" "' + "f", b"\xfff"),
    (r"\x7b" + '""', b"{"),
    (r"\1" + '""' + "2", b"\x012"),
    (r"\0011", b"\x011"),
)


@dataclass(frozen=True)
class Written:
    """An event as a line, and its format as bytes that printf takes."""

    source: str
    format: bytes


class Writer:
    """Writes random events."""

    def __init__(self, random: Random) -> None:
        self._random = random
        # Each macro in its turn, so that none is left out.
        self._macros = {
            letter: cycle(random.sample(named, len(named)))
            for letter in "diouxX"
            for named in [[each for each in MACROS.values() if each.conversion == letter]]
        }

    def event(self, name: str) -> Written:
        """An event, which the language may not accept."""
        random = self._random
        arguments: list[str] = []
        source, format = [], []
        for _ in range(random.randint(1, 9)):
            for _ in range(random.randrange(3)):
                text, raw = self._text()
                source.append(text)
                format.append(raw)
            types, written, raw = self._conversion()
            if len(arguments) + len(types) > MAX_ARGUMENTS:
                break
            arguments += types
            source.append(written)
            format.append(raw)
        declared = ", ".join(
            f"{type}{'' if type.endswith('*') else ' '}a{n}" for n, type in enumerate(arguments)
        )
        text = f'"{"".join(source)}"'
        return Written(f"{name}({declared or 'void'}) {text}", b"".join(format))

    def _text(self) -> tuple[str, bytes]:
        if self._random.random() < 0.85:
            return self._random.choice(_PIECES)
        byte = self._random.choice([n for n in range(1, 256) if n not in (0x0A, 0x25)])
        octal = self._random.random() < 0.5
        # No digit that follows belongs to a hexadecimal escape.
        return f"\\{byte:03o}" if octal else f'\\x{byte:x}""', bytes([byte])

    def _conversion(self) -> tuple[list[str], str, bytes]:
        """The types of its arguments, how it is written, and what printf takes."""
        random = self._random
        letter = random.choice("ddiuuxxxXXooccssspp" + "fFeEgGaA" * 2)
        flags = self._flags(letter)
        stars: list[str] = []
        width = self._amount(stars, (3, 8, 20))
        precision = None
        if letter not in "cp":
            bare = random.random() < 0.06
            precision = "" if bare else self._amount(stars, (0, 1, 3, 8, 17))
        head = f"%{flags}{width or ''}" + ("" if precision is None else f".{precision}")
        if letter in "diouxX":
            return self._integer(head, letter, stars)
        length = "l" if letter in "fFeEgGaA" and random.random() < 0.15 else ""
        types = [*stars, self._type(letter)]
        return types, f"{head}{length}{letter}", f"{head}{length}{letter}".encode()

    def _flags(self, letter: str) -> str:
        random = self._random
        if random.random() < 0.4:
            return ""
        among = _LEGAL[letter] if random.random() < 0.98 else "-+ #0"
        return "".join(random.choice(among) for _ in range(random.randint(1, 4)))

    def _amount(self, stars: list[str], usual: tuple[int, ...]) -> str | None:
        random = self._random
        kind = random.random()
        if kind < 0.4:
            return None
        if kind < 0.75:
            return str(random.choice(usual) if random.random() < 0.8 else random.randrange(1, 70))
        if kind < 0.76:
            return str(random.choice((200, 1000, 4095)))
        stars.append("int" if random.random() < 0.6 else random.choice(_NARROW))
        return "*"

    def _integer(self, head: str, letter: str, stars: list[str]) -> tuple[list[str], str, bytes]:
        random = self._random
        if random.random() < 0.4:
            macro = next(self._macros[letter])
            wide = macro.base.size == 8
            # What glibc's inttypes.h has for 64 bits.
            length = "l" if wide else ""
            written = f'{head}" {macro.name} "'
        else:
            wide = random.random() < 0.5
            length = random.choice(_WIDE_LENGTHS if wide else _NARROW_LENGTHS)
            written = f"{head}{length}{letter}"
        if random.random() < 0.01:
            wide = not wide
        types = [*stars, self._qualified(random.choice(_WIDE if wide else _NARROW))]
        return types, written, f"{head}{length}{letter}".encode()

    def _type(self, letter: str) -> str:
        random = self._random
        if letter == "c":
            return self._qualified(random.choice(_NARROW))
        if letter == "s":
            return random.choice(("const char *", "const char *", "char *", "char *const"))
        if letter == "p":
            base = random.choice(["void", "void", "char", "uint8_t", *BASES])
            stars = random.choice(("*", "*", "*", "**", "*const", "*const *"))
            return self._qualified(f"{base} {stars}")
        return self._qualified(random.choice(("double", "double", "float")))

    def _qualified(self, type: str) -> str:
        return f"const {type}" if self._random.random() < 0.2 else type
