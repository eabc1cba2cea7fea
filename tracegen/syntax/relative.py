# SPDX-License-Identifier: MIT
"""Places counted from the start of a piece of text, so that what repeats is parsed once."""

from __future__ import annotations

from tracegen.diagnostics import Diagnostic, Fix, Label
from tracegen.span import Span, span_of


def within(start: int, end: int) -> Span:
    """The span of the characters `start` to `end` of a text that is not yet in a file."""
    return span_of(("", 1, start + 1, end + 1))


def moved(span: Span, origin: Span) -> Span:
    """The span in the file, for a text that begins at `origin`."""
    file, line, column, _ = origin
    shift = column - 1
    return span_of((file, line, span.column + shift, span.end + shift))


def moved_diagnostic(diagnostic: Diagnostic, origin: Span) -> Diagnostic:
    """The diagnostic with all its places in the file, for a text that begins at `origin`."""
    fix = diagnostic.fix
    return diagnostic._replace(
        span=None if diagnostic.span is None else moved(diagnostic.span, origin),
        labels=tuple(Label(moved(label.span, origin), label.text) for label in diagnostic.labels),
        fix=None if fix is None else Fix(moved(fix.span, origin), fix.text),
    )
