# SPDX-License-Identifier: MIT
"""What is wrong in front of the arguments: with the event's name, and the parenthesis behind it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.syntax.mistake import (
    BLANKS,
    COMMENT,
    PROPERTIES,
    SHAPE,
    Mistake,
    behind_blanks,
    end_of,
)

if TYPE_CHECKING:
    from tracegen.syntax.draft import Draft

_BRACKETS: Final = {"[": "]", "{": "}", "<": ">", "\uff08": "\uff09"}

_NOT_A_NAME: Final = re.compile(r'[^\s()"]+(?=\s*\()')


def in_head(draft: Draft, at: int) -> Mistake:
    """In front of the opening parenthesis."""
    text = draft.text
    start = len(text) - len(text.lstrip(BLANKS))
    word = _last_word(text, at)
    bad = _NOT_A_NAME.match(text, word)
    if bad is not None and not bad.group().isidentifier():
        return _not_a_name(draft, word, bad.end())
    if at == start:
        return _no_name(draft, at)
    full_width = text.find("\uff08", word, at + 1)
    if full_width >= 0:
        return _brackets(draft, full_width, "\uff08")
    char = text[at : at + 1]
    if char in _BRACKETS:
        return _brackets(draft, at, char)
    if char == '"':
        span = draft.part(behind_blanks(text, at), at)
        name = text[word:at].strip(BLANKS)
        return Mistake(
            Diagnostic(
                "TG002",
                f"event `{name}` has no parentheses",
                span._replace(end=span.column),
                "the arguments are missing here",
                help=f"write `{name}(type argument, ...)`, or `{name}(void)` without arguments",
            ),
            mended=False,
        )
    if ")" in text[at:] and "(" not in text[at:]:
        return _missing_open(draft, at)
    return _no_event(draft)


def _last_word(text: str, at: int) -> int:
    """Where the word begins that ends at `at`, or in front of blanks there."""
    end = behind_blanks(text, at)
    return end if end == 0 else max(text.rfind(" ", 0, end), text.rfind("\t", 0, end)) + 1


def _not_a_name(draft: Draft, start: int, end: int) -> Mistake:
    word = draft.text[start:end]
    name = re.sub("[^A-Za-z0-9_]", "_", word)
    span = draft.part(start, end)
    draft.replace(start, end, f"_{name[1:]}")
    if name[0].isdigit():
        name = f"_{name}"
    return Mistake(
        Diagnostic(
            "TG025",
            f"`{word}` is no name",
            span,
            "letters, digits and `_` make a name, with no digit first",
            help=f"write `{name}`, say",
            fix=Fix(span, name),
        )
    )


def _no_name(draft: Draft, at: int) -> Mistake:
    text = draft.text
    char = text[at : at + 1]
    comment = COMMENT.match(text, at)
    if comment is not None:
        span = draft.part(at, comment.end())
        return Mistake(
            Diagnostic(
                "TG001",
                "this is not an event",
                span,
                "no comment begins like this",
                help="a comment begins with `#`",
                fix=Fix(span, "#") if comment.group() == "//" else None,
            ),
            mended=False,
        )
    if char == "(":
        return Mistake(
            Diagnostic(
                "TG001",
                "the event has no name",
                draft.part(at, at),
                "a name is missing here",
                help=SHAPE,
            ),
            mended=False,
        )
    if char == '"':
        return Mistake(
            Diagnostic(
                "TG001",
                "this format has no event",
                draft.part(at, end_of(draft)),
                "no event stands in front of it",
                help="an event and its format stand on one line",
            ),
            mended=False,
        )
    return _no_event(draft)


def _no_event(draft: Draft) -> Mistake:
    text = draft.text
    start = len(text) - len(text.lstrip(BLANKS))
    return Mistake(
        Diagnostic(
            "TG001",
            "this is not an event",
            draft.part(start, end_of(draft)),
            "this line",
            help=f"{SHAPE}; a comment begins with `#`",
        ),
        mended=False,
    )


def _brackets(draft: Draft, at: int, opening: str) -> Mistake:
    closing = draft.text.find(_BRACKETS[opening], at)
    diagnostic = Diagnostic(
        "TG002",
        f"`{opening}` where `(` belongs",
        draft.part(at, at + 1),
        "this bracket",
        help="arguments stand in parentheses: `name(type argument, ...)`",
        fix=Fix(draft.part(at, at + 1), "("),
    )
    if closing < 0:
        return Mistake(diagnostic, mended=False)
    draft.replace(at, at + 1, "(")
    draft.replace(closing, closing + 1, ")")
    return Mistake(diagnostic)


def _missing_open(draft: Draft, at: int) -> Mistake:
    text = draft.text
    words = list(re.finditer(r"\S+", text[:at]))
    name = next((word for word in words if word.group() not in PROPERTIES), words[-1])
    end = name.end()
    # `name int a)`: the blank behind the name is where the parenthesis goes.
    is_blank = text[end : end + 1].isspace()
    place = draft.part(end, end)
    diagnostic = Diagnostic(
        "TG002",
        "missing `(` behind the event's name",
        place,
        "a parenthesis is missing here",
        help=SHAPE,
        fix=Fix(draft.part(end, end + is_blank), "("),
    )
    draft.replace(end, end + is_blank, "(")
    return Mistake(diagnostic)
