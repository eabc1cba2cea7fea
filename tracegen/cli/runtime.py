# SPDX-License-Identifier: MIT
"""`tracegen runtime`."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any, Callable, TypeVar

import click

from tracegen.cli.command import Command
from tracegen.cli.named_path import NamedPath
from tracegen.cli.report import Report
from tracegen.cli.stdout import print_line
from tracegen.resources import data_folder

F = TypeVar("F", bound=Callable[..., Any])

_COPIED = ("c", "rust", "rust-build")
"""The folders that --copy makes."""

_FOLDERS = {
    "c": ("c", "the C runtime: include and src"),
    "rust": ("rust", "the crate tracegen-rt"),
    "rust-build": ("rust-build", "the crate tracegen-build, for build scripts"),
    "meson": ("c", "Meson's subproject tracegen"),
    "cmake": ("c/cmake", "CMake's package tracegen"),
    "pkgconfig": ("c/pkgconfig", "pkg-config's tracegen.pc"),
}
"""Folders of what goes with generated code, and what they are, by the options that ask for them."""


def _folder_options(function: F) -> F:
    for name, (_, what) in reversed(_FOLDERS.items()):
        option = click.option(f"--{name}-dir", is_flag=True, help=f"Print the folder of {what}.")
        function = option(function)
    return function


@click.command(name="runtime", cls=Command)
@click.option("--cflags", is_flag=True, help="Print the C compiler's flags for the headers.")
@click.option("--sources", is_flag=True, help="Print the C sources to compile into the program.")
@_folder_options
@click.option(
    "--copy",
    "copy_to",
    type=NamedPath(path_type=Path, readable=False),
    metavar="DIR",
    help=f"Copy all of it to DIR/{', DIR/'.join(_COPIED)}, over files of the same names.",
)
def command(cflags: bool, sources: bool, copy_to: Path | None, **asked: bool) -> None:
    """Tells where the runtimes are, and how to build with them.

    What --cflags and --sources print is quoted for a shell.
    """
    folders = [name for name in _FOLDERS if asked[f"{name}_dir".replace("-", "_")]]
    if cflags + sources + len(folders) + (copy_to is not None) != 1:
        options = ", ".join(f"--{name}-dir" for name in _FOLDERS)
        raise click.UsageError(f"say one of --cflags, --sources, {options} and --copy DIR.")
    runtime = data_folder("backends") / "runtime"
    if cflags:
        _print([f"-I{runtime / 'c' / 'include'}", "-pthread"])
    elif sources:
        _print([str(path) for path in sorted((runtime / "c" / "src").glob("*.c"))])
    elif folders:
        print_line(str(runtime / _FOLDERS[folders[0]][0]))
    elif copy_to is not None:
        _copy(runtime, copy_to)


def _print(words: list[str]) -> None:
    print_line(" ".join(shlex.quote(word) for word in words))


def _copy(runtime: Path, folder: Path) -> None:
    from tracegen.generate.output import Output, write_outputs

    outputs = [
        Output(folder / path.relative_to(runtime), path.read_bytes())
        for name in _COPIED
        for path in sorted((runtime / name).rglob("*"))
        if path.is_file() and not _is_litter(path.relative_to(runtime))
    ]
    try:
        write_outputs(outputs)
    except OSError as error:
        report = Report("full", (), error_on_warnings=False)
        report.error("TG073", f"cannot write `{error.filename}`: {error.strerror or error}")
        report.fail()


def _is_litter(path: Path) -> bool:
    """Whether a file belongs to a build or to our own tests."""
    return bool({"target", "tests", "benches"} & set(path.parts))
