# SPDX-License-Identifier: MIT
"""`tracegen tracetool`, among the commands."""

from __future__ import annotations

import click

from tracegen.cli.tracetool_run import run_tracetool
from tracegen.cli.tracetool_words import HELP


class _Raw(click.Command):
    """A command that takes its words apart itself: click knows no shortened options."""

    ignore_unknown_options = True
    allow_extra_args = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Passes all words on."""
        ctx.params = {"words": tuple(args)}
        return []

    def get_help(self, ctx: click.Context) -> str:
        """What --help prints."""
        del ctx
        return HELP


@click.command(name="tracetool", cls=_Raw, add_help_option=False)
@click.pass_context
def command(context: click.Context, words: tuple[str, ...]) -> None:
    """Takes the place of QEMU's tracetool."""
    context.exit(run_tracetool(words))
