# SPDX-License-Identifier: MIT
"""A place in a source file."""

from __future__ import annotations

from typing import NamedTuple


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
        return Span(self.file, self.line, self.column + start, self.column + end)
