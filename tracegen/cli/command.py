# SPDX-License-Identifier: MIT
"""What all commands have in common."""

from __future__ import annotations

import io

import click

from tracegen.cli.stderr import write_stderr
from tracegen.cli.stdout import print_line


class Command(click.Command):
    """A command whose help is written as all else is: what cannot be written is told."""

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option `--help`."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _show_help
        return option


def tell(error: click.ClickException) -> None:
    """Says what click says of an error; where that cannot be written, nothing comes of it."""
    text = io.StringIO()
    error.show(text)
    write_stderr(text.getvalue())


def _show_help(ctx: click.Context, _option: click.Parameter, is_asked: bool) -> None:
    if is_asked and not ctx.resilient_parsing:
        print_line(ctx.get_help())
        ctx.exit()
