# SPDX-License-Identifier: MIT
"""What is wrong with a line, and the words that all such messages share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics import Diagnostic, Fix
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.syntax.draft import Draft

BLANKS: Final = " \t\r\f\v"
"""What the grammar ignores."""

SHAPE: Final = 'an event is `name(type argument, ...) "format"`'
PROPERTIES: Final = ("disable", "vcpu", "tcg")
COMMENT: Final = re.compile(r"#|//|/\*")


class Mistake(NamedTuple):
    """A mistake in a line. `mended` says whether the rest of the line can be looked at; `rest` is
    the offset of another event on the same line; `is_open` says that the event's end is missing, so
    that the next line may be the rest of it; `is_uncounted` that the event may have more arguments
    than can be seen."""

    diagnostic: Diagnostic
    mended: bool = True
    rest: int | None = None
    is_open: bool = False
    is_uncounted: bool = False


def end_of(draft: Draft) -> int:
    """The offset behind the last character of the line that is no blank."""
    return len(draft.text.rstrip(BLANKS))


def behind_blanks(text: str, at: int) -> int:
    """The offset behind the last character in front of `at` that is no blank."""
    return len(text[:at].rstrip(BLANKS))


def too_many(draft: Draft, at: int) -> Mistake:
    """A parenthesis at `at` that nothing needs."""
    char = draft.text[at]
    span = draft.part(at, at + 1)
    draft.blank(at, at + 1)
    return Mistake(
        Diagnostic(
            "TG009",
            f"one `{char}` too many",
            span,
            "this parenthesis",
            help=SHAPE,
            fix=Fix(span, ""),
        )
    )
