# SPDX-License-Identifier: MIT
"""Parses a trace-events file and checks what it declares."""

from __future__ import annotations

from os import PathLike, fspath
from typing import TYPE_CHECKING

from tracegen.checks import check_event, check_group
from tracegen.checks.torn import without_followers
from tracegen.named_tuple import NamedTuple
from tracegen.syntax.argument import ArgumentParser
from tracegen.syntax.file import parse_text, read_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tracegen.diagnostics import Diagnostic
    from tracegen.events import CType, EventFile


class Parsed(NamedTuple):
    """What a text holds, and what is to be said of it: all errors, and the warnings of all
    classes, in the order of their places."""

    file: EventFile
    diagnostics: tuple[Diagnostic, ...]

    @property
    def ok(self) -> bool:
        """Whether there is no error."""
        return not any(each.is_error for each in self.diagnostics)


def parse(
    text: str, filename: str = "<string>", types: Mapping[str, CType] | None = None
) -> Parsed:
    """Parses the text of a trace-events file. Never raises for what the text holds.

    `filename` is what places say; `types` are further type names and what they stand for.
    """
    found: list[Diagnostic] = []
    file = parse_text(text, filename, found.append, ArgumentParser(types or {}))
    for event in file.declared:
        found.extend(check_event(event))
    found.extend(check_group(file.declared))
    return Parsed(file, tuple(without_followers(found)))


def parse_file(path: str | PathLike[str], types: Mapping[str, CType] | None = None) -> Parsed:
    """Parses a file. Raises OSError where it cannot be read, and nothing else."""
    return parse(read_file(path), fspath(path), types)
