# SPDX-License-Identifier: MIT
"""Says in words what is wrong with a line that the grammar does not take.

What the parser would have taken tells where in an event the line went wrong; what stands there
instead tells what the writer had in mind.
"""

from __future__ import annotations

from typing import Optional

from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.span import Span

_SHAPE = 'an event is `name(type argument, ...) "format"`'


def line_mistake(text: str, span: Span, error: UnexpectedInput) -> Diagnostic:
    """The diagnostic for the line at `span` that made the parser raise `error`."""
    at = _place(text, error)
    expected = _expected(error)
    if "ARGUMENT" in expected:
        return _in_arguments(text, span, at)
    if "COMMA" in expected and "RPAR" in expected:
        return _behind_argument(text, span, at)
    if "FORMAT" in expected:
        return _at_format(text, span, at)
    if "WORD" in expected:
        return _in_head(text, span, at)
    return _behind_format(text, span, at)


def _place(text: str, error: UnexpectedInput) -> int:
    """The offset of the first character that does not fit; the line's end where all is missing."""
    token = getattr(error, "token", None)
    at = error.pos_in_stream
    if at is None or at < 0 or (token is not None and token.type == "$END"):
        return len(text.rstrip())
    # An ARGUMENT may begin with blanks.
    return at + len(text[at:]) - len(text[at:].lstrip())


def _expected(error: UnexpectedInput) -> set[str]:
    found = getattr(error, "accepts", None) or getattr(error, "expected", None)
    return set(found or getattr(error, "allowed", None) or ())


def _one(span: Span, at: int, text: str) -> Span:
    """The span of the character at `at`, empty at the line's end."""
    return span.part(at, min(at + 1, len(text)) if at < len(text) else at)


def _in_head(text: str, span: Span, at: int) -> Diagnostic:
    head = text[:at].split()
    if head and ")" in text:
        name = text[: len(text) - len(text.lstrip()) + len(head[0])]
        end = len(name) if head[0] not in ("disable", "vcpu", "tcg") else len(text[:at].rstrip())
        return Diagnostic(
            "TG002",
            "missing `(` behind the event's name",
            span.part(end, end),
            "a parenthesis is missing here",
            help=_SHAPE,
        )
    start = len(text) - len(text.lstrip())
    return Diagnostic(
        "TG001",
        "this is not an event",
        span.part(start, len(text.rstrip())),
        "this line",
        help=f"{_SHAPE}; a comment begins with `#`",
    )


def _in_arguments(text: str, span: Span, at: int) -> Diagnostic:
    """Where an argument should begin."""
    char = text[at : at + 1]
    if char in (",", ")") and char:
        return Diagnostic(
            "TG007",
            "an argument is missing between the commas"
            if char == ","
            else "an argument is missing behind the comma",
            _one(span, at, text),
            "in front of this",
            help="remove the comma, or write the argument",
        )
    if char == "(":
        return _function_pointer(text, span, at)
    return _missing_parenthesis(text, span, at)


def _behind_argument(text: str, span: Span, at: int) -> Diagnostic:
    if text[at : at + 1] == "(":
        return _function_pointer(text, span, at)
    return _missing_parenthesis(text, span, at)


def _function_pointer(text: str, span: Span, at: int) -> Diagnostic:
    return Diagnostic(
        "TG017",
        "an argument cannot be a function pointer",
        _one(span, at, text),
        "here",
        help="write `void *`",
    )


def _missing_parenthesis(text: str, span: Span, at: int) -> Diagnostic:
    end = len(text[:at].rstrip())
    return Diagnostic(
        "TG003",
        "missing `)` behind the arguments",
        span.part(end, end),
        "a parenthesis is missing here",
        help=_SHAPE,
        fix=Fix(span.part(end, end), ")"),
    )


def _at_format(text: str, span: Span, at: int) -> Diagnostic:
    unterminated = _unterminated(text, span, at)
    if unterminated is not None:
        return unterminated
    rest = text[at:]
    if '"' in rest or "%" in rest:
        return Diagnostic(
            "TG008",
            'missing `"` in front of the format',
            span.part(at, at),
            "a quote is missing here",
            help=_SHAPE,
        )
    if rest.strip():
        return _unexpected(text, span, at)
    return Diagnostic(
        "TG009", "a format is missing behind the comma", span.part(at, at), "here", help=_SHAPE
    )


def _behind_format(text: str, span: Span, at: int) -> Diagnostic:
    return _unterminated(text, span, at) or _unexpected(text, span, at)


def _unterminated(text: str, span: Span, at: int) -> Optional[Diagnostic]:
    if text[at : at + 1] != '"':
        return None
    return Diagnostic(
        "TG008",
        "the string has no end",
        span.part(at, len(text.rstrip())),
        "it begins here",
        help='end it with `"`; write `\\"` to print a quote',
    )


def _unexpected(text: str, span: Span, at: int) -> Diagnostic:
    rest = text[at:].rstrip()
    if rest.startswith("#"):
        help = "a comment has a line of its own"
    elif rest.startswith(";"):
        help = "no semicolon ends an event"
    else:
        help = _SHAPE
    return Diagnostic(
        "TG009", "unexpected text", span.part(at, at + len(rest)), "this does not belong here",
        help=help,
    )
