# SPDX-License-Identifier: MIT
"""`tracegen formats`."""

from __future__ import annotations

import click

from tracegen.cli.command import Command
from tracegen.cli.table import print_table
from tracegen.generate.backends import find_backends
from tracegen.generate.formats import FORMATS


@click.command(name="formats", cls=Command)
def command() -> None:
    """Lists the formats of files that can be made of a group."""
    theirs = [
        (each, f" (backend {backend.name})")
        for backend in find_backends().values()
        for each in backend.outputs
    ]
    print_table(
        (each.name, f"{each.summary}: {each.file_name('GROUP')}{whose}")
        for each, whose in [*((each, "") for each in FORMATS.values()), *theirs]
    )
