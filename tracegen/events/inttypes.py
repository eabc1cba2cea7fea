# SPDX-License-Identifier: MIT
"""The printf macros of inttypes.h (C17 7.8.1)."""

from __future__ import annotations

from typing import Final, NamedTuple

from tracegen.events.ctype import BASES, Base


class Macro(NamedTuple):
    """A macro such as `PRIx64`.

    `conversion` is the letter that it ends with, `c_type` the type that it prints
    (`uint64_t`, `uint_fast16_t`), and `base` a type of the language of the same size and sign.
    """

    name: str
    conversion: str
    c_type: str
    base: Base


def _suffix(width: str) -> str:
    """What stands between `int` and `_t`: `64`, `_fast16`, `max`."""
    lower = width.lower()
    return f"_{lower}" if lower.startswith(("least", "fast")) else lower


def _macros() -> dict[str, Macro]:
    # The sizes of the fast types are the platform's choice: here, as in glibc.
    widths = {
        "8": "int8_t",
        "16": "int16_t",
        "32": "int32_t",
        "64": "int64_t",
        "LEAST8": "int8_t",
        "LEAST16": "int16_t",
        "LEAST32": "int32_t",
        "LEAST64": "int64_t",
        "FAST8": "int8_t",
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
            sign = "" if conversion in "di" else "u"
            macros[name] = Macro(
                name, conversion, f"{sign}int{_suffix(width)}_t", BASES[f"{sign}{signed}"]
            )
    return macros


MACROS: Final = _macros()
"""Every PRI macro of inttypes.h, by its name."""
