# SPDX-License-Identifier: MIT
"""Names of arguments in languages that have words of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tracegen.events import Argument


def free_names(arguments: Sequence[Argument], words: Collection[str]) -> list[str]:
    """The arguments' names, each once, with `_` behind those that are one of the `words`."""
    taken = {each.name for each in arguments}
    names = []
    for argument in arguments:
        name = argument.name
        if name in words:
            while name in words or name in taken:
                name += "_"
            taken.add(name)
        names.append(name)
    return names
