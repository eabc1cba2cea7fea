# SPDX-License-Identifier: MIT
"""Points in time as people write them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone
from typing import Final

from tracegen.named_tuple import NamedTuple
from tracegen.traces.clock import SECOND

_SECONDS: Final = re.compile(r"(\d{1,12})(?:\.(\d{0,9})\d*)?")
_RFC_3339: Final = re.compile(
    r"(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d)(?:\.(\d{1,9})\d*)?(?:[Zz]|([+-])(\d\d):(\d\d))"
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Moment(NamedTuple):
    """Nanoseconds from the start of a trace, or, of an absolute one, since 1970."""

    nanoseconds: int
    is_absolute: bool


def read_moment(text: str) -> Moment | None:
    """Seconds, with digits behind a point or without, or a date and time by RFC 3339; None for
    anything else. Of more than nine digits behind the point nine count."""
    found = _SECONDS.fullmatch(text)
    if found is not None:
        return Moment(int(found[1]) * SECOND + _fraction(found[2]), is_absolute=False)
    found = _RFC_3339.fullmatch(text)
    if found is None:
        return None
    try:
        moment = datetime.fromisoformat(f"{found[1]}T{found[2]}+00:00")
        if found[4] is not None:
            offset = timedelta(hours=int(found[5]), minutes=int(found[6]))
            moment += offset if found[4] == "-" else -offset
    except (ValueError, OverflowError):
        return None
    seconds = (moment - _EPOCH) // timedelta(seconds=1)
    return Moment(seconds * SECOND + _fraction(found[3]), is_absolute=True)


def _fraction(digits: str | None) -> int:
    return int((digits or "").ljust(9, "0"))
