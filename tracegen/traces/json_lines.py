# SPDX-License-Identifier: MIT
"""Records as JSON, one object a line."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from tracegen.traces.event_text import applied
from tracegen.traces.printer import Printer
from tracegen.traces.template import Slot, Template, literal
from tracegen.traces.text import dump, readable_text

if TYPE_CHECKING:
    from tracegen.traces.declared import Declared


def quoted(value: bytes | None) -> bytes:
    """Bytes as JSON: a string; an object with their hexadecimal digits where they are not UTF-8;
    `null` for NULL."""
    if value is None:
        return b"null"
    try:
        return json.dumps(value.decode()).encode()
    except UnicodeDecodeError:
        return b'{"hex": "%b"}' % value.hex().encode()


def number(value: float) -> bytes:
    """A floating-point number as JSON: what JSON cannot say is a string."""
    text = repr(value)
    return text.encode() if math.isfinite(value) else f'"{text}"'.encode()


def boolean(value: bool) -> bytes:
    """`true` or `false`."""
    return b"true" if value else b"false"


class JsonPrinter(Printer):
    """`timestamp_ns`, `seconds`, `pid`, `event`, `args`, `text`; `payload` in the place of `args`
    where the event is not declared."""

    def namespace(self) -> dict[str, Any]:
        """What the expressions call."""
        own = {"quoted": quoted, "number": number, "boolean": boolean, "dump": dump}
        return {**super().namespace(), **own}

    def template(self, declared: Declared, is_swift: bool = False) -> tuple[str, Template]:
        """An object on a line."""
        text = readable_text(declared, is_swift)
        formats: list[bytes] = []
        expressions = ["time", "time - second"]
        for index, field in enumerate(declared.fields):
            value = f"v{index}"
            letter = field.code.strip("0123456789x")
            kind = b"%b"
            if field.is_string:
                value = f"quoted({value})"
            elif letter == "d":
                value = f"number({value})"
            elif letter == "?":
                value = f"boolean({value})"
            else:
                kind = b"%d"
            formats.append(b'"%b": %b' % (field.name.encode(), kind))
            expressions.append(value)
        arguments = b'"args": {%b}' % b", ".join(formats)
        if declared.event is None:
            arguments = b'"payload": "%b"'
            expressions.append("v0.hex().encode()")
        expressions.append(f"quoted({applied(text)})")
        name = literal(quoted(declared.name.encode("utf-8", "surrogateescape")))
        pieces = (
            b'{"timestamp_ns": %d, "seconds": ',
            Slot.TIME,
            b', "pid": ',
            Slot.PID,
            b', "event": ' + name + b", " + arguments + b', "text": %b}\n',
        )
        return text.condition, Template(pieces, tuple(expressions))
