# SPDX-License-Identifier: MIT
"""What is made in one go, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.cli.unit import Unit


class Task(NamedTuple):
    """What is to be made: of a unit, or, where a file has nothing of any group, of None; for each
    file its format and what `#line` calls it."""

    unit: Unit | None
    files: tuple[tuple[str, str], ...]


class Made(NamedTuple):
    """What was made: the texts that are to be said of it, whether there was an error, the files'
    bytes, None for one that is on disk, and what is wrong with a template. Where there is an error
    there are no files."""

    texts: list[str]
    failed: bool
    files: Sequence[bytes | None]
    problem: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether all is well."""
        return not self.failed and not self.problem
