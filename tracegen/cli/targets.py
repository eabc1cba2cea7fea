# SPDX-License-Identifier: MIT
"""`tracegen targets`."""

from __future__ import annotations

import click

from tracegen.cli.command import Command
from tracegen.cli.table import print_table
from tracegen.generate.targets import find_targets


@click.command(name="targets", cls=Command)
def command() -> None:
    """Lists the targets, where generated code is at home."""
    print_table((target.name, target.summary) for target in find_targets().values())
