# SPDX-License-Identifier: MIT
"""Records as rows of comma-separated values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tracegen.events import MAX_ARGUMENTS
from tracegen.traces.event_text import applied
from tracegen.traces.printer import Printer
from tracegen.traces.template import Slot, Template, literal
from tracegen.traces.text import dump, escaped, readable_text

if TYPE_CHECKING:
    from tracegen.traces.declared import Declared

_COLUMNS = ["timestamp_ns", "seconds", "pid", "event", "text"]


def cell(value: bytes | None) -> bytes:
    """Bytes in quotes, with each quote twice; nothing for NULL."""
    return b"" if value is None else b'"%b"' % value.replace(b'"', b'""')


def number(value: float) -> bytes:
    """A floating-point number, with as many digits as tell it from others."""
    return repr(value).encode()


def shown_cell(value: bytes | None) -> bytes:
    """The same, of text that can do a terminal no harm."""
    return cell(None if value is None else escaped(value))


class CsvPrinter(Printer):
    """Time, process, event, text, and a column for each of up to ten arguments. For a terminal what
    it might act on is escaped."""

    head = ",".join([*_COLUMNS, *(f"arg{n + 1}" for n in range(MAX_ARGUMENTS))]).encode() + b"\n"

    def __init__(self, for_terminal: bool = False) -> None:
        self._cell = shown_cell if for_terminal else cell

    def namespace(self) -> dict[str, Any]:
        """What the expressions call."""
        return {**super().namespace(), "cell": self._cell, "number": number, "dump": dump}

    def template(self, declared: Declared, is_swift: bool = False) -> tuple[str, Template]:
        """A row."""
        text = readable_text(declared, is_swift)
        cells = [b""] * MAX_ARGUMENTS
        expressions = ["time", "time - second", f"cell({applied(text)})"]
        for index, field in enumerate(declared.fields):
            letter = field.code.strip("0123456789x")
            if field.is_string:
                cells[index] = b"%b"
                expressions.append(f"cell(v{index})")
            elif letter == "d":
                cells[index] = b"%b"
                expressions.append(f"number(v{index})")
            else:
                cells[index] = b"%d"
                expressions.append(f"v{index}")
        name = literal(self._cell(declared.name.encode("utf-8", "surrogateescape")))
        pieces = (
            b"%d,",
            Slot.TIME,
            b",",
            Slot.PID,
            b"," + name + b",%b," + b",".join(cells) + b"\n",
        )
        return text.condition, Template(pieces, tuple(expressions))
