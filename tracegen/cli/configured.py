# SPDX-License-Identifier: MIT
"""Commands whose options a project's file may give."""

from __future__ import annotations

import os
from typing import Any, Final

import click

FILE: Final = "tracegen.toml"
"""What a project's file is called."""

_STDIN: Final = "-"


class Configured(click.Command):
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
            message = "--config names a file, and --no-config says that there is none."
            raise click.UsageError(message, ctx)
        help = self.get_help_option(ctx)
        is_asked = help is not None and help.name in given
        inputs: tuple[str, ...] = ()
        if not (is_asked or ctx.resilient_parsing or given.get("no_config")):
            inputs = self._configure(ctx, given)
        rest = super().parse_args(ctx, args)
        if inputs:
            ctx.params["trace_events"] = inputs
        return rest

    def _configure(self, ctx: click.Context, given: dict[str, Any]) -> tuple[str, ...]:
        """Sets the defaults; returns the inputs, where none is given."""
        inputs = tuple(each for each in given.get("trace_events", ()) if isinstance(each, str))
        config = given.get("config")
        found = (
            {config} if config else {nearest_file(_folder(each)) for each in inputs or (_STDIN,)}
        )
        if found == {None} and not self.needs_project:
            return ()
        from tracegen.cli.project import the_project

        project = the_project(found, given)
        ctx.default_map = dict(project.options)
        return () if inputs else project.inputs


def _folder(path: str) -> str:
    return os.curdir if path == _STDIN else os.path.dirname(path)  # noqa: PTH120


def nearest_file(folder: str) -> str | None:
    """The file in `folder` or above, as a path from the current folder; None where there is none.

    Above a link to a folder is what its name says.
    """
    at = os.path.abspath(folder)  # noqa: PTH100 - links stay as given
    while True:
        path = os.path.join(at, FILE)  # noqa: PTH118 - each run comes here
        if os.path.isfile(path):  # noqa: PTH113
            return os.path.relpath(path)
        above = os.path.dirname(at)  # noqa: PTH120
        if above == at:
            return None
        at = above
