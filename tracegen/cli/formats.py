# SPDX-License-Identifier: MIT
"""`tracegen formats`."""

from __future__ import annotations

import click

from tracegen.cli.table import print_table
from tracegen.generate.formats import FORMATS


@click.command(name="formats")
def command() -> None:
    """Lists the formats of files that can be made of a group."""
    print_table(
        (each.name, f"{each.summary}: {each.file_name('GROUP')}") for each in FORMATS.values()
    )
