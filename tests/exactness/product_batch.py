# SPDX-License-Identifier: MIT
"""The conversions of the product, packed into events with a few values of each type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import tracegen
from exactness.batch import Batch, Call
from exactness.choices import ADDRESSES, NUMBERS, WORDS
from exactness.values import Values, float_bits, float_of, limits
from tracegen.events import MAX_ARGUMENTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from exactness.product import Entry
    from exactness.values import Role, Value
    from tracegen.events import CType

_FLOATING: Final = "fFeEgGaA"

_FEW: Final = 6
"""How many values all but floating point numbers have."""

_AMOUNTS: Final = (0, 1, -1, 3, -3, 12, -12, 33)

_MOST_FLOAT: Final = 3.4028234663852886e38


def batches(listed: Sequence[Entry], size: int) -> Iterator[Batch]:
    """The conversions in batches of about `size` events.

    Those without an argument for an amount are printed with each value of their types once, those
    with one with each pair of a value and an amount.
    """
    for is_starred in (False, True):
        for is_floating in (False, True):
            chosen = [
                entry
                for entry in listed
                if entry.cell.is_starred == is_starred
                and (entry.cell.letter in _FLOATING) == is_floating
            ]
            values = len(NUMBERS) if is_floating else _FEW
            choice = _Listed(values, len(_AMOUNTS) if is_starred else 1)
            events = list(_events(chosen))
            for at in range(0, len(events), size):
                yield _batch(events[at : at + size], choice)


def _events(listed: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The conversions grouped to events, which have as many arguments as they may."""
    event: list[Entry] = []
    count = 0
    for entry in listed:
        if count + len(entry.types) > MAX_ARGUMENTS:
            yield event
            event, count = [], 0
        event.append(entry)
        count += len(entry.types)
    if event:
        yield event


def _batch(events: Sequence[Sequence[Entry]], choice: _Listed) -> Batch:
    sources = [_source(f"e{n}", event) for n, event in enumerate(events)]
    parsed = tracegen.parse("".join(f"{source}\n" for source in sources))
    assert parsed.ok, parsed.diagnostics[:1]
    calls = [
        Call(
            event,
            tuple(choice.start(n, argument) for argument in range(len(event.arguments))),
            source,
            "|".join(entry.printf for entry in entries).encode(),
        )
        for n, (event, source, entries) in enumerate(zip(parsed.file.events, sources, events))
    ]
    return Batch("product", calls, Values(choice), choice.turns)


def _source(name: str, event: Sequence[Entry]) -> str:
    types = [type for entry in event for type in entry.types]
    declared = ", ".join(
        f"{type}{'' if type.endswith('*') else ' '}a{n}" for n, type in enumerate(types)
    )
    return f'{name}({declared}) "{"|".join(entry.source for entry in event)}"'


class _Listed:
    """Fixed values: `count` of each type, each of them with `amounts` amounts in turn."""

    def __init__(self, count: int, amounts: int) -> None:
        self._count = count
        self._amounts = amounts

    @property
    def turns(self) -> int:
        """How many turns there are."""
        return self._count * self._amounts

    def start(self, event: int, argument: int) -> int:
        """Where an argument begins. Where two amounts are taken side by side, all pairs come in
        the course of the events; values begin with a whole round of theirs, and so as well."""
        return self._count * (event * (argument + 1) % self._amounts)

    def __call__(self, role: Role, type: CType) -> list[Value]:
        if role == "amount":
            listed: list[Value] = [each for each in _AMOUNTS for _ in range(self._count)]
        else:
            listed = _values(role, type)[: self._count]
            listed = [listed[n % len(listed)] for n in range(self._count)] * self._amounts
        return listed * 2


def _values(role: Role, type: CType) -> list[Value]:
    if role == "address":
        return list(ADDRESSES)
    if type.is_string:
        return [None, b"", b"a", b"\xff\0", b"0123456789abcdef", *WORDS]
    if type.base.name == "float":
        # What is too large for a float becomes one that is not.
        fitting = (n if abs(n) <= _MOST_FLOAT else n / 1e300 for n in NUMBERS)
        return [float_of(float_bits(n)) for n in fitting]
    if type.is_floating:
        return list(NUMBERS)
    least, most = limits(type.base)
    if least == 0:
        return [0, 1, most, most // 2 + 1, min(8, most), min(90, most)]
    return [0, -1, most, least, least + 1, 90]
