# SPDX-License-Identifier: MIT
"""Random events with random values, those that the language accepts."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Final

import tracegen
from exactness.batch import Batch, Call
from exactness.choices import Edges
from exactness.formats import Writer
from exactness.values import Values

if TYPE_CHECKING:
    from tracegen.events import Event

TURNS: Final = 8
_VALUES: Final = 96

_LEAST_SHARE: Final = 0.8
"""How many of the events that are written must be accepted, lest the rest prove little."""


def random_batch(seed: object, count: int, group: str = "fuzz") -> Batch:
    """A batch of the events that the language accepts among `count` ones; the same for the same
    seed."""
    random = Random(f"{seed}")
    writer = Writer(random)
    written = {name: writer.event(name) for name in (f"e{n}" for n in range(count))}
    parsed = tracegen.parse("".join(f"{each.source}\n" for each in written.values()))
    wrong = {each.span.line for each in parsed.diagnostics if each.is_error and each.span}
    events = [event for event in parsed.file.events if event.span.line not in wrong]
    assert len(events) >= _LEAST_SHARE * count, f"seed {seed}: {len(events)} of {count} accepted"
    calls = [
        Call(
            event,
            tuple(random.randrange(_VALUES - TURNS + 1) for _ in event.arguments),
            written[event.name].source,
            written[event.name].format,
        )
        for event in events
    ]
    return Batch(group, calls, Values(Edges(seed, _VALUES)), TURNS)


def letters(events: list[Event]) -> set[str]:
    """The letters of all conversions."""
    return {
        conversion.conversion
        for event in events
        if event.format is not None
        for conversion in event.format.conversions
    }
