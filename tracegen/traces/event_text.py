# SPDX-License-Identifier: MIT
"""The text of an event, as expressions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.events import Literal
from tracegen.named_tuple import NamedTuple
from tracegen.traces.template import literal, variables
from tracegen.translate.python import to_python

if TYPE_CHECKING:
    from tracegen.traces.declared import Declared

_STRING: Final = re.compile(r"printf\.string\((v\d+)(?:, (\d+))?\)")
_NOT_ZERO: Final = re.compile(r'printf\.(?:pointer\(|integer\("(%#0?\d*x)", )(v\d+)\)')
_PADDED: Final = re.compile(r"%0([1-9]|1[0-6])x")
_VARIABLE: Final = re.compile(r"v\d+")


class EventText(NamedTuple):
    """A format for `%` of bytes, and the expressions that fill it, of the arguments `v0`, `v1`,
    ... . It holds where `condition` does; that is empty where it always does."""

    format: bytes
    expressions: tuple[str, ...]
    condition: str = ""


def event_text(declared: Declared, is_swift: bool) -> EventText:
    """The text that the event's records print.

    A text that is swift holds where no string is NULL, and as its condition says.
    """
    event = declared.event
    assert event is not None
    if event.format is None:
        return EventText(b"", ())
    made = to_python(event.format, event.arguments, variables(len(declared.fields)), declared.model)
    parts = iter(made.parts)
    text: list[bytes] = []
    expressions: list[str] = []
    conditions: list[str] = []
    for piece in event.format.pieces:
        if isinstance(piece, Literal):
            text.append(literal(piece.text))
            continue
        part = next(parts)
        format, given = part.text, part.expressions
        found = _NOT_ZERO.fullmatch(given[0]) if is_swift and format == "%s" else None
        if found is not None:
            format, given = found[1] or "%#x", (found[2],)
            conditions.append(found[2])
        padded = _PADDED.fullmatch(format) if is_swift else None
        if padded is not None and _VARIABLE.fullmatch(given[0]):
            # What has as many digits as that needs no zeros, and Python is much swifter without.
            format = "%x"
            conditions.append(f"{given[0]} >= {16 ** (int(padded[1]) - 1):#x}")
        text.append(format.encode())
        expressions.extend(_swift_string(each) if is_swift else each for each in given)
    return EventText(b"".join(text), tuple(expressions), " and ".join(conditions))


def _swift_string(expression: str) -> str:
    """A string that is not NULL by a plain `%s`."""
    found = _STRING.fullmatch(expression)
    if found is None:
        return expression
    return found[1] if found[2] is None else f"{found[1]}[:{found[2]}]"


def applied(text: EventText) -> str:
    """The text as one expression."""
    return f"{text.format!r} % ({''.join(f'{each}, ' for each in text.expressions)})"
