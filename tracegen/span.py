# SPDX-License-Identifier: MIT
"""A place in a source file."""

from __future__ import annotations

from functools import partial
from typing import Callable, Final

from tracegen.named_tuple import NamedTuple


class Span(NamedTuple):
    """A run of characters on one line.

    `line` and `column` count from 1, columns in code points; `end` is the column just
    behind the last character, so an empty span has `end == column`.
    """

    file: str
    line: int
    column: int
    end: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"

    def part(self, start: int, end: int) -> Span:
        """The span of the characters `start` to `end`, counted from 0 at this span's start."""
        file, line, column, _ = self
        return span_of((file, line, column + start, column + end))


span_of: Final[Callable[[tuple[str, int, int, int]], Span]] = partial(tuple.__new__, Span)
"""A span of file, line, column and end: what `Span` is too, in half the time, for each of the many
that every argument and conversion has."""
