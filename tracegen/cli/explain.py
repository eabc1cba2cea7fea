# SPDX-License-Identifier: MIT
"""`tracegen explain`."""

from __future__ import annotations

import click

from tracegen.cli.command import Command
from tracegen.cli.stdout import print_line
from tracegen.diagnostics.catalogue import as_text, close_codes, find


@click.command(name="explain", cls=Command)
@click.argument("code")
def command(code: str) -> None:
    """Tells all about a diagnostic's code, as in `tracegen explain TG012`."""
    entry = find(code)
    if entry is None:
        close = close_codes(code)
        also = f" Close to it: {', '.join(close)}." if close else ""
        raise click.UsageError(f"there is no diagnostic {code!r}.{also} docs/errors.md lists them.")
    print_line(as_text(entry).rstrip("\n"))
