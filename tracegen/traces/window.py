# SPDX-License-Identifier: MIT
"""Small reads of a file, most of them from one large read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tracegen.traces.trace_file import TraceFile

_BLOCK: Final = 1 << 14


class Window:
    """The block of a file that was read last."""

    def __init__(self, file: TraceFile) -> None:
        self._file = file
        self._data = b""
        self._start = 0

    def forget(self) -> None:
        """Forgets it: the file may have changed."""
        self._data = b""

    def read(self, offset: int, size: int) -> bytes:
        """The bytes at `offset`, fewer at the end of the file."""
        place = offset - self._start
        if not 0 <= place <= len(self._data) - size:
            self._data = self._file.read(offset, max(size, _BLOCK))
            self._start, place = offset, 0
        return self._data[place : place + size]
