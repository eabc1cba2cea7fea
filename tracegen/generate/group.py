# SPDX-License-Identifier: MIT
"""Groups: the events that share a header, a source file, a Rust module."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from tracegen.diagnostics.shown import shown
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.events import Event, EventFile

_LICENCE: Final = r"[A-Za-z0-9.+:() -]+"


class Group(NamedTuple):
    """A group. The files' names are as they shall stand in what is made from them."""

    name: str
    files: tuple[EventFile, ...]
    given_provider: str | None = None

    @property
    def provider(self) -> str:
        """What its probes belong to: the group's name, unless another is given."""
        return self.given_provider or self.name

    @property
    def NAME(self) -> str:  # noqa: N802 - templates write a name's case as its use
        """The name in upper case."""
        return self.name.upper()

    @property
    def events(self) -> list[Event]:
        """The events of all files, in order."""
        return [event for file in self.files for event in file.events]

    @property
    def header(self) -> str:
        """The name of its header."""
        return f"trace-{self.name}.h"

    @property
    def made_from(self) -> str:
        """The inputs' names as a comment can hold them."""
        names = ", ".join(shown(file.name) for file in self.files)
        return names.replace("*/", "*\\/").replace("/*", "/\\*").replace("??/", "?\\?/")

    @property
    def licence(self) -> str | None:
        """The SPDX expression of all inputs' licences, None where one declares none."""
        declared = []
        for file in self.files:
            licence = file.licence
            if licence is None or not re.fullmatch(_LICENCE, licence):
                return None
            if licence not in declared:
                declared.append(licence)
        if len(declared) == 1:
            return declared[0]
        return " AND ".join(f"({each})" if " " in each else each for each in declared) or None
