# SPDX-License-Identifier: MIT
"""The plain form of the format's usual reader: `name DELTA_US pid=PID arg=VALUE ...`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.traces.layout import DROPPED
from tracegen.traces.printer import Printer
from tracegen.traces.template import Slot, Template, literal, variables
from tracegen.traces.text import shown_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.traces.declared import Declared

_DROPPED_NAME = "Dropped_Event"
_DROPPED_ARGUMENT = "num_events_dropped"


class SimpletracePrinter(Printer):
    """Numbers as 0x and hex, strings as Python prints bytes; microseconds since the last line."""

    is_raw = True
    has_deltas = True

    def __init__(self) -> None:
        self._before: int | None = None

    def template(self, declared: Declared, is_swift: bool = False) -> tuple[str, Template]:
        """A line with the record's time, in whose place is still to be put how long it is since the
        line before."""
        del is_swift
        name = _DROPPED_NAME if declared.id == DROPPED else declared.name
        arguments = [b"payload=%r"]
        if declared.event is not None:
            arguments = [_argument(declared, index) for index in range(len(declared.fields))]
        text = literal(shown_name(name).replace(b" ", b"_")) + b" %d pid="
        rest = b" " + b" ".join(arguments) + b"\n"
        return "", Template((text, Slot.PID, rest), ("time", *variables(len(arguments))))

    def joined(self, lines: Sequence[bytes]) -> bytes:
        """The lines with the time since the one in front of each, in the place of their own."""
        out: list[bytes] = []
        for line in lines:
            name, digits, rest = line.split(b" ", 2)
            time = int(digits)
            before = time if self._before is None else self._before
            out.append(b"%b %.3f %b" % (name, (time - before) / 1000, rest))
            self._before = time
        return b"".join(out)


def _argument(declared: Declared, index: int) -> bytes:
    field = declared.fields[index]
    name = _DROPPED_ARGUMENT if declared.id == DROPPED else field.name
    return name.encode() + (b"=%r" if field.is_string else b"=0x%x")
