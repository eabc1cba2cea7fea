# SPDX-License-Identifier: MIT
"""Cuts traces into spans of time, which can be read apart from one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.traces.chunk import Chunk
    from tracegen.traces.selection import Selection

_LEAST: Final = 1 << 20
_MOST: Final = 1 << 22
_SPANS_A_JOB: Final = 8


def spans(chunks: Sequence[Chunk], selection: Selection, jobs: int) -> list[Selection]:
    """The selection in spans of time, of which so many processes can take their turns. In each
    begins about the same number of bytes of the chunks, which are in order of time.

    A chunk that spans belong to both is read for both: they must not be small.
    """
    total = sum(chunk.size for chunk in chunks)
    size = min(max(total // (jobs * _SPANS_A_JOB), _LEAST), _MOST)
    found: list[Selection] = []
    since, sum_before = selection.since, 0
    for chunk in chunks:
        if sum_before >= size and since < chunk.start < selection.until:
            found.append(selection.within(since, chunk.start))
            since, sum_before = chunk.start, 0
        sum_before += chunk.size
    found.append(selection.within(since, selection.until))
    return found
