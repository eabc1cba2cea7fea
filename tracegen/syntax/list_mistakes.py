# SPDX-License-Identifier: MIT
"""What is wrong between an event's parentheses, where it is not within one argument."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.syntax.mistake import BLANKS, SHAPE, Mistake, behind_blanks, end_of, too_many

if TYPE_CHECKING:
    from tracegen.syntax.draft import Draft

_FUNCTION_POINTER: Final = re.compile(r"\(\s*\*\s*([A-Za-z_]\w*)?\s*\)\s*\(")


def in_arguments(draft: Draft, at: int) -> Mistake:
    """Where an argument should begin."""
    char = draft.text[at : at + 1]
    if char == ",":
        first = draft.text[: behind_blanks(draft.text, at)].endswith("(")
        return _stray_comma(
            draft, at, "in front of the comma" if first else "between the two commas"
        )
    if char == ")":
        comma = draft.text.rindex(",", 0, at)
        return _stray_comma(draft, comma, "behind the comma")
    if char == "(":
        return too_many(draft, at)
    return _missing_close(draft, at)


def _stray_comma(draft: Draft, comma: int, where: str) -> Mistake:
    span = draft.part(comma, comma + 1)
    draft.blank(comma, comma + 1)
    return Mistake(
        Diagnostic(
            "TG007",
            f"an argument is missing {where}",
            span,
            "this comma",
            help="remove the comma, or write the argument",
            fix=Fix(span, ""),
        ),
        is_uncounted=True,
    )


def behind_argument(draft: Draft, at: int) -> Mistake:
    """Where a comma or the closing parenthesis should stand."""
    text = draft.text
    if text[at : at + 1] != "(":
        return _missing_close(draft, at)
    pointer = _FUNCTION_POINTER.match(text, at)
    end = -1 if pointer is None else _closing(text, pointer.end() - 1)
    if pointer is None or end < 0:
        return too_many(draft, at)
    start = max(text.rfind("(", 0, at), text.rfind(",", 0, at)) + 1
    start += len(text[start:at]) - len(text[start:at].lstrip(BLANKS))
    span = draft.part(start, end)
    name = pointer.group(1) or "callback"
    # What is left is a declaration that the grammar takes: `void  *callback`.
    draft.blank(at, at + 1)
    draft.blank(text.index(")", at), end)
    return Mistake(
        Diagnostic(
            "TG017",
            "an argument cannot be a function pointer",
            span,
            "this argument",
            help=f"write `void *{name}`",
            fix=Fix(span, f"void *{name}"),
        )
    )


def _closing(text: str, at: int) -> int:
    """The offset behind the parenthesis that closes the one at `at`; -1 if none does."""
    depth = 0
    for found in re.finditer("[()]", text[at:]):
        depth += 1 if found.group() == "(" else -1
        if depth == 0:
            return at + found.end()
    return -1


def _missing_close(draft: Draft, at: int) -> Mistake:
    text = draft.text
    end = behind_blanks(text, at)
    is_open = at >= end_of(draft)
    is_comma = text[end - 1] == ","
    place = draft.part(end - 1, end) if is_comma else draft.part(end, end)
    diagnostic = Diagnostic(
        "TG003",
        "the line ends between the arguments"
        if is_open
        else "missing `)` behind the last argument",
        place,
        "`)` belongs here" if is_comma and not is_open else "a parenthesis is missing here",
        help="an event stands on one line, however long: join it with the next"
        if is_open
        else SHAPE,
        fix=None if is_open else Fix(place, ")"),
    )
    last = end_of(draft) - 1
    if text[last] == ")":
        # `name(int a "format")`
        draft.blank(last, last + 1)
    draft.replace(end - is_comma, end, ")")
    return Mistake(diagnostic, is_open=is_open, is_uncounted=is_open)
