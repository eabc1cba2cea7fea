# SPDX-License-Identifier: MIT
"""Events whose text is timed, with values as they are in practice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import tracegen
from tracegen.events import Star

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tracegen.events import CType, Event

STRINGS = ("THR", "virtio-net", "/machine/unattached/device[5]", "drive0")
POINTERS = (0x55D0C0FFEE40, 0x7F32A4001200, 0)
NUMBERS = (0, 1, 4, 17, 64, 255, 4096, 0x1F40, 0xFEB00000, 0x7F0012345678)
FLOATS = (0.5, 3.25, 1e6)
STAR = 8


class Timed(NamedTuple):
    """An event whose text is timed, with a value for each argument, and its number."""

    number: int
    event: Event
    values: tuple[object, ...]

    @property
    def kind(self) -> str:
        """What its format prints: the one kind, or `mixed`."""
        assert self.event.format is not None
        kinds = {
            _KINDS[each.conversion]
            for each in self.event.format.conversions
            if each.argument is not None
        }
        return kinds.pop() if len(kinds) == 1 else "mixed" if kinds else "no conversion"


_KINDS = {
    "d": "decimal",
    "i": "decimal",
    "u": "decimal",
    "x": "hex",
    "X": "hex",
    "o": "octal",
    "s": "string",
    "p": "pointer",
    "c": "character",
    **dict.fromkeys("fFeEgGaA", "floating"),
}


def timed(paths: Iterable[Path]) -> list[Timed]:
    """Every event of the files that has a format, with values as they are in practice."""
    events = [event for path in paths for event in tracegen.parse_file(path).file.events]
    return [
        Timed(number, event, tuple(_values(number, event)))
        for number, event in enumerate(event for event in events if event.format is not None)
    ]


def _values(number: int, event: Event) -> Iterable[object]:
    assert event.format is not None
    stars = {
        amount.argument
        for each in event.format.conversions
        for amount in (each.width, each.precision)
        if isinstance(amount, Star)
    }
    for place, argument in enumerate(event.arguments):
        turn = number + 3 * place
        if place in stars:
            yield STAR
        elif argument.type.is_string:
            yield STRINGS[turn % len(STRINGS)]
        elif argument.type.is_pointer:
            yield POINTERS[turn % len(POINTERS)]
        elif argument.type.is_floating:
            yield FLOATS[turn % len(FLOATS)]
        else:
            yield _fitting(argument.type, turn)


def _fitting(type: CType, turn: int) -> int:
    bits = 1 if type.base.name == "bool" else 8 * type.base.size - 1
    among = [number for number in NUMBERS if number < 1 << bits]
    return among[turn % len(among)]
