# SPDX-License-Identifier: MIT
"""Which conversion specifications are C's, and which of those are defined (C17 7.21.6.1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import MACROS
from tracegen.events.format import LENGTHS
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.relative import within

if TYPE_CHECKING:
    from tracegen.span import Span

MAX_AMOUNT: Final = 4095
"""The largest fixed width or precision: what C17 7.21.6.1p15 wants every printf to bear."""

_CONVERSIONS: Final = "diouxXcspfFeEgGaA%"

_LONGEST_NAME: Final = 40
"""A longer name is no misspelt macro's."""

_MICROSOFT: Final = r"I(?:32|64)[diouxX]"

_UNDEFINED_FLAGS: Final = {"d": "#", "i": "#", "u": "#", "c": "#0", "s": "#0", "p": "#0+ "}


class Spelling(NamedTuple):
    """A conversion as it is written; the numbers are offsets into the format's source."""

    start: int
    end: int
    position: str
    flags: str
    width: str
    precision: str | None
    length: str
    conversion: str
    macro: str | None
    macro_start: int
    macro_end: int

    @property
    def span(self) -> Span:
        """Its place, relative to the format."""
        return within(self.start, self.end)

    def moved(self, offset: int) -> Spelling:
        """The same conversion in a text that its own begins in at `offset`."""
        return self._replace(
            start=self.start + offset,
            end=self.end + offset,
            macro_start=self.macro_start + offset,
            macro_end=self.macro_end + offset,
        )

    @property
    def macro_span(self) -> Span:
        """The macro's place, relative to the format."""
        return within(self.macro_start, self.macro_end)

    @property
    def written(self) -> str:
        """The conversion as one reads it: `%08x`, `%08" PRIx64`."""
        precision = "" if self.precision is None else f".{self.precision}"
        head = f"%{self.position}{self.flags}{self.width}{precision}{self.length}"
        return f'{head}" {self.macro}' if self.macro is not None else f"{head}{self.conversion}"


def mistake(spelling: Spelling, source: str) -> Diagnostic | None:
    """What is wrong with a conversion of the format `source` in itself, whatever its argument; None
    when nothing is."""
    return (
        _dialect(spelling, source)
        or (_letter(spelling, source) if spelling.macro is None else _macro(spelling, source))
        or _amounts(spelling)
        or _combination(spelling, source)
    )


def _without(source: str, start: int, end: int, part: str) -> Fix | None:
    """The fix that removes `part` from the conversion at `start`, where it stands there once."""
    written = source[start:end]
    if written.count(part) != 1:
        return None
    at = start + written.index(part)
    return Fix(within(at, at + len(part)), "")


def _dialect(spelling: Spelling, source: str) -> Diagnostic | None:
    def told(what: str, help: str, remove: str = "") -> Diagnostic:
        fix = _without(source, spelling.start, spelling.end, remove) if remove else None
        return Diagnostic("TG039", what, spelling.span, "this conversion", help=help, fix=fix)

    if spelling.position:
        return told(
            f"argument positions such as `{spelling.position}` are POSIX's, not C's",
            "conversions take the arguments in the order of their declaration: reorder those",
        )
    if "'" in spelling.flags:
        return told(
            "the flag `'`, which groups thousands, is POSIX's, not C's", "leave it out", "'"
        )
    if "I" in spelling.flags:
        if re.match(_MICROSOFT, source[spelling.start + spelling.written.index("I") :]):
            return told(
                "the size `I` is Microsoft's, not C's",
                'write a macro of inttypes.h: `%" PRIx64`, say',
            )
        return told(
            "the flag `I`, which takes the locale's digits, is glibc's, not C's",
            "leave it out",
            "I",
        )
    if spelling.length == "L":
        return told(
            "the length modifier `L` is for a long double, which no argument can be",
            "leave it out for a double; write `ll` for a long long",
            "L",
        )
    if spelling.length == "q":
        return told("the length modifier `q` is BSD's, not C's", "write `ll` for a long long", "")
    letter = spelling.conversion
    if letter in ("C", "S") or (spelling.length == "l" and letter in ("c", "s")):
        return told(
            f"`{spelling.written}` is for wide characters, which no argument can be",
            f"write `%{letter.lower()}`",
            spelling.length,
        )
    return None


