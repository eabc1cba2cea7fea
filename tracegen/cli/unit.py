# SPDX-License-Identifier: MIT
"""What is read together and made together."""

from __future__ import annotations

from tracegen.named_tuple import NamedTuple


class Input(NamedTuple):
    """An input: its path, its name as places have it, and its bytes; where it cannot be read None,
    and `problem` says why."""

    path: str
    name: str
    data: bytes | None
    problem: str = ""


class Unit(NamedTuple):
    """A group's name, and the inputs that it is made of."""

    group: str
    inputs: tuple[Input, ...]
