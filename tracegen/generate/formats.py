# SPDX-License-Identifier: MIT
"""The kinds of files that are made from a group of events."""

from __future__ import annotations

from typing import Final, NamedTuple


class OutputFormat(NamedTuple):
    """A kind of file: what `--format` calls it, and the file's name around the group's."""

    name: str
    summary: str
    pattern: str

    def file_name(self, group: str) -> str:
        """The name of the group's file."""
        return self.pattern.format(group=group)


FORMATS: Final = {
    each.name: each
    for each in (
        OutputFormat("h", "C header with the trace functions", "trace-{group}.h"),
        OutputFormat("c", "C source with the events", "trace-{group}.c"),
        OutputFormat("rs", "Rust module, to be included", "trace-{group}.rs"),
    )
}
"""Every format by its name."""
