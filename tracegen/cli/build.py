# SPDX-License-Identifier: MIT
"""`tracegen build`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

import click

from tracegen.cache_folder import cache_folder
from tracegen.cli import generate
from tracegen.cli.configured import Configured
from tracegen.cli.nearest import nearest

_NOT_OURS: Final = {"group": None, "merge": False, "output": None}
"""Options of `generate` that say what a project's file says, and what they are without it."""

_WORDS: Final = "tracegen.words"


class _Build(Configured):
    """Makes what the project's file says."""

    needs_project = True

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parses; keeps the words, for running again."""
        ctx.meta[_WORDS] = list(args)
        if self._is_watch(ctx, args):
            # A file with a mistake ends no watch, so it is not read yet.
            return click.Command.parse_args(self, ctx, args)
        return super().parse_args(ctx, args)

    def _is_watch(self, ctx: click.Context, args: list[str]) -> bool:
        words, _, _ = self.make_parser(ctx).parse_args(list(args))
        return words.get("is_watch") is True and not ctx.resilient_parsing


def _build(is_watch: bool, **options: Any) -> None:
    """Makes all files of a project, as its tracegen.toml says.

    That file is in the current folder, or in the nearest one above. What the options say goes
    before what it says. A file that would not change is not touched.
    """
    if is_watch:
        _watch(click.get_current_context(), options["config"], options["output_format"])
    options.setdefault("trace_events", ())
    for key, option in (("trace_events", "groups"), ("output_dir", "output-dir")):
        if not options[key]:
            from tracegen.cli.project import tell_missing

            tell_missing(option, options["config"], options["output_format"])
    assert generate.command.callback is not None
    generate.command.callback(**options, **_NOT_OURS)


def _watch(ctx: click.Context, config: str | None, form: str) -> None:
    """Builds again and again."""
    from tracegen.cli.project import tell_no_project
    from tracegen.cli.watch import watch
    from tracegen.cli.watched import Watched

    words = [each for each in ctx.meta[_WORDS] if each != "--watch"]
    file = config or nearest("-")
    if file is None:
        tell_no_project(form)
    watched = Watched(Path(file))

    def run() -> None:
        nonlocal watched
        with command.make_context("build", list(words), parent=ctx.parent) as inner:
            said = inner.params
            inputs = said.get("trace_events", ())
            places = (said["output_dir"], said["stamp"], said["depfile"], cache_folder())
            own = [Path(each) for each in places if each]
            watched = Watched(Path(file), inputs, said["backend_paths"], own)
            command.invoke(inner)

    watch(run, lambda: watched)


_PARAMETERS: Final = [
    *(
        each
        for each in generate.command.params
        if each.name not in {*_NOT_OURS, "trace_events", "no_config"}
    ),
    click.Option(["--watch", "is_watch"], is_flag=True, help="Go on, and make again what changes."),
]

command = _Build("build", params=_PARAMETERS, callback=_build)
