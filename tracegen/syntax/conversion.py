# SPDX-License-Identifier: MIT
"""Which conversion specifications are C's, and which of those are defined (C17 7.21.6.1)."""

from __future__ import annotations

import difflib
from typing import Final, Optional

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import MACROS
from tracegen.events.format import LENGTHS
from tracegen.model import model
from tracegen.span import Span
from tracegen.syntax.relative import within

MAX_AMOUNT: Final = 4095
"""The largest fixed width or precision: what C17 7.21.6.1p15 wants every printf to bear."""

_CONVERSIONS: Final = "diouxXcspfFeEgGaA%"

_UNDEFINED_FLAGS: Final = {"d": "#", "i": "#", "u": "#", "c": "#0", "s": "#0", "p": "#0"}


@model
class Spelling:
    """A conversion as it is written; the numbers are offsets into the format's source."""

    start: int
    end: int
    position: str
    flags: str
    width: str
    precision: Optional[str]
    length: str
    conversion: str
    macro: Optional[str]
    macro_start: int
    macro_end: int

    @property
    def span(self) -> Span:
        return within(self.start, self.end)

    @property
    def macro_span(self) -> Span:
        return within(self.macro_start, self.macro_end)

    @property
    def written(self) -> str:
        """The conversion as one reads it: `%08x`, `%08" PRIx64`."""
        precision = "" if self.precision is None else f".{self.precision}"
        head = f"%{self.position}{self.flags}{self.width}{precision}{self.length}"
        return f'{head}" {self.macro}' if self.macro is not None else f"{head}{self.conversion}"


def mistake(spelling: Spelling) -> Optional[Diagnostic]:
    """What is wrong with a conversion in itself, whatever its argument; None when nothing is."""
    return (
        _dialect(spelling)
        or (_letter(spelling) if spelling.macro is None else _macro(spelling))
        or _amounts(spelling)
        or _combination(spelling)
    )


def _dialect(spelling: Spelling) -> Optional[Diagnostic]:
    def told(what: str, help: str) -> Diagnostic:
        return Diagnostic(
            "TG039", f"{what} is not in C's printf", spelling.span, "this conversion", help=help
        )

    if spelling.position:
        return told(
            f"the argument position `{spelling.position}`",
            "conversions take the arguments in the order of the declaration: reorder those",
        )
    if "'" in spelling.flags:
        return told("the flag `'`, thousands' grouping,", "leave the flag out")
    if "I" in spelling.flags:
        return told("the flag `I`, the locale's digits,", "leave the flag out")
    if spelling.length in ("L", "q"):
        wide = "long double" if spelling.length == "L" else "quad"
        return told(
            f"the length modifier `{spelling.length}`, {wide}, for an event's argument",
            "write `ll` for a long long; a double needs no length modifier",
        )
    letter = spelling.conversion
    if letter in ("C", "S") or (spelling.length == "l" and letter in ("c", "s")):
        return told(
            f"`{spelling.written}`, a wide character conversion, for an event's argument",
            f"write `%{letter.lower()}`: events have no wide characters",
        )
    return None


def _letter(spelling: Spelling) -> Optional[Diagnostic]:
    letter = spelling.conversion
    if letter == "n":
        return Diagnostic(
            "TG035",
            "`%n` writes to memory, which no trace may do",
            spelling.span,
            "remove this conversion and its argument",
        )
    if letter == "m":
        return Diagnostic(
            "TG036",
            "`%m` prints errno, which is another one when a trace is read later",
            spelling.span,
            "this conversion",
            help="add an argument `int err` and print it with `%d`, "
            "or `const char *err` with `strerror(errno)` and `%s`",
        )
    if letter not in _CONVERSIONS:
        return Diagnostic(
            "TG034",
            f"there is no conversion `{spelling.written}`",
            spelling.span,
            "this conversion",
            help="write `%%` to print a percent sign"
            if not letter.isalpha()
            else "the conversions are d i u o x X c s p f F e E g G a A, and %% for a percent sign",
        )
    if letter == "%" and spelling.written != "%%":
        return Diagnostic(
            "TG044",
            f"C leaves `{spelling.written}` undefined: nothing may stand between the percent signs",
            spelling.span,
            "this conversion",
            help="write `%%`",
            fix=Fix(spelling.span, "%%"),
        )
    return None


def _macro(spelling: Spelling) -> Optional[Diagnostic]:
    name = spelling.macro
    if name not in MACROS:
        assert name is not None
        return unknown_macro(name, spelling.macro_span)
    if spelling.length:
        return Diagnostic(
            "TG041",
            f"the length modifier `{spelling.length}` in front of `{name}`, which has its own",
            spelling.span,
            "this conversion",
            help=f"leave the `{spelling.length}` out",
        )
    return None


def unknown_macro(name: str, span: Span) -> Diagnostic:
    """The diagnostic for a macro that inttypes.h does not have for printf."""
    if name.startswith("SCN"):
        help = f"the SCN macros are scanf's: write `PRI{name[3:]}`"
    else:
        close = difflib.get_close_matches(name, list(MACROS), 1)
        help = (
            f"do you mean `{close[0]}`?"
            if close
            else "only the PRI macros of inttypes.h may stand between string literals"
        )
    return Diagnostic("TG040", f"`{name}` is no printf macro", span, "this macro", help=help)


def _amounts(spelling: Spelling) -> Optional[Diagnostic]:
    for what, amount in (("width", spelling.width), ("precision", spelling.precision)):
        if amount and amount != "*" and (len(amount) > 20 or int(amount) > MAX_AMOUNT):
            return Diagnostic(
                "TG045",
                f"the {what} of `{spelling.written}` is over {MAX_AMOUNT}"
                if len(amount) <= 20
                else f"the {what} is over {MAX_AMOUNT}",
                spelling.span,
                "this conversion",
                help=f"C promises no more than {MAX_AMOUNT} characters for one conversion",
            )
    return None


def _combination(spelling: Spelling) -> Optional[Diagnostic]:
    letter = spelling.conversion if spelling.macro is None else MACROS[spelling.macro].conversion
    undefined = [flag for flag in _UNDEFINED_FLAGS.get(letter, "") if flag in spelling.flags]
    if undefined:
        what = f"the flag `{undefined[0]}`"
    elif letter in "cp" and spelling.precision is not None:
        what = "a precision"
    elif spelling.length in LENGTHS and letter in "csp":
        what = f"the length modifier `{spelling.length}`"
    elif spelling.length not in ("", "l") and letter in "fFeEgGaA":
        what = f"the length modifier `{spelling.length}`"
    else:
        return None
    return Diagnostic(
        "TG044",
        f"C leaves {what} with `%{letter}` undefined",
        spelling.span,
        "this conversion",
        help="leave it out",
    )
