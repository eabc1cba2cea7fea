# SPDX-License-Identifier: MIT
"""The forms that a diagnostic is shown in. Each takes one and returns text that ends in a
newline."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Callable, Final

from tracegen.diagnostics.diagnostic import Diagnostic, Label
from tracegen.diagnostics.shown import as_json_text, clipped, shown
from tracegen.diagnostics.sources import Sources
from tracegen.diagnostics.window import windows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracegen.span import Span

Renderer = Callable[[Diagnostic, Sources], str]


def full(diagnostic: Diagnostic, sources: Sources) -> str:
    """The message, the place, the line with a caret under it, and what to do."""
    title = f"{diagnostic.severity}[{diagnostic.code}]: {shown(clipped(diagnostic.message))}"
    if diagnostic.warning is not None:
        title += f" [{diagnostic.warning}]"
    lines = [title]
    gutter = 1
    if diagnostic.span is not None:
        main = Label(diagnostic.span, diagnostic.label)
        marks = [main, *diagnostic.labels]
        gutter = max(len(str(mark.span.line)) for mark in marks)
        lines.append(f"{' ' * gutter}--> {shown(str(diagnostic.span))}")
        lines.extend(_excerpts(main, marks, gutter, sources))
    if diagnostic.help is not None:
        lines.append(f"{' ' * gutter} = help: {shown(clipped(diagnostic.help))}")
    return "\n".join([*lines, "", ""])


def _excerpts(main: Label, marks: list[Label], gutter: int, sources: Sources) -> list[str]:
    """The marked lines: the main one first, then the others as they come."""
    places: list[tuple[str, int]] = []
    for mark in marks:
        place = (mark.span.file, mark.span.line)
        if place not in places:
            places.append(place)
    blank = f"{' ' * gutter} |"
    lines = [blank]
    file = main.span.file
    for index, place in enumerate(places):
        here = [mark for mark in marks if (mark.span.file, mark.span.line) == place]
        if place[0] != file:
            file = place[0]
            lines.append(f"{' ' * gutter}::: {shown(str(here[0].span))}")
            lines.append(blank)
        elif index:
            lines.append(f"{' ' * gutter}...")
        for window, seen in windows(sources.line(*place), here):
            lines.append(f"{place[1]:>{gutter}} | {window.text}".rstrip())
            for mark in seen:
                line = ("^" if mark is main else "-") * window.width(mark.span)
                lines.append(
                    f"{blank} {' ' * window.before(mark.span)}{line} {shown(mark.text)}".rstrip()
                )
    return lines


def concise(diagnostic: Diagnostic, _sources: Sources) -> str:
    """One line: place, severity, code, message."""
    place = "" if diagnostic.span is None else f"{shown(str(diagnostic.span))}: "
    return (
        f"{place}{diagnostic.severity}[{diagnostic.code}]: {shown(clipped(diagnostic.message))}\n"
    )


def as_json(diagnostic: Diagnostic, _sources: Sources) -> str:
    """One JSON object on a line. Lines and columns count from 1, columns in code points; the end
    is the place just behind the last character."""
    fix = diagnostic.fix
    span = diagnostic.span
    return (
        json.dumps(
            {
                "code": diagnostic.code,
                "severity": diagnostic.severity,
                "message": as_json_text(clipped(diagnostic.message)),
                "file": None if span is None else as_json_text(span.file),
                "range": _range(span),
                "help": None if diagnostic.help is None else as_json_text(clipped(diagnostic.help)),
                "fix": None if fix is None else {"range": _range(fix.span), "text": fix.text},
            }
        )
        + "\n"
    )


def _range(span: Span | None) -> dict[str, dict[str, int]] | None:
    if span is None:
        return None
    return {
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.line, "column": span.end},
    }


def github(diagnostic: Diagnostic, _sources: Sources) -> str:
    """A workflow command that GitHub shows beside the line."""
    span = diagnostic.span
    properties = {"title": diagnostic.code}
    if span is not None:
        properties = {
            "file": span.file,
            "line": str(span.line),
            "col": str(span.column),
            "endLine": str(span.line),
            "endColumn": str(span.end),
            **properties,
        }
    listed = ",".join(f"{key}={_escaped(value, ',:')}" for key, value in properties.items())
    message = clipped(diagnostic.message)
    if diagnostic.help is not None:
        message += f"\nhelp: {clipped(diagnostic.help)}"
    return f"::{diagnostic.severity} {listed}::{_escaped(message)}\n"


def _escaped(text: str, further: str = "") -> str:
    """Text as a workflow command's value. Other control characters are made visible first."""
    lines = [shown(line) for line in text.split("\n")]
    text = "\n".join(lines)
    for char in "%\r\n" + further:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


RENDERERS: Final[Mapping[str, Renderer]] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "github": github,
}
"""The values of `--output-format`."""
