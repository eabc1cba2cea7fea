# SPDX-License-Identifier: MIT
"""Prints tables of two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tracegen.cli.stdout import print_line
from tracegen.diagnostics.shown import shown

if TYPE_CHECKING:
    from collections.abc import Iterable


def print_table(rows: Iterable[tuple[str, str]]) -> None:
    """Prints a line for each name and its summary."""
    listed = list(rows)
    width = max((len(name) for name, _ in listed), default=0)
    for name, summary in listed:
        print_line(shown(f"{name:<{width}}  {summary}".rstrip()))