def _letter(spelling: Spelling, source: str) -> Diagnostic | None:
    letter = spelling.conversion
    if letter == "n":
        return Diagnostic(
            "TG035",
            "`%n` writes to memory, which no trace may do",
            spelling.span,
            "this conversion",
            help="remove it, and its argument",
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
        return _no_conversion(spelling, source)
    if spelling.length and spelling.length not in LENGTHS:
        return Diagnostic(
            "TG034",
            f"there is no conversion `{spelling.written}`",
            spelling.span,
            "this conversion",
            help="the length modifiers are hh h l ll j z t, one at a time",
        )
    if letter == "%" and spelling.written != "%%":
        # `100% %d`: the blank was meant to be printed.
        text = "%% %" if spelling.written == "% %" else "%%"
        return Diagnostic(
            "TG044",
            f"C leaves `{spelling.written}` undefined: nothing may stand between the percent signs",
            spelling.span,
            "this conversion",
            help="write `%%` to print a percent sign",
            fix=Fix(spelling.span, text),
        )
    return None


def _no_conversion(spelling: Spelling, source: str) -> Diagnostic:
    letter = spelling.conversion
    if letter in ("P", "S"):
        name = re.compile(r"(?:PRI|SCN)\w+").match(source, spelling.end - 1)
        if name is not None:
            return _macro_in_string(spelling, name.group(), name.end())
    if spelling.precision == "" and letter == "-":
        help = "a precision is digits, or `*`"
    elif letter in "-+ #" and (spelling.width or spelling.precision is not None):
        help = f"a flag stands behind the percent sign: `%{letter}{spelling.written[1:-1]}`"
    elif letter.isalpha() and letter.isascii():
        help = "the conversions are d i u o x X c s p f F e E g G a A, and %% for a percent sign"
    else:
        help = "write `%%` to print a percent sign"
    return Diagnostic(
        "TG034",
        f"there is no conversion `{spelling.written}`",
        spelling.span,
        "this conversion",
        help=help,
    )


def _macro_in_string(spelling: Spelling, name: str, end: int) -> Diagnostic:
    head = spelling.written[:-1]
    span = within(spelling.start, end)
    return Diagnostic(
        "TG041",
        f"`{name}` is a macro: it has no meaning inside of a string",
        span,
        "this is printed as it stands",
        help=f'write `{head}" {name} "`',
        fix=Fix(span, f'{head}" {name} "'),
    )


def _macro(spelling: Spelling, source: str) -> Diagnostic | None:
    name = spelling.macro
    assert name is not None
    if name not in MACROS:
        return unknown_macro(name, spelling.macro_span)
    if spelling.length:
        head = spelling.written[: -len(f'{spelling.length}" {name}')]
        at = source.index('"', spelling.start) - len(spelling.length)
        return Diagnostic(
            "TG041",
            f"the length modifier `{spelling.length}` in front of `{name}`, which has its own",
            spelling.span,
            "this conversion",
            help=f'write `{head}" {name}`',
            fix=Fix(within(at, at + len(spelling.length)), ""),
        )
    return None


def unknown_macro(name: str, span: Span) -> Diagnostic:
    """The diagnostic for a macro that inttypes.h does not have for printf."""
    written = f"PRI{name[3:]}"
    if name.startswith("SCN") and written in MACROS:
        meant: str | None = written
        help = f"the SCN macros are scanf's: write `{written}`"
    else:
        meant = _close(name)
        help = (
            f"do you mean `{meant}`?"
            if meant is not None
            else "only the PRI macros of inttypes.h may stand between string literals; "
            'write `\\"` to print a quote'
        )
    return Diagnostic(
        "TG040",
        f"`{name}` is no printf macro",
        span,
        "this macro",
        help=help,
        fix=None if meant is None else Fix(span, meant),
    )


def _close(name: str) -> str | None:
    """The macro that a name is close to."""
    if len(name) > _LONGEST_NAME:
        return None
    import difflib

    close = difflib.get_close_matches(name, list(MACROS), 1, 0.7)
    return close[0] if close else None


def _amounts(spelling: Spelling) -> Diagnostic | None:
    for what, amount in (("width", spelling.width), ("precision", spelling.precision)):
        if amount and amount != "*" and (len(amount) > 20 or int(amount) > MAX_AMOUNT):
            return Diagnostic(
                "TG045",
                f"the {what} of `{spelling.written}` is over {MAX_AMOUNT}",
                spelling.span,
                "this conversion",
                help=f"C promises no more than {MAX_AMOUNT} characters for one conversion",
            )
    return None


def _combination(spelling: Spelling, source: str) -> Diagnostic | None:
    letter = spelling.conversion if spelling.macro is None else MACROS[spelling.macro].conversion
    undefined = [flag for flag in _UNDEFINED_FLAGS.get(letter, "") if flag in spelling.flags]
    if undefined:
        what, part = f"the flag `{undefined[0]}`", undefined[0]
    elif letter in "cp" and spelling.precision is not None:
        what, part = "a precision", f".{spelling.precision}"
    elif (spelling.length in LENGTHS and letter in "csp") or (
        spelling.length not in ("", "l") and letter in "fFeEgGaA"
    ):
        what, part = f"the length modifier `{spelling.length}`", spelling.length
    else:
        return None
    return Diagnostic(
        "TG044",
        f"C leaves {what} with `%{letter}` undefined",
        spelling.span,
        "this conversion",
        help="leave it out",
        fix=_without(source, spelling.start, spelling.end, part),
    )


def takes_value(spelling: Spelling) -> bool:
    """Whether a conversion with a mistake seems to take an argument for its value."""
    if spelling.macro is not None:
        return True
    return spelling.conversion.isalpha() and spelling.conversion != "m"
