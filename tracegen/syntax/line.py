# SPDX-License-Identifier: MIT
"""Parses one line of a trace-events file into an event."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Callable, Final

from lark import Token, Tree
from lark.exceptions import UnexpectedInput

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.events import Argument, Event, Property
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.argument import unread
from tracegen.syntax.draft import Draft
from tracegen.syntax.format import parse_format
from tracegen.syntax.grammar import grammar

if TYPE_CHECKING:
    from tracegen.span import Span
    from tracegen.syntax.argument import ArgumentParser

Report = Callable[[Diagnostic], None]

_MOST_MISTAKES: Final = 20
"""How often a line is mended. A line with more mistakes in its structure is no event."""


_OTHER_BLANKS: Final = "[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_LITERAL: Final = r'"(?:[^"\\]|\\.)*"'
_BLANK_NAMES: Final = {"\u00a0": "a no-break space", "\u3000": "an ideographic space"}


class Line(NamedTuple):
    """What a line holds: its event, None where there is nothing to speak of, and whether that is
    without a mistake. `rest` is the offset of another event on the same line; `is_open` says that
    the next line may be the rest of this one."""

    event: Event | None
    is_whole: bool
    rest: int | None = None
    is_open: bool = False


class _Text(NamedTuple):
    """What stands between two commas, and where it starts."""

    start: int
    text: str


def parse_line(text: str, span: Span, arguments: ArgumentParser, report: Report) -> Line:
    """Parses the line that stands at `span`, and reports its mistakes."""
    draft = Draft(text, span)
    # The grammar leaves what is between two commas to another, and what is between two literals.
    failures: list[Diagnostic] = []
    if not text.isascii():
        _mend_blanks(draft, failures.append)
    try:
        tree = grammar("trace_events").parse(draft.text, start="event")
    except UnexpectedInput as error:
        for failure in failures:
            report(failure)
        if not draft.text.strip():
            return Line(None, is_whole=False)
        return _mended(draft, error, arguments, report)
    event = _event(tree, draft, arguments, failures.append)
    for failure in failures:
        report(failure)
    return Line(event, not failures)


def _mended(
    draft: Draft, error: UnexpectedInput, arguments: ArgumentParser, report: Report
) -> Line:
    """Reports what is wrong with the line, mends it, and parses what it was meant to be."""
    # Imported where it is needed: most runs have nothing to say.
    from tracegen.syntax.mistakes import line_mistake

    rest: int | None = None
    is_open = is_uncounted = False
    last: Diagnostic | None = None
    for _ in range(_MOST_MISTAKES):
        mistake = line_mistake(draft, error)
        if mistake.diagnostic == last:
            break
        last = mistake.diagnostic
        report(last)
        is_open = is_open or mistake.is_open
        is_uncounted = is_uncounted or mistake.is_uncounted
        if mistake.rest is not None:
            rest = draft.part(mistake.rest, mistake.rest).column - draft.part(0, 0).column
        if not mistake.mended:
            break
        parsed = _again(draft, arguments, report)
        if isinstance(parsed, Event):
            if is_uncounted:
                parsed = replace(parsed, arguments=(*parsed.arguments, unread(parsed.name_span)))
            return Line(parsed, is_whole=False, rest=rest, is_open=is_open)
        error = parsed
    return Line(None, is_whole=False, rest=rest, is_open=is_open)


def _again(draft: Draft, arguments: ArgumentParser, report: Report) -> Event | UnexpectedInput:
    """Parses a mended line: its event, or what is still wrong."""
    try:
        tree = grammar("trace_events").parse(draft.text, start="event")
    except UnexpectedInput as error:
        return error
    return _event(tree, draft, arguments, report, is_mended=True)


def _mend_blanks(draft: Draft, report: Report) -> None:
    """Makes blanks of Unicode's other blanks outside of string literals, and reports the first."""
    text = draft.text
    outside = re.sub(_LITERAL, lambda literal: "_" * len(literal.group()), text)
    found = [match.start() for match in re.finditer(_OTHER_BLANKS, outside)]
    if not found:
        return
    at = found[0]
    span = draft.part(at, at + 1)
    name = _BLANK_NAMES.get(text[at], "a blank of another kind")
    more = len(found) - 1
    report(
        Diagnostic(
            "TG016",
            f"{name} (U+{ord(text[at]):04X}) stands in the line",
            span,
            f"here, and in {more} more place{'s' * (more > 1)} of the line" if more else "here",
            help="write an ordinary blank",
            fix=Fix(span, " "),
        )
    )
    for place in found:
        draft.blank(place, place + 1)


def _event(
    tree: Tree[Token],
    draft: Draft,
    arguments: ArgumentParser,
    report: Report,
    is_mended: bool = False,
) -> Event:
    properties: list[Property] = []
    texts: list[_Text] = []
    formats: list[Token] = []
    name: Token | None = None
    for child in tree.children:
        if isinstance(child, Tree):
            word = child.children[0]
            assert isinstance(word, Token)
            properties.append(Property(str(word), _span(word, draft)))
        elif child.type == "WORD":
            name = child
        elif child.type == "ARGUMENTS":
            start = child.start_pos or 0
            for text in child.split(","):
                texts.append(_Text(start, text))
                start += len(text) + 1
        elif child.type == "FORMAT":
            formats.append(child)
    assert name is not None
    if not texts and not is_mended:
        report(_empty_parentheses(draft, name))
    text = draft.text
    found = _arguments(texts, draft, arguments, report)
    read = [parse_format(str(token), _span(token, draft), report) for token in formats]
    return Event(
        name=str(name),
        properties=tuple(properties),
        arguments=tuple(found),
        format=read[0] if read else None,
        exec_format=read[1] if len(read) > 1 else None,
        span=draft.part(len(text) - len(text.lstrip()), len(text.rstrip())),
        name_span=_span(name, draft),
    )


def _arguments(
    texts: list[_Text], draft: Draft, parser: ArgumentParser, report: Report
) -> list[Argument]:
    found: list[Argument] = []
    for index, (start, text) in enumerate(texts):
        arguments = parser.parse(text, draft.part(start, start + len(text)), report)
        if arguments is not None:
            found.extend(arguments)
        elif len(texts) > 1:
            report(_void_among_others(texts, index, draft))
    return found


def _void_among_others(texts: list[_Text], index: int, draft: Draft) -> Diagnostic:
    start, text = texts[index]
    start += len(text) - len(text.lstrip())
    end = start + len(text.strip())
    if index + 1 < len(texts):
        whole = draft.part(start, texts[index + 1].start)
    else:
        before = texts[index - 1]
        whole = draft.part(before.start + len(before.text), end)
    return Diagnostic(
        "TG014",
        "`void` stands beside other arguments",
        draft.part(start, end),
        "this says that there are none",
        help="remove it",
        fix=Fix(whole, ""),
    )


def _empty_parentheses(draft: Draft, name: Token) -> Diagnostic:
    start = draft.text.index("(", name.end_pos or 0)
    end = draft.text.index(")", start) + 1
    span = draft.part(start, end)
    return Diagnostic(
        "TG006",
        f"event `{name}` says nothing about its arguments",
        span,
        "empty parentheses",
        help="write `(void)` where there are none",
        fix=Fix(span, "(void)"),
    )


def _span(token: Token, draft: Draft) -> Span:
    start = token.start_pos or 0
    return draft.part(start, start + len(token))
