# SPDX-License-Identifier: MIT
"""Times of records as seconds from the start."""

from __future__ import annotations

from typing import Final

from tracegen.named_tuple import NamedTuple

SECOND: Final = 1_000_000_000
TENTH: Final = SECOND // 10


class Stamp(NamedTuple):
    """A second of a trace: its number as text, and the time when it began."""

    text: bytes
    second: int

    @property
    def format(self) -> bytes:
        """The format of a time within the second, for what it lies behind its beginning."""
        return self.text + b".%09d"

    @property
    def swift_format(self) -> bytes:
        """The same, without zeros to be filled in: from a tenth of the second on there are none."""
        return self.text + b".%d"


class Clock:
    """Counts seconds from `start`, a time in nanoseconds; from the first time that it is asked for
    where that is None."""

    def __init__(self, start: int | None = None) -> None:
        self.start = start

    def stamp(self, time: int) -> Stamp:
        """The second that `time` is in.

        Before the start seconds count backwards: half a second before it is -0.5, and what
        `time` lies behind `second` are the digits behind the point then, too.
        """
        if self.start is None:
            self.start = time
        passed = time - self.start
        if passed >= 0:
            return Stamp(b"%d" % (passed // SECOND), time - passed % SECOND)
        return Stamp(b"-%d" % (-passed // SECOND), time - -passed % SECOND)
