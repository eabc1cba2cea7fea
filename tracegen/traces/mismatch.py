# SPDX-License-Identifier: MIT
"""How an event that is given differs from the one in a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.events.printer import argument_source, format_source

if TYPE_CHECKING:
    from tracegen.events import Event


def difference(have: Event, given: Event) -> str | None:
    """In words what `given` says otherwise than the trace's own `have`; None where they agree."""
    if len(have.arguments) != len(given.arguments):
        return f"the trace has {_count(have)}, the file {_count(given)}"
    for number, (mine, other) in enumerate(zip(have.arguments, given.arguments), 1):
        if mine.name != other.name or _differs(have, given, number - 1):
            return (
                f"argument {number} is `{argument_source(mine)}` in the trace, "
                f"`{argument_source(other)}` in the file"
            )
    if have.format != given.format:
        return f"the format is {_format(have)} in the trace, {_format(given)} in the file"
    return None


def _differs(have: Event, given: Event, index: int) -> bool:
    """Whether an argument's types are two; `const` is none of a record's business."""
    mine, other = have.arguments[index].type, given.arguments[index].type
    return (mine.base, mine.depth) != (other.base, other.depth)


def _count(event: Event) -> str:
    count = len(event.arguments)
    return "no arguments" if count == 0 else f"{count} argument{'s' * (count > 1)}"


def _format(event: Event) -> str:
    return "none" if event.format is None else f"`{format_source(event.format)}`"
