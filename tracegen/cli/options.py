# SPDX-License-Identifier: MIT
"""Options that several commands share."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Callable, TypeVar

import click

from tracegen.cache_folder import VARIABLE
from tracegen.cli.named_path import NamedPath
from tracegen.generate.rust_version import NEWEST, RustVersion, rust_version

F = TypeVar("F", bound=Callable[..., Any])


class CommaList(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A list of words joined by commas; the option may repeat."""

    name = "list"

    def __init__(self, metavar: str) -> None:
        self._metavar = metavar

    def get_metavar(self, param: click.Parameter, *args: Any, **kwargs: Any) -> str:
        """What the help shows for the value."""
        del param, args, kwargs
        return self._metavar

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The words of one value. Fails where one is empty."""
        if isinstance(value, tuple):
            return value
        words = tuple(word.strip() for word in str(value).split(","))
        if not all(words):
            self.fail(f"{value!r} has an empty item.", param, ctx)
        return words


class RustVersionType(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """A version of rustc: `1.63`, `1.77.2`."""

    name = "version"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> RustVersion:
        """The version. Fails where the text is none, or one that is too old."""
        if isinstance(value, RustVersion):
            return value
        try:
            version = rust_version(str(value))
        except ValueError as error:
            self.fail(f"Rust {value} is too old: {error}.", param, ctx)
        return version or self.fail(f"{value!r} is no version of Rust, as 1.63 is.", param, ctx)


def _said_no_cache(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    """Keeps this run, and what it starts, from the cache folder."""
    del parameter
    if value:
        before = os.environ.get(VARIABLE, "")
        os.environ[VARIABLE] = os.devnull
        context.find_root().call_on_close(lambda: os.environ.update({VARIABLE: before}))


type_option = click.option(
    "--type",
    "types",
    multiple=True,
    metavar="NAME=C_TYPE",
    help="Allow a type name in arguments, and say which C type it is.",
)
"""The option for type names that C does not have."""

_INPUT_OPTIONS = (
    click.argument("trace_events", nargs=-1, type=click.Path(readable=False)),
    click.option(
        "--config",
        type=NamedPath(readable=False),
        metavar="FILE",
        help="The project's file. [default: tracegen.toml, beside the inputs or above them]",
    ),
    click.option(
        "--no-config", is_flag=True, expose_value=False, help="Let no project's file be read."
    ),
    click.option("-g", "--group", metavar="GROUP", help="The group's name."),
    click.option("--merge", is_flag=True, help="Put all inputs in one group; needs --group."),
    click.option(
        "--root",
        type=click.Path(path_type=Path, exists=True, file_okay=False, readable=False),
        default=Path(),
        metavar="DIR",
        help="The folder that names of groups, and places in generated code, are relative to. "
        "[default: .]",
    ),
    type_option,
    click.option(
        "--warn",
        multiple=True,
        type=CommaList("CLASS"),
        help="Show warnings of a class: sign, all.",
    ),
    click.option("--error-on-warnings", is_flag=True, help="Let warnings fail the run."),
    click.option(
        "--output-format",
        type=click.Choice(["full", "concise", "json", "github"]),
        default="full",
        show_default=True,
        help="How diagnostics are shown.",
    ),
    click.option(
        "--no-cache",
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_said_no_cache,
        help="Neither use what is kept from run to run nor keep any.",
    ),
)

_FORMAT_OPTIONS = (
    click.option(
        "-b",
        "--backend",
        "backends",
        multiple=True,
        type=CommaList("NAME,..."),
        help="Backends that events go to. [default: log]",
    ),
    click.option(
        "-f",
        "--format",
        "formats",
        multiple=True,
        type=CommaList("FORMAT,..."),
        help="Formats of files to make. [default: h,c]",
    ),
    click.option(
        "-t", "--target", default="standalone", show_default=True, help="Where the code is at home."
    ),
    click.option(
        "--backend-path",
        "backend_paths",
        multiple=True,
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        metavar="DIR",
        help="A folder with further backends, each a folder of its own.",
    ),
    click.option(
        "--provider", metavar="NAME", help="What probes belong to. [default: the group's name]"
    ),
    click.option("--binary", metavar="PATH", help="The program that has the probes, for tapsets."),
    click.option("--probe-prefix", metavar="PREFIX", help="What a tapset's probes begin with."),
)

rust_version_option = click.option(
    "--rust-version",
    type=RustVersionType(),
    envvar="TRACEGEN_RUST_VERSION",
    default=NEWEST,
    metavar="VERSION",
    help="The oldest rustc that Rust for target qemu must compile with, 1.63 at least. "
    "[default: 1.77]",
)
"""The option for Rust that an older rustc compiles."""


def _applied(options: tuple[Callable[[F], F], ...], function: F) -> F:
    for option in reversed(options):
        function = option(function)
    return function


def input_options(function: F) -> F:
    """The options that say what is read, and how findings are shown."""
    return _applied(_INPUT_OPTIONS, function)


def format_options(function: F) -> F:
    """The options that say what is made."""
    return _applied(_FORMAT_OPTIONS, function)
