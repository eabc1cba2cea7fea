# SPDX-License-Identifier: MIT
"""Which length modifier, or macro of inttypes.h, prints a type: the way back from
`Conversion.base`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracegen.events.ctype import Base

_LENGTHS: Final = {
    "long long": "ll",
    "unsigned long long": "ll",
    "intmax_t": "j",
    "uintmax_t": "j",
    "ptrdiff_t": "t",
}

_MACROS: Final = {"intptr_t": "PTR", "uintptr_t": "PTR"}

_BY_SIZES: Final = {
    (1, 1, 1): "hh",
    (2, 2, 2): "h",
    (4, 4, 4): "",
    (8, 4, 4): "l",
    (8, 4, 8): "z",
}


def modifier(base: Base, letter: str) -> tuple[str, str | None]:
    """The length modifier and the macro, one of the two, with which the integer conversion `letter`
    prints an integer of the type `base`.

    A type that has a modifier or macro of its own gets that one; any other the one of its sizes:
    int32_t that of int, int64_t the macros for 64 bits.
    """
    if base.name in _MACROS:
        return "", f"PRI{letter}{_MACROS[base.name]}"
    length = _LENGTHS.get(base.name) or _BY_SIZES.get(base.sizes)
    return ("", f"PRI{letter}64") if length is None else (length, None)
