# SPDX-License-Identifier: MIT
"""`tracegen tracetool`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from tracegen.cli.inputs import Inputs
from tracegen.cli.options import given_names, no_cache
from tracegen.cli.plan import Plan
from tracegen.cli.production import Production
from tracegen.cli.stdout import write_stdout
from tracegen.cli.tracetool_words import HELP, Words, WordsError, read_words
from tracegen.generate.backends import find_backends
from tracegen.generate.rust_version import NEWEST, RustVersion, rust_version

if TYPE_CHECKING:
    from typing import Any

_TARGET = "qemu"
_NOTHING = "nop"
_APPLE = "darwin"
"""Where dtrace(1) takes no file without a provider."""


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
def command(words: tuple[str, ...]) -> None:
    """Takes the place of QEMU's tracetool."""
    try:
        _run(read_words(words))
    except WordsError as error:
        _misused(click.UsageError(str(error), click.get_current_context()))
    except click.UsageError as error:
        _misused(error)


def _misused(error: click.UsageError) -> NoReturn:
    """Ends as QEMU's tracetool does, which has one status for every mistake."""
    click.echo(f"tracegen tracetool: {error.format_message()}", err=True)
    click.echo("Try 'tracegen tracetool --help' for help.", err=True)
    sys.exit(1)


def _run(words: Words) -> None:
    if words.help:
        write_stdout(HELP.encode())
    elif words.list_backends:
        names = sorted(find_backends(), key=lambda name: (name != _NOTHING, name))
        write_stdout(f"{', '.join(names)}\n".encode())
    elif words.check_backends:
        Plan(_backends(words), (("h",),), _TARGET, ())
    else:
        _make(words)


def _make(words: Words) -> None:
    if words.no_cache:
        no_cache()
    backends, format = _backends(words), _given(words, "format")
    given = given_names(None, words.binary, words.probe_prefix or None)
    given = given._replace(empty_provider=sys.platform == _APPLE, rust=_rust(words))
    plan = Plan(backends, ((format,),), _TARGET, (), given)
    group = _given(words, "group") if plan.needs_groups else None
    if plan.needs_groups and len(words.paths) < 2:
        raise WordsError("the inputs and the output have to be named.")
    if not words.paths:
        raise WordsError("the output has to be named.")
    *inputs, output = words.paths
    source = Inputs(**_input_options(inputs if plan.needs_groups else [], group), here=True)
    Production(plan, source, lambda _: Path(output)).write()


def _input_options(inputs: list[str], group: str | None) -> dict[str, Any]:
    return {
        "trace_events": inputs,
        "group": group,
        "merge": group is not None,
        "root": Path(),
        "types": None,
        "warn": (),
        "error_on_warnings": False,
        "output_format": "full",
    }


def _rust(words: Words) -> RustVersion:
    text = words.rust_version or os.environ.get("TRACEGEN_RUST_VERSION")
    if not text:
        return NEWEST
    try:
        version = rust_version(text)
    except ValueError as error:
        raise WordsError(f"--rust-version: {error}.") from error
    if version is None:
        raise WordsError(f"--rust-version: {text!r} is none, as 1.63 is.")
    return version


def _backends(words: Words) -> tuple[tuple[str, ...], ...]:
    return (tuple(_given(words, "backends").split(",")),)


def _given(words: Words, name: str) -> str:
    value: str | None = getattr(words, name)
    if not value:
        raise WordsError(f"--{name} has to be given.")
    return value
