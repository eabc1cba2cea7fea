# SPDX-License-Identifier: MIT
"""The kinds of files that are made from a group of events."""

from __future__ import annotations

from typing import Final

from tracegen.named_tuple import NamedTuple


class OutputFormat(NamedTuple):
    """A kind of file: what `--format` calls it, and the file's name around the group's.

    `events` says how its template sees events: `c`, `rs` or `stap`, or `none`: then it is one file,
    whatever the groups, and needs none. `needs` names the options that must be given for it, fields
    of Given.
    """

    name: str
    summary: str
    pattern: str
    events: str = "c"
    needs: tuple[str, ...] = ()

    @property
    def is_of_group(self) -> bool:
        """Whether each group has such a file of its own."""
        return self.events != "none"

    def file_name(self, group: str) -> str:
        """The name of the group's file."""
        return self.pattern.format(group=group)


FORMATS: Final = {
    each.name: each
    for each in (
        OutputFormat("h", "C header with the trace functions", "trace-{group}.h"),
        OutputFormat("c", "C source with the events", "trace-{group}.c"),
        OutputFormat("rs", "Rust module, to be included", "trace-{group}.rs", "rs"),
        OutputFormat("log-rs", "Rust module with QEMU's log calls", "trace-log.rs", "none"),
    )
}
"""The formats that a target's skeletons make, by name; backends have further ones."""
