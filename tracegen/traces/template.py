# SPDX-License-Identifier: MIT
"""What a record is printed by."""

from __future__ import annotations

from enum import Enum
from typing import Union

from tracegen.named_tuple import NamedTuple


class Slot(Enum):
    """What changes seldom from record to record, and is put into a template beforehand."""

    TIME = "time"
    PID = "pid"


Piece = Union[bytes, Slot]


class Template(NamedTuple):
    """A record's line: a format for `%` of bytes, in pieces, and the expressions that fill it. That
    of a time is `time - second`, which stands behind the point.

    Expressions may use `v0`, `v1`, ... for the arguments; `time`, the record's in nanoseconds;
    `second`, the time when its second began; and `before`, the time of the last record.
    """

    pieces: tuple[Piece, ...]
    expressions: tuple[str, ...]

    def format(self, time: bytes, pid: bytes) -> bytes:
        """The format for a part of a second, whose times `time` prints, and for one process."""
        filled = {Slot.TIME: time, Slot.PID: pid}
        return b"".join(
            filled[piece] if isinstance(piece, Slot) else piece for piece in self.pieces
        )


class Swift(NamedTuple):
    """A template for records that are easier to print; an expression says which these are."""

    condition: str
    template: Template


def variables(count: int) -> list[str]:
    """The names of so many arguments."""
    return [f"v{index}" for index in range(count)]


def literal(text: bytes) -> bytes:
    """Text as it stands in a format."""
    return text.replace(b"%", b"%%")
