# SPDX-License-Identifier: MIT
"""Which records are wanted."""

from __future__ import annotations

from fnmatch import fnmatchcase

from tracegen.named_tuple import NamedTuple

ALWAYS = 1 << 64
"""A time that is later than all."""


class Selection(NamedTuple):
    """Records of events that one of `events` matches, or of all where there is none, and none of
    `excluded`; not before `since`, before `until`; of the process `pid`, or of all.

    Patterns are those of a shell. Times are the records' own, in nanoseconds.
    """

    events: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    since: int = 0
    until: int = ALWAYS
    pid: int | None = None

    def wants(self, name: str) -> bool:
        """Whether records of the event `name` are wanted."""
        if self.events and not any(fnmatchcase(name, each) for each in self.events):
            return False
        return not any(fnmatchcase(name, each) for each in self.excluded)

    def within(self, since: int, until: int) -> Selection:
        """The same, and in a span of time."""
        return self._replace(since=max(since, self.since), until=min(until, self.until))
