# SPDX-License-Identifier: MIT
"""The part of a source line that is shown: all of it, unless it is very long."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.diagnostics.shown import columns, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tracegen.diagnostics.diagnostic import Label
    from tracegen.span import Span

_LONGEST: Final = 240
"""A longer line is cut. In characters, as all here."""
_BEFORE: Final = 60
_BEHIND: Final = 140
_NEAR: Final = 40
"""What is shown in front of a mark, from its start on, and of the mark itself at the least."""
_CUT: Final = "..."


class Window:
    """The characters `start` to `end` of a line, as a terminal shows them."""

    def __init__(self, line: str, start: int, end: int) -> None:
        self._line = line
        self._start = max(0, start)
        self._end = min(len(line), end)
        self._head = _CUT if self._start > 0 else ""

    @property
    def text(self) -> str:
        """What is shown of the line."""
        tail = _CUT if self._end < len(self._line) else ""
        return f"{self._head}{shown(self._line[self._start : self._end])}{tail}"

    def before(self, span: Span) -> int:
        """How many terminal columns stand in front of the span."""
        start = span.column - 1
        beyond = max(0, start - len(self._line))
        return len(self._head) + columns(self._line[self._start : start]) + beyond

    def width(self, span: Span) -> int:
        """How many terminal columns the span takes, as far as it is shown; at least one."""
        return max(1, columns(self._line[span.column - 1 : min(span.end - 1, self._end)]))

    def shows(self, span: Span) -> bool:
        """Whether enough of the span is in the window to mark it."""
        start = span.column - 1
        return self._start <= start and min(span.end - 1, start + _NEAR) <= self._end


def windows(line: str, marks: Iterable[Label]) -> list[tuple[Window, list[Label]]]:
    """The windows in which the marks of a line can be seen, with the marks of each."""
    if len(line) <= _LONGEST:
        return [(Window(line, 0, len(line)), list(marks))]
    found: list[tuple[Window, list[Label]]] = []
    for mark in marks:
        for window, seen in found:
            if window.shows(mark.span):
                seen.append(mark)
                break
        else:
            start = mark.span.column - 1
            found.append((Window(line, start - _BEFORE, start + _BEHIND), [mark]))
    return found
