# SPDX-License-Identifier: MIT
"""C types of event arguments."""

from __future__ import annotations

from collections import Counter
from dataclasses import field
from typing import Final, Literal

from tracegen.model import model
from tracegen.named_tuple import NamedTuple

Kind = Literal["integer", "floating", "void", "unknown"]


class Base(NamedTuple):
    """A type without qualifiers and pointers.

    Sizes are in bytes: on LP64 (64-bit Unix), ILP32 (32-bit) and LLP64 (64-bit Windows).
    `signed` is None where C leaves it to the implementation (`char`) or it has no meaning.
    """

    name: str
    kind: Kind
    signed: bool | None
    sizes: tuple[int, int, int]

    @property
    def size(self) -> int:
        """Bytes on LP64, the data model that formats are judged on."""
        return self.sizes[0]


def _bases() -> dict[str, Base]:
    def integer(name: str, signed: bool | None, *sizes: int) -> Base:
        lp64, ilp32, llp64 = sizes if len(sizes) == 3 else sizes * 3
        return Base(name, "integer", signed, (lp64, ilp32, llp64))

    bases = [
        Base("void", "void", None, (0, 0, 0)),
        Base("float", "floating", True, (4, 4, 4)),
        Base("double", "floating", True, (8, 8, 8)),
        integer("bool", False, 1),
        integer("char", None, 1),
        integer("signed char", True, 1),
        integer("unsigned char", False, 1),
        integer("short", True, 2),
        integer("unsigned short", False, 2),
        integer("int", True, 4),
        integer("unsigned int", False, 4),
        integer("long", True, 8, 4, 4),
        integer("unsigned long", False, 8, 4, 4),
        integer("long long", True, 8),
        integer("unsigned long long", False, 8),
        integer("ssize_t", True, 8, 4, 8),
        integer("size_t", False, 8, 4, 8),
        integer("ptrdiff_t", True, 8, 4, 8),
        integer("intptr_t", True, 8, 4, 8),
        integer("uintptr_t", False, 8, 4, 8),
        integer("intmax_t", True, 8),
        integer("uintmax_t", False, 8),
    ]
    for bits in (8, 16, 32, 64):
        bases.append(integer(f"int{bits}_t", True, bits // 8))
        bases.append(integer(f"uint{bits}_t", False, bits // 8))
    return {base.name: base for base in bases}


BASES: Final = _bases()
"""Every base type of the language, by its plain C name."""

KEYWORDS: Final = frozenset(
    ["void", "char", "short", "int", "long", "signed", "unsigned", "float", "double", "bool"]
)
"""The words that a base type may be put together from, in any order (C17 6.7.2)."""


def base_of_words(words: list[str]) -> Base | None:
    """The base type that C's type specifiers `words` name, in any order; None if they name none.

    `long unsigned int` is `unsigned long`, `signed` is `int` (C17 6.7.2p2).
    """
    if len(words) == 1 and words[0] in BASES:
        return BASES[words[0]]
    count = Counter(words)
    signed, unsigned = count.pop("signed", 0), count.pop("unsigned", 0)
    longs, shorts = count.pop("long", 0), count.pop("short", 0)
    ints, chars = count.pop("int", 0), count.pop("char", 0)
    if count or max(signed + unsigned, shorts, ints, chars) > 1 or longs > 2:
        return None
    if chars:
        if longs or shorts or ints:
            return None
        name = "char"
        return BASES[f"{'un' * unsigned}signed char" if signed or unsigned else name]
    if longs and shorts:
        return None
    name = "short" if shorts else " ".join(["long"] * longs) or "int"
    return BASES[f"unsigned {name}" if unsigned else name]


@model
class CType:
    """The type of an argument.

    `const` says that what is at the far end of the pointers (or the value, where there is none)
    is const; `pointers` has one element for each `*`, from left to right, true where `const`
    follows it. `typedef` is the user's name for the type, where they used one.
    """

    base: Base
    const: bool = False
    pointers: tuple[bool, ...] = ()
    typedef: str | None = field(default=None, compare=False)
    is_pointer: bool = field(init=False, compare=False, repr=False)
    """Whether it has a `*`."""
    is_string: bool = field(init=False, compare=False, repr=False)
    """Whether `%s` prints it: `char *`, const or not."""
    is_integer: bool = field(init=False, compare=False, repr=False)
    """Whether it is a number without a fraction: bool and char among them."""
    is_floating: bool = field(init=False, compare=False, repr=False)
    """Whether it is float or double."""
    _head: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # A type is one for all arguments that have it, which are asked again and again.
        pointers, base = self.pointers, self.base
        head = f"const {base.name}" if self.const else base.name
        if pointers:
            head = f"{head} {''.join('*const ' if const else '*' for const in pointers)}"
        answers = {
            "is_pointer": bool(pointers),
            "is_string": len(pointers) == 1 and base.name == "char",
            "is_integer": not pointers and base.kind == "integer",
            "is_floating": not pointers and base.kind == "floating",
            "_head": head if head.endswith(("*", " ")) else f"{head} ",
        }
        for name, value in answers.items():
            object.__setattr__(self, name, value)

    @property
    def depth(self) -> int:
        """How many `*` the type has."""
        return len(self.pointers)

    @property
    def is_unknown(self) -> bool:
        """Whether a mistake has left the type unknown: then nothing more is to be said of it."""
        return self.base.kind == "unknown"

    def __str__(self) -> str:
        """The type as C spells it: `const char *`, `unsigned long`, `void *const *`."""
        return self._head.rstrip()

    def declare(self, name: str) -> str:
        """The declaration of a variable of this type: `const char *name`, `char *const p`."""
        return f"{self._head}{name}"


UNKNOWN: Final = CType(Base("?", "unknown", None, (0, 0, 0)))
"""The type of an argument whose declaration has a mistake."""
