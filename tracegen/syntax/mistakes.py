# SPDX-License-Identifier: MIT
"""Says in words what is wrong with a line that the grammar does not take, and mends it.

What the parser would have taken tells where in an event the line went wrong; what stands there
instead tells what the writer had in mind. The line is mended accordingly, so that the parser can go
on and find what else is wrong with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.syntax.format_mistakes import at_format, behind_format
from tracegen.syntax.head_mistakes import in_head
from tracegen.syntax.list_mistakes import behind_argument, in_arguments
from tracegen.syntax.mistake import BLANKS, Mistake

if TYPE_CHECKING:
    from lark.exceptions import UnexpectedInput

    from tracegen.syntax.draft import Draft


def line_mistake(draft: Draft, error: UnexpectedInput) -> Mistake:
    """The mistake in the line that made the parser raise `error`; mends the line."""
    at = _place(draft.text, error)
    expected = _expected(error)
    if "ARGUMENTS" in expected:
        return in_arguments(draft, at)
    if "COMMA" in expected and "RPAR" in expected:
        return behind_argument(draft, at)
    if "FORMAT" in expected:
        return at_format(draft, at)
    if "WORD" in expected:
        return in_head(draft, at)
    return behind_format(draft, at)


def _place(text: str, error: UnexpectedInput) -> int:
    """The offset of the first character that does not fit; the line's end where all is missing."""
    token = getattr(error, "token", None)
    at = error.pos_in_stream
    if at is None or at < 0 or (token is not None and token.type == "$END"):
        return len(text.rstrip(BLANKS))
    # ARGUMENTS may begin with blanks.
    return at + len(text[at:]) - len(text[at:].lstrip(BLANKS))


def _expected(error: UnexpectedInput) -> set[str]:
    found = getattr(error, "accepts", None) or getattr(error, "expected", None)
    return set(found or getattr(error, "allowed", None) or ())
