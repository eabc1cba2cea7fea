# SPDX-License-Identifier: MIT
"""The files of a project's groups."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tracegen.config.patterns import matching_files
from tracegen.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tracegen.span import Span


class GroupFiles:
    """Finds files by patterns that are relative to a project's folder, but not in the one for what
    is made, of which there need be none; `found` gets the mistakes."""

    def __init__(self, folder: Path, output_dir: str | None, found: list[Diagnostic]) -> None:
        self.found = found
        self._folder = folder
        self._made = None if output_dir is None else Path(output_dir)

    def inputs(self, patterns: Sequence[str], spans: Sequence[Span]) -> dict[str, int]:
        """The files that match, each once, in the order of the patterns, as paths from the current
        folder; with the number of the first pattern that each matches. Each pattern stands at its
        span."""
        inputs: dict[str, int] = {}
        for index, (pattern, span) in enumerate(zip(patterns, spans)):
            tell = partial(self._tell_closed, span)
            files = matching_files(self._folder, pattern, self._made, tell) if pattern else []
            if pattern and not files and not self.found:
                self.found.append(
                    Diagnostic(
                        "TG103",
                        f"no file matches `{pattern}`",
                        span,
                        self._where(),
                        help="name trace-events files, from the folder of this file: "
                        '`"hw/*/trace-events"`, `"**/trace-events"`',
                    )
                )
            for path in files:
                inputs.setdefault(from_here(path), index)
        if self._made is not None and not self.found:
            for pattern, span in zip(patterns, spans):
                self._check_left_out(pattern, span, self._made, inputs)
        return inputs

    def _check_left_out(
        self, pattern: str, span: Span, made: Path, inputs: Collection[str]
    ) -> None:
        """Checks that a pattern leaves out no file that stands in the folder for what is made, with
        a name that is a trace-events file's."""
        path = made / pattern.rpartition("/")[2]
        if from_here(path) in inputs or not os.path.isfile(path):  # noqa: PTH113 - or closed
            return
        every = {from_here(each) for each in matching_files(self._folder, pattern)}
        if from_here(path) in every:
            self.found.append(
                Diagnostic(
                    "TG103",
                    f"`{from_here(path)}` is left out: it is in the folder `output-dir`",
                    span,
                    "this does not look there",
                    help="let another folder be `output-dir`, or name the file in `groups`",
                )
            )

    def _where(self) -> str:
        """Where files were looked for."""
        made = self._made
        there = f"looked for under `{self._folder}`"
        if (
            made is None
            or not os.path.isdir(made)  # noqa: PTH112 - or closed
            or self._folder.resolve() not in made.resolve().parents
        ):
            return there
        return f"{there}, and by patterns not in `{from_here(made)}`, the folder `output-dir`"

    def _tell_closed(self, pattern: Span, folder: Path, error: OSError) -> None:
        """Tells of a folder that may have files which match, but cannot be looked at, or of such a
        file."""
        self.found.append(
            Diagnostic(
                "TG072",
                f"cannot read `{from_here(folder)}`: {error.strerror or error}",
                pattern,
                "this looks into it",
                help="let it be read, or name the folders that have events: "
                '`groups = ["src/**/trace-events"]`, say',
            )
        )


def from_here(path: Path) -> str:
    """A path as one from the current folder, which no option looks like."""
    short = os.path.relpath(path)
    return f"./{short}" if short.startswith("-") else short
