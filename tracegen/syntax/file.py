# SPDX-License-Identifier: MIT
"""Parses trace-events files."""

from __future__ import annotations

import re
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import Event, EventFile
from tracegen.span import Span
from tracegen.syntax.line import parse_line

if TYPE_CHECKING:
    from tracegen.syntax.argument import ArgumentParser

Report = Callable[[Diagnostic], None]

_BLANKS: Final = " \t\f\v"
_STRANGE: Final = (
    "[\x00-\x08\x0e-\x1f\x7f\r\x80-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]+"
)
"""Characters that no line may hold as they are: controls, what hides or reorders the text around
it, and lone surrogates, which are bytes that are not UTF-8. None is printable."""

_STRANGE_IN_COMMENT: Final = "[\r\ud800-\udfff]+"
"""Of these a comment may hold all but what makes the whole file suspect."""

_UTF16: Final = ("\udcff\udcfe", "\udcfe\udcff")
LONGEST_LINE: Final = 65536
"""The most characters that a line may have. C promises to take no more than 4095 in a literal (C17
5.2.4.1); what is far beyond that is no event, and its mistakes would fill pages."""

_MOST_EVENTS: Final = 20
"""How many events on one line are looked at: one is the rule."""


def decode(data: bytes) -> str:
    """A file's text. A byte that is not UTF-8 becomes a lone surrogate, which the parser reports
    where it stands."""
    return data.decode("utf-8-sig", "surrogateescape")


def read_file(path: str | PathLike[str]) -> str:
    """The text of a file. Raises OSError where it cannot be read."""
    return decode(Path(fspath(path)).read_bytes())


def parse_text(text: str, filename: str, report: Report, arguments: ArgumentParser) -> EventFile:
    """Parses the text of a trace-events file.

    Every mistake goes to `report`, with `filename` in its place; lines with one give the file no
    event but a broken one.
    """
    if text.startswith(_UTF16):
        report(_utf16(filename))
        return EventFile(filename, (), (), text=text)
    reader = _Reader(filename, report, arguments)
    for number, raw in enumerate(text.split("\n"), 1):
        reader.read(raw.removesuffix("\r"), number)
    return EventFile(
        filename,
        tuple(reader.comments),
        tuple(reader.events),
        broken=tuple(reader.broken),
        text=text,
    )


class _Reader:
    """Reads a file line by line."""

    def __init__(self, filename: str, report: Report, arguments: ArgumentParser) -> None:
        self.comments: list[str] = []
        self.events: list[Event] = []
        self.broken: list[Event] = []
        self._filename = filename
        self._report = report
        self._arguments = arguments
        self._is_open = False

    def read(self, line: str, number: int) -> None:
        """Reads the line with this number, without its newline."""
        content = line.strip(_BLANKS)
        if not content:
            self._is_open = False
            return
        span = Span(self._filename, number, 1, len(line) + 1)
        if len(line) > LONGEST_LINE:
            self._report(_too_long(line, span))
            return
        strange = None
        if not line.isprintable():
            strange = re.search(_STRANGE_IN_COMMENT if content[0] == "#" else _STRANGE, line)
        if strange is not None:
            self._read_strange(line, span, strange)
        elif content[0] == "#":
            if not self.events:
                self.comments.append(content)
        elif self._is_open and line[0] in _BLANKS:
            # The rest of an event that was cut in two; there is nothing more to say of it.
            self._is_open = content[-1] in ",\\"
        else:
            self._parse(line, span, self._report)

    def _parse(self, line: str, span: Span, report: Report) -> bool:
        """Parses a line. Returns whether it is without a mistake."""
        is_whole = True
        for _ in range(_MOST_EVENTS):
            parsed = parse_line(line, span, self._arguments, report)
            is_whole = is_whole and parsed.is_whole
            self._is_open = parsed.is_open
            if parsed.event is not None:
                (self.events if is_whole else self.broken).append(parsed.event)
            if parsed.rest is None:
                break
            span = span.part(parsed.rest, len(line))
            line = line[parsed.rest :]
        return is_whole

    def _read_strange(self, line: str, span: Span, found: re.Match[str]) -> None:
        """Reads a line with characters that it may not hold, as if they were blanks."""
        runs = list(found.re.finditer(line))
        self._report(_strange(found, len(runs), line, span))
        mended = re.sub(_STRANGE, lambda run: " " * len(run.group()), line)
        if not mended.strip() or mended.lstrip()[0] == "#":
            return
        places = [(span.column + run.start(), span.column + run.end()) for run in runs]

        def report(diagnostic: Diagnostic) -> None:
            # What is said about such a place is no news.
            where = diagnostic.span
            if where is None or not any(
                where.column <= end and start <= where.end for start, end in places[:100]
            ):
                self._report(diagnostic)

        events = len(self.events)
        self._parse(mended, span, report)
        self.broken.extend(self.events[events:])
        del self.events[events:]


def _utf16(filename: str) -> Diagnostic:
    return Diagnostic(
        "TG010",
        "the file is UTF-16",
        Span(filename, 1, 1, 3),
        "this is its byte order mark",
        help="save the file as UTF-8",
    )


def _too_long(line: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "TG046",
        f"the line has {len(line)} characters; {LONGEST_LINE} is the most",
        span.part(LONGEST_LINE, len(line)),
        "this is too much",
        help="an event is one short line: are the ends of the lines missing?",
    )


def _strange(found: re.Match[str], runs: int, line: str, span: Span) -> Diagnostic:
    """The diagnostic for characters that a line may not hold; for the first of several places."""
    where = span.part(found.start(), found.end())
    more = f"here, and in {runs - 1} more place{'s' if runs > 2 else ''} of the line"
    label = "here" if runs == 1 else more
    char = found.group()[0]
    if "\ud800" <= char <= "\udfff":
        several = len(found.group()) > 1
        return Diagnostic(
            "TG010",
            "these bytes are not UTF-8" if several else "this byte is not UTF-8",
            where,
            label,
            help="save the file as UTF-8; in a format, write a byte as an octal escape: `\\377`",
        )
    in_format = '"' in line[: found.start()] and '"' in line[found.end() :]
    fix: Fix | None = Fix(where, "")
    if char == "\ufeff":
        name, help = "a byte order mark", "remove it: only a file may begin with one"
    elif char == "\r":
        name, help = "a carriage return", "end each line with a newline, or with both"
    else:
        kind = "control" if ord(char) < 0xA0 else "invisible"
        name = "a NUL" if char == "\0" else f"the {kind} character U+{ord(char):04X}"
        help = "remove it"
    if in_format and char not in "\0\ufeff":
        escape = f"\\{ord(char):03o}" if ord(char) < 0x80 else f"\\u{ord(char):04x}"
        if ord(char) < 0xA0 and ord(char) >= 0x80:
            escape = "".join(f"\\{byte:03o}" for byte in char.encode())
        help = f"remove it, or write it as an escape: `{escape}`"
        fix = None
    return Diagnostic("TG016", f"{name} stands in the line", where, label, help=help, fix=fix)
