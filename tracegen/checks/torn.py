# SPDX-License-Identifier: MIT
"""Lines that are torn: nobody can tell what belongs to the format, and what to the arguments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracegen.diagnostics import Diagnostic

_TEARS: Final = frozenset(["TG003", "TG008", "TG009"])
_COUNTS: Final = frozenset(["TG030", "TG031"])


def without_followers(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The diagnostics in the order of their places, without the counts of conversions and arguments
    on lines that are torn, which are told as that already."""
    listed = sorted(found, key=_place)
    torn = {each.span.line for each in listed if each.span is not None and each.code in _TEARS}
    return [
        each
        for each in listed
        if each.code not in _COUNTS or each.span is None or each.span.line not in torn
    ]


def _place(diagnostic: Diagnostic) -> tuple[int, int]:
    span = diagnostic.span
    return (0, 0) if span is None else (span.line, span.column)
