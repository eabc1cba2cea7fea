# SPDX-License-Identifier: MIT
"""Which conversion takes which argument, where their counts differ.

C would say: in order. But whoever adds an argument in the middle and forgets its conversion wants
to be told about that one, not that all that follow have a wrong type.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tracegen.checks.fitting import INT_SIZE, fits
from tracegen.events import Star
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tracegen.events import Argument, Conversion

_MOST: Final = 12
"""More conversions or arguments than these are taken in order: who erred there is hard to guess."""

_MISFIT: Final = 100
_SURPLUS: Final = 100 * _MISFIT
"""What a misfit and a surplus conversion or argument cost."""


class Taken(NamedTuple):
    """A conversion, and the indices of the arguments that are there for it."""

    conversion: Conversion
    indices: tuple[int, ...]

    @property
    def is_surplus(self) -> bool:
        """Whether it takes more arguments than there are for it."""
        return len(self.indices) < len(self.conversion.arguments)

    def amounts(self, arguments: Sequence[Argument]) -> Iterator[tuple[str, Argument]]:
        """The arguments that give the width and the precision."""
        stars = [
            what
            for what, amount in (
                ("width", self.conversion.width),
                ("precision", self.conversion.precision),
            )
            if isinstance(amount, Star)
        ]
        for what, index in zip(stars, self.indices):
            yield what, arguments[index]

    def value(self, arguments: Sequence[Argument]) -> Argument | None:
        """The argument that is printed."""
        if self.conversion.argument is None or self.is_surplus:
            return None
        return arguments[self.indices[-1]]


def align(
    taken: Sequence[Taken], arguments: Sequence[Argument]
) -> tuple[list[Taken], list[Argument]]:
    """The conversions with the arguments that they best fit, in order, and the arguments left over.

    As few as can be are surplus, on one side alone; among those choices the one with the fewest
    misfits; among these the one that leaves out the last.
    """
    if len(taken) > _MOST or len(arguments) > _MOST:
        return _in_order(taken, arguments)
    # best[i][j]: the least cost of what stands from conversion i and argument j on, and the choice.
    rows, columns = len(taken) + 1, len(arguments) + 1
    best = [[(0, "")] * columns for _ in range(rows)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            best[i][j] = _cheapest(taken, arguments, best, i, j)
    return _followed(taken, arguments, best)


def _cheapest(
    taken: Sequence[Taken],
    arguments: Sequence[Argument],
    best: list[list[tuple[int, str]]],
    i: int,
    j: int,
) -> tuple[int, str]:
    choices: list[tuple[int, str]] = []
    if i < len(taken):
        conversion = taken[i].conversion
        end = min(j + len(conversion.arguments), len(arguments))
        now = Taken(conversion, tuple(range(j, end)))
        if now.indices or not now.is_surplus:
            cost = _misfits(now, arguments) * _MISFIT + now.is_surplus * _SURPLUS
            choices.append((cost + best[i + 1][end][0], "take"))
        if conversion.arguments:
            # A flag ` ` is most likely a percent sign that was to be printed: `100% done`.
            surplus = _SURPLUS - 50 * (" " in conversion.flags)
            choices.append((surplus + best[i + 1][j][0], "conversion"))
    if j < len(arguments):
        choices.append((_SURPLUS + best[i][j + 1][0], "argument"))
    return min(choices, key=lambda choice: choice[0], default=(0, ""))


def _misfits(taken: Taken, arguments: Sequence[Argument]) -> int:
    value = taken.value(arguments)
    count = int(value is not None and not fits(taken.conversion, value.type))
    for _, argument in taken.amounts(arguments):
        type = argument.type
        count += not type.is_unknown and not (type.is_integer and type.base.size <= INT_SIZE)
    return count


def _followed(
    taken: Sequence[Taken], arguments: Sequence[Argument], best: list[list[tuple[int, str]]]
) -> tuple[list[Taken], list[Argument]]:
    aligned: list[Taken] = []
    surplus: list[Argument] = []
    i = j = 0
    while best[i][j][1]:
        choice = best[i][j][1]
        if choice == "argument":
            surplus.append(arguments[j])
            j += 1
            continue
        conversion = taken[i].conversion
        count = min(len(conversion.arguments), len(arguments) - j) if choice == "take" else 0
        aligned.append(Taken(conversion, tuple(range(j, j + count))))
        i, j = i + 1, j + count
    return aligned, surplus


def _in_order(
    taken: Sequence[Taken], arguments: Sequence[Argument]
) -> tuple[list[Taken], list[Argument]]:
    arity = sum(len(each.indices) for each in taken)
    aligned = [
        Taken(each.conversion, tuple(index for index in each.indices if index < len(arguments)))
        for each in taken
    ]
    return aligned, list(arguments[arity:])
