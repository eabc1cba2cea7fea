# SPDX-License-Identifier: MIT
"""Commands whose options a project's file may give."""

from __future__ import annotations

from typing import Any, Final

import click

from tracegen.cli.command import Command
from tracegen.cli.misuse import MisuseError
from tracegen.cli.nearest import nearest

_STDIN: Final = "-"


class Configured(Command):
    """A command that takes from the project's file what the command line does not say.

    The file is the one of `--config`, or that called `tracegen.toml` which is beside the inputs, or
    in the nearest folder above; without inputs, beside the current folder or above it. Nothing of
    all this is imported where there is none.
    """

    needs_project = False
    """Whether it is an error where there is none."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parses, with what the file says for what the command line leaves out.

        Exits with status 1 where something in the file is wrong.
        """
        words, _, _ = self.make_parser(ctx).parse_args(list(args))
        # What is not said has no value, or in newer versions of click one of its own.
        given = {
            name: value
            for name, value in words.items()
            if value and isinstance(value, (str, bool, list, tuple))
        }
        if given.get("no_config") and given.get("config"):
            raise click.UsageError(
                "--config names a file, and --no-config says that there is none."
            )
        help = self.get_help_option(ctx)
        is_asked = help is not None and help.name in given
        # An empty name is refused when options are converted.
        is_none = bool(given.get("no_config")) or words.get("config") == ""
        inputs: tuple[str, ...] = ()
        if not (is_asked or ctx.resilient_parsing or is_none):
            inputs = self._configure(ctx, given)
        rest = super().parse_args(ctx, args)
        if inputs:
            ctx.params["trace_events"] = inputs
        return rest

    def invoke(self, ctx: click.Context) -> Any:
        """Runs it; what it misses in the command line is told as click tells such things."""
        try:
            return super().invoke(ctx)
        except MisuseError as error:
            raise click.UsageError(str(error), ctx) from error

    def _configure(self, ctx: click.Context, given: dict[str, Any]) -> tuple[str, ...]:
        """Sets the defaults; returns the inputs, where none is given."""
        inputs = tuple(each for each in given.get("trace_events", ()) if isinstance(each, str))
        config = given.get("config")
        found = {config} if config else {nearest(path) for path in inputs or (_STDIN,)}
        if found == {None} and not self.needs_project:
            return ()
        from tracegen.cli.project import the_project

        project = the_project(found, given)
        ctx.default_map = dict(project.options)
        return () if inputs else project.inputs
