# SPDX-License-Identifier: MIT
"""String literals of Rust."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Callable, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.relative import within

if TYPE_CHECKING:
    from collections.abc import Sequence

Report = Callable[[Diagnostic], None]

_LITERAL: Final = re.compile(r'"((?:[^"\\]|\\.)*)"|r(#*)"(.*?)"\2', re.DOTALL)
_OPENING: Final = re.compile(r'"|r#*"')
_BYTES: Final = re.compile(r'([bc])r?#*".*"#*\s*(?:,.*)?\Z', re.DOTALL)
_ESCAPE: Final = re.compile(
    r"\\(?:x[0-9A-Fa-f]{0,2}|u(?:\{[0-9A-Fa-f_]*\}?)?|\n\s*|.|\Z)", re.DOTALL
)
_SIMPLE: Final = {
    "n": "\n",
    "r": "\r",
    "t": "\t",
    "\\": "\\",
    "0": "\0",
    "'": "'",
    '"': '"',
}


class RustLiteral(NamedTuple):
    """A literal's text, without escapes; where in the source each of its characters stands, and
    where it ends; and where the literal ends."""

    text: str
    places: Sequence[int]
    end: int


def opens_literal(source: str) -> bool:
    """Whether the source begins like a string literal."""
    return _OPENING.match(source) is not None


def read_literal(source: str, report: Report) -> RustLiteral | None:
    """The literal that the source begins with; None, and a report, where it does not end."""
    found = _LITERAL.match(source)
    if found is None:
        report(
            Diagnostic(
                "TG062",
                "the string literal has no end",
                within(0, 1),
                "it begins here",
                help="write a quote behind the text, and the arguments behind that",
            )
        )
        return None
    if found.group(1) is None:
        start, end = found.span(3)
        return RustLiteral(source[start:end], range(start, end + 1), found.end())
    return read_text(source, *found.span(1), report)._replace(end=found.end())


def read_text(source: str, start: int, end: int, report: Report) -> RustLiteral:
    """What stands between the quotes, from `start` to `end`: reports the escapes that are none."""
    other = _BYTES.match(source)
    if other is not None and start == 0:
        report(
            Diagnostic(
                "TG062",
                f'`{other.group(1)}"` begins no string, which format!() takes alone',
                within(0, 1),
                "this letter",
                help="leave it out",
                fix=Fix(within(0, 1), ""),
            )
        )
    if "\\" not in source:
        return RustLiteral(source[start:end], range(start, end + 1), end)
    text: list[str] = []
    places: list[int] = []
    at = start
    while at < end:
        found = _ESCAPE.match(source, at, end)
        char, length = (source[at], 1) if found is None else (None, len(found.group()))
        if found is not None:
            char = _escaped(found.group(), at, report)
        if char:
            text.append(char)
            places.append(at)
        at += length
    return RustLiteral("".join(text), [*places, end], end)


def _escaped(escape: str, at: int, report: Report) -> str:
    """The character that an escape stands for; empty for an escaped end of line."""
    body = escape[1:] or " "
    if body in _SIMPLE:
        return _SIMPLE[body]
    if body[0] == "\n":
        return ""
    help = "the escapes of a string are \\n \\r \\t \\\\ \\0 \\' \\\" \\x7f and \\u{e9}"
    span = within(at, at + len(escape))
    fix = None
    if body[0] == "x" and len(body) == 3:
        if int(body[1:], 16) <= 0x7F:
            return chr(int(body[1:], 16))
        help = f'a string is UTF-8: write `{{}}` and `line.string(Str::new(b"{escape}"))`'
    elif body[0] == "u" and body[1:2] == "{" and body[-1] == "}":
        digits = body[2:-1].replace("_", "")
        code = int(digits or "110000", 16) if len(digits) <= 6 else 0x110000
        if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF:
            return chr(code)
        help = "a character is one to six hexadecimal digits, at most `\\u{10FFFF}`"
    elif body[0] not in "xu":
        fix = Fix(span, f"\\{escape}")
    report(
        Diagnostic("TG042", f"Rust has no escape `{escape}`", span, "this escape", (), help, fix)
    )
    return "?"
