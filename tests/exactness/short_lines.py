# SPDX-License-Identifier: MIT
"""Values that print without a newline, so that a line is an event, and in a short line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from exactness.choices import Edges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from exactness.values import Role, Value
    from tracegen.events import CType

LONGEST = 40
"""Bytes of a string, and columns of a field: so many that no sink cuts a line."""

COUNT = 32
"""How many values of each type there are."""


def choose(role: Role, type: CType) -> Sequence[Value]:
    """The values of a table."""
    return [shortened(role, value) for value in Edges("sinks", COUNT)(role, type)]


def shortened(role: Role, value: Value) -> Value:
    """A value that is like it, and prints so."""
    if isinstance(value, bytes):
        return value.replace(b"\n", b"/")[:LONGEST]
    if isinstance(value, int) and role == "amount":
        return min(max(value, -LONGEST), LONGEST)
    if isinstance(value, int) and value & 0xFF == ord("\n"):
        return value ^ 1
    return value if not isinstance(value, float) or abs(value) < 1e15 else 1e15
