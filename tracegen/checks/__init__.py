# SPDX-License-Identifier: MIT
"""Rules over the model. Each yields the diagnostics of what it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.checks.declaration import check_event
from tracegen.checks.group import check_group
from tracegen.checks.outputs import check_outputs
from tracegen.checks.types import check_types

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tracegen.diagnostics import Diagnostic
    from tracegen.events import EventFile

__all__ = ["check_event", "check_file", "check_group", "check_outputs", "check_types"]


def check_file(
    file: EventFile, formats: Collection[str] = (), allowed_types: Collection[str] | None = None
) -> Iterator[Diagnostic]:
    """The diagnostics of each event in a file, from which files of `formats` are made; those of
    broken events among them. `allowed_types` are the types that arguments may have, by their plain
    C names; all of the language's unless told."""
    for event in (*file.events, *file.broken):
        yield from check_event(event)
        yield from check_outputs(event, formats)
        if allowed_types is not None:
            yield from check_types(event, allowed_types)
