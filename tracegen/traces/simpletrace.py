# SPDX-License-Identifier: MIT
"""The plain form of the format's usual reader: `name DELTA_US pid=PID arg=VALUE ...`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.traces.layout import DROPPED
from tracegen.traces.printer import Printer
from tracegen.traces.template import Slot, Template, literal
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
        """A line, in which only the time since the line before is still to be put behind the name:
        there is one blank."""
        del is_swift
        name = _DROPPED_NAME if declared.id == DROPPED else declared.name
        if declared.event is None:
            arguments = [b"payload=%r"]
        else:
            arguments = [_argument(declared, index) for index in range(len(declared.fields))]
        text = literal(shown_name(name).replace(b" ", b"_")) + b"  pid="
        rest = b" " + b" ".join(arguments) + b"\n"
        values = [f"v{index}" for index in range(len(arguments))]
        return "", Template((text, Slot.PID, rest), tuple(values))

    def joined(self, times: Sequence[int], lines: Sequence[bytes]) -> bytes:
        """The lines with the time since the one in front of each."""
        if not lines:
            return b""
        before = times[0] if self._before is None else self._before
        out: list[bytes] = []
        for time, line in zip(times, lines):
            name, _, rest = line.partition(b" ")
            out.append(b"%b %.3f%b" % (name, (time - before) / 1000, rest))
            before = time
        self._before = before
        return b"".join(out)


def _argument(declared: Declared, index: int) -> bytes:
    field = declared.fields[index]
    name = _DROPPED_ARGUMENT if declared.id == DROPPED else field.name
    return name.encode() + (b"=%r" if field.is_string else b"=0x%x")
