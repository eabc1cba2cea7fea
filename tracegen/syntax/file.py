# SPDX-License-Identifier: MIT
"""Parses trace-events files."""

from __future__ import annotations

import re
from os import PathLike, fspath
from pathlib import Path
from typing import Callable, Final, Union

from tracegen.diagnostics import Diagnostic
from tracegen.events import Event, EventFile
from tracegen.span import Span
from tracegen.syntax.argument import ArgumentParser
from tracegen.syntax.line import parse_line

Report = Callable[[Diagnostic], None]

_NOT_UTF8: Final = re.compile("[\ud800-\udfff]+")


def decode(data: bytes) -> str:
    """A file's text. A byte that is not UTF-8 becomes a lone surrogate, which the parser reports
    where it stands."""
    return data.decode("utf-8-sig", "surrogateescape")


def parse_text(
    text: str, filename: str, report: Report, arguments: ArgumentParser
) -> EventFile:
    """Parses the text of a trace-events file.

    Every mistake goes to `report`, with `filename` in its place; lines with one yield no event.
    """
    events: list[Event] = []
    comments: list[str] = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw[:-1] if raw.endswith("\r") else raw
        content = line.strip(" \t\f\v")
        if not content:
            continue
        undecoded = _NOT_UTF8.search(line)
        if undecoded is not None:
            report(_not_utf8(undecoded, Span(filename, number, 1, len(line) + 1)))
            continue
        if content[0] == "#":
            if not events:
                comments.append(content)
            continue
        event = parse_line(line, Span(filename, number, 1, len(line) + 1), arguments, report)
        if event is not None:
            events.append(event)
    return EventFile(filename, tuple(comments), tuple(events), text)


def read_file(path: Union[str, PathLike[str]]) -> str:
    """The text of a file. Raises OSError where it cannot be read."""
    return decode(Path(fspath(path)).read_bytes())


def _not_utf8(found: re.Match[str], line: Span) -> Diagnostic:
    count = found.end() - found.start()
    return Diagnostic(
        "TG010",
        "these bytes are not UTF-8" if count > 1 else "this byte is not UTF-8",
        line.part(found.start(), found.end()),
        "here",
        help="save the file as UTF-8; in a format, write a byte as an octal escape: `\\377`",
    )
