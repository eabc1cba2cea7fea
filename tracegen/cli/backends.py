# SPDX-License-Identifier: MIT
"""`tracegen backends`."""

from __future__ import annotations

from pathlib import Path

import click

from tracegen.cli.command import Command
from tracegen.cli.table import print_table
from tracegen.generate.backends import BackendError, find_backends


@click.command(name="backends", cls=Command)
@click.option(
    "--backend-path",
    "paths",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="A folder with further backends.",
)
def command(paths: tuple[Path, ...]) -> None:
    """Lists the backends, where events can go."""
    try:
        found = find_backends(paths)
    except BackendError as error:
        raise click.UsageError(str(error)) from error
    except OSError as error:
        raise click.UsageError(f"cannot read {error.filename!r}: {error.strerror}.") from error
    print_table((backend.name, backend.summary) for backend in found.values())
