# SPDX-License-Identifier: MIT
"""What is wrong with a trace, told once and not without end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Callable, Final

from tracegen.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Hashable

Tell = Callable[[Diagnostic], None]

_MOST: Final = 10
"""How many findings of one code a file may have before they are only counted."""


class Problems:
    """The findings about one file."""

    def __init__(self, name: str, tell: Tell) -> None:
        self.name = name
        self._tell = tell
        self._told: set[Hashable] = set()
        self._counts: Counter[str] = Counter()

    def tell_to(self, tell: Tell) -> None:
        """Tells somebody else from now on."""
        self._tell = tell

    def at(self, code: str, offset: int, what: str, help: str | None = None) -> None:
        """Tells of something at an offset, once."""
        if (code, offset) in self._told:
            return
        self._counts[code] += 1
        if self._counts[code] <= _MOST:
            self._told.add((code, offset))
            self._tell(Diagnostic(code, f"`{self.name}`, byte {offset}: {what}", help=help))

    def damaged(self, offset: int, why: str, end: int) -> None:
        """Tells of bytes from `offset` to `end` that are no records."""
        count = end - offset
        skipped = f"{count} byte{'s are' if count != 1 else ' is'} skipped"
        help = "the records around it are read; was the file copied as text, or written over?"
        self.at("TG081", offset, f"{why}; {skipped}", help)

    def cut_off(self, offset: int, what: str = "record") -> None:
        """Tells of what is at `offset` and not whole. A file ends once."""
        if not self._counts["TG082"]:
            help = "the records in front of it are read; was the trace copied as a whole?"
            self.at("TG082", offset, f"the file ends within a {what}", help)

    def left_out(self, rings: str, why: str) -> None:
        """Tells of a rings file that is not read."""
        help = (
            f"the trace is read without the latest records; remove `{rings}` if it is not its own"
        )
        self.once("TG087", rings, why, help)

    def once(self, code: str, key: Hashable, what: str, help: str | None = None) -> None:
        """Tells of something about the file as a whole, once for each `key`."""
        if (code, key) not in self._told:
            self._told.add((code, key))
            self._tell(Diagnostic(code, f"`{self.name}`: {what}", help=help))

    def close(self) -> None:
        """Tells how many findings were not told."""
        for code, count in self._counts.items():
            if count > _MOST:
                more = count - _MOST
                text = f"`{self.name}`: {more} more place{'s' * (more > 1)} like these"
                self._tell(Diagnostic(code, text))
        self._counts.clear()
