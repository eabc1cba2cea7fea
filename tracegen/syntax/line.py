# SPDX-License-Identifier: MIT
"""Parses one line of a trace-events file into an event."""

from __future__ import annotations

from typing import Callable, Optional

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic
from tracegen.events import Argument, Event, Format, Property
from tracegen.span import Span
from tracegen.syntax.argument import ArgumentParser, Void
from tracegen.syntax.format import parse_format
from tracegen.syntax.grammar import grammar
from tracegen.syntax.mistakes import line_mistake

Report = Callable[[Diagnostic], None]


def parse_line(
    text: str, span: Span, arguments: ArgumentParser, report: Report
) -> Optional[Event]:
    """Parses the line that stands at `span`. Reports its mistakes, and returns None where one
    leaves no event to speak of."""
    try:
        tree = grammar("trace_events").parse(text, start="event")
    except UnexpectedInput as error:
        report(line_mistake(text, span, error))
        return None
    failed = False

    def noted(diagnostic: Diagnostic) -> None:
        nonlocal failed
        failed = True
        report(diagnostic)

    properties: list[Property] = []
    texts: list[Token] = []
    formats: list[Token] = []
    name: Optional[Token] = None
    for child in tree.children:
        if isinstance(child, Tree):
            word = child.children[0]
            assert isinstance(word, Token)
            properties.append(Property(str(word), _span(word, span)))
        elif child.type == "WORD":
            name = child
        elif child.type == "ARGUMENT":
            texts.append(child)
        elif child.type == "FORMAT":
            formats.append(child)
    assert name is not None
    found = _arguments(texts, span, arguments, noted)
    if not texts:
        noted(_empty_parentheses(text, name, span))
    read = [_format(token, span, noted) for token in formats]
    if failed:
        return None
    start = len(text) - len(text.lstrip())
    return Event(
        name=str(name),
        properties=tuple(properties),
        arguments=tuple(found),
        format=read[0] if read else None,
        exec_format=read[1] if len(read) > 1 else None,
        span=span.part(start, len(text.rstrip())),
        name_span=_span(name, span),
    )


def _arguments(
    texts: list[Token], span: Span, parser: ArgumentParser, report: Report
) -> list[Argument]:
    found: list[Argument] = []
    for token in texts:
        argument = parser.parse(str(token), _span(token, span), report)
        if isinstance(argument, Argument):
            found.append(argument)
        elif isinstance(argument, Void) and len(texts) > 1:
            report(
                Diagnostic(
                    "TG014",
                    "`void` stands beside other arguments",
                    _trimmed(token, span),
                    "this says that there are none",
                    help="remove it",
                )
            )
    return found


def _format(token: Token, span: Span, report: Report) -> Optional[Format]:
    return parse_format(str(token), _span(token, span), report)


def _empty_parentheses(text: str, name: Token, span: Span) -> Diagnostic:
    start = text.index("(", name.end_pos or 0)
    end = text.index(")", start) + 1
    return Diagnostic(
        "TG006",
        f"event `{name}` says nothing about its arguments",
        span.part(start, end),
        "empty parentheses",
        help="write `(void)` where there are none",
    )


def _span(token: Token, line: Span) -> Span:
    start = token.start_pos or 0
    return line.part(start, start + len(token))


def _trimmed(token: Token, line: Span) -> Span:
    start = (token.start_pos or 0) + len(token) - len(token.lstrip())
    return line.part(start, start + len(token.strip()))
