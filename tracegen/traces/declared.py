# SPDX-License-Identifier: MIT
"""An event of a trace, and what its records hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.named_tuple import NamedTuple
from tracegen.traces.field import SLOT, Field
from tracegen.traces.layout import EVENT_HEAD, LENGTH_AT, TYPE_SIZE

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.traces.layout import Layout
    from tracegen.translate.lp64 import DataModel

    Values = tuple[Any, ...]
    """A record's arguments: int, bool, float; bytes for a string, None for NULL."""

_MASK_SIZE = 2


class Declared(NamedTuple):
    """An event, by the id that it has in a file. `event` is None where nothing declares it: then
    its records can be counted and dumped, but not read.

    `marks_null` says that a mask of the strings that are NULL may follow the arguments.
    """

    id: int
    name: str
    event: Event | None
    fields: tuple[Field, ...]
    model: DataModel
    marks_null: bool

    def values(self, data: bytes, offset: int, layout: Layout) -> Values | None:
        """The arguments of the whole record at `offset`; None where they do not fit into it.

        What follows them is not looked at, but for the mask.
        """
        (length,) = layout.length.unpack_from(data, offset + LENGTH_AT)
        place, end = offset + EVENT_HEAD, offset + TYPE_SIZE + length
        values: list[Any] = []
        strings: list[int] = []
        for part in self.fields:
            if part.is_string:
                start = place + layout.length.size
                if start > end:
                    return None
                (size,) = layout.length.unpack_from(data, place)
                place = start + size
                strings.append(len(values))
                values.append(data[start:place] if place <= end else None)
            else:
                place += SLOT
                if place <= end:
                    (value,) = layout.number(part.code).unpack_from(data, place - SLOT)
                    values.append(value)
            if place > end:
                return None
        if self.marks_null and strings and end - place == _MASK_SIZE:
            (mask,) = layout.mask.unpack_from(data, place)
            for bit, index in enumerate(strings):
                if mask >> bit & 1:
                    values[index] = None
        return tuple(values)

    def payload(self, data: bytes, offset: int, layout: Layout) -> bytes:
        """All that follows the head of the whole record at `offset`."""
        (length,) = layout.length.unpack_from(data, offset + LENGTH_AT)
        return data[offset + EVENT_HEAD : offset + TYPE_SIZE + length]
