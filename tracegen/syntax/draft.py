# SPDX-License-Identifier: MIT
"""A line under repair."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracegen.span import Span


class Draft:
    """The text of a line, which is mended where it has a mistake so that parsing can go on.

    It still knows where in the file everything stands.
    """

    def __init__(self, text: str, line: Span) -> None:
        self.text = text
        self._line = line
        self._length = len(text)
        self._origins: list[int] | None = None

    def part(self, start: int, end: int) -> Span:
        """The place in the file of the characters `start` to `end` of the text as it is now.

        Nothing is mended inside of a token but what keeps its length: where its start is known, so
        is the rest.
        """
        if self._origins is None:
            return self._line.part(start, end)
        first = self._origins[start] if start < len(self._origins) else self._length
        return self._line.part(first, min(first + end - start, self._length))

    def replace(self, start: int, end: int, text: str) -> None:
        """Puts `text` in the place of the characters `start` to `end`."""
        origins = self._origins
        if origins is None:
            origins = list(range(self._length))
        if len(text) == end - start:
            places = origins[start:end]
        else:
            behind = origins[end] if end < len(origins) else self._length
            places = [max(0, behind - len(text) + index) for index in range(len(text))]
        self._origins = [*origins[:start], *places, *origins[end:]]
        self.text = self.text[:start] + text + self.text[end:]

    def blank(self, start: int, end: int) -> None:
        """Puts blanks in the place of the characters `start` to `end`."""
        self.replace(start, end, " " * (end - start))
