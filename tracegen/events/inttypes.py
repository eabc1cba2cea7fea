# SPDX-License-Identifier: MIT
"""The printf macros of inttypes.h (C17 7.8.1)."""

from __future__ import annotations

from typing import Final

from tracegen.events.ctype import BASES, Base
from tracegen.named_tuple import NamedTuple


class Macro(NamedTuple):
    """A macro such as `PRIx64`.

    `conversion` is the letter that it ends with, `c_type` the type that it prints
    (`uint64_t`, `uint_fast16_t`), and `base` a type of the language of the same size and sign.

    The macros of types that are smaller than an int print what C promotes them to: an int, as those
    of glibc, musl and mingw do, which have no length modifier (C17 7.8.1 lets the library choose).
    """

    name: str
    conversion: str
    c_type: str
    base: Base

    @property
    def is_promoted(self) -> bool:
        """Whether it is the letter alone."""
        return self.c_type in _PROMOTED


_PROMOTED: Final = ("int", "unsigned int")


def _suffix(width: str) -> str:
    """What stands between `int` and `_t`: `64`, `_fast16`, `max`."""
    lower = width.lower()
    return f"_{lower}" if lower.startswith(("least", "fast")) else lower


def _macros() -> dict[str, Macro]:
    # The sizes of the fast types are the platform's choice: here, as in glibc.
    widths = {
        "8": "int",
        "16": "int",
        "32": "int32_t",
        "64": "int64_t",
        "LEAST8": "int",
        "LEAST16": "int",
        "LEAST32": "int32_t",
        "LEAST64": "int64_t",
        "FAST8": "int",
        "FAST16": "intptr_t",
        "FAST32": "intptr_t",
        "FAST64": "int64_t",
        "MAX": "intmax_t",
        "PTR": "intptr_t",
    }
    macros = {}
    for conversion in "diouxX":
        for width, signed in widths.items():
            name = f"PRI{conversion}{width}"
            is_signed = conversion in "di"
            if signed == "int":
                c_type = base = _PROMOTED[0] if is_signed else _PROMOTED[1]
            else:
                sign = "" if is_signed else "u"
                c_type, base = f"{sign}int{_suffix(width)}_t", f"{sign}{signed}"
            macros[name] = Macro(name, conversion, c_type, BASES[base])
    return macros


MACROS: Final = _macros()
"""Every PRI macro of inttypes.h, by its name."""
