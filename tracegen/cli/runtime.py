# SPDX-License-Identifier: MIT
"""`tracegen runtime`."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from tracegen.cli.stdout import print_line
from tracegen.resources import data_folder


@click.command(name="runtime")
@click.option("--cflags", is_flag=True, help="Print the C compiler's flags for the headers.")
@click.option("--sources", is_flag=True, help="Print the C sources to compile into the program.")
@click.option("--rust-dir", is_flag=True, help="Print the folder of the crate tracegen-rt.")
@click.option(
    "--copy",
    "copy_to",
    type=click.Path(path_type=Path, readable=False),
    metavar="DIR",
    help="Copy the runtimes to DIR/c and DIR/rust, over files of the same names.",
)
@click.pass_context
def command(
    context: click.Context, cflags: bool, sources: bool, rust_dir: bool, copy_to: Path | None
) -> None:
    """Tells where the runtimes are, and how to build with them.

    What is printed is quoted for a shell.
    """
    if cflags + sources + rust_dir + (copy_to is not None) != 1:
        raise click.UsageError("say one of --cflags, --sources, --rust-dir and --copy DIR.")
    runtime = data_folder("backends") / "runtime"
    if cflags:
        _print([f"-I{runtime / 'c' / 'include'}", "-pthread"])
    elif sources:
        _print([str(path) for path in sorted((runtime / "c" / "src").glob("*.c"))])
    elif rust_dir:
        print_line(str(runtime / "rust"))
    elif copy_to is not None:
        _copy(context, runtime, copy_to)


def _print(words: list[str]) -> None:
    print_line(" ".join(shlex.quote(word) for word in words))


def _copy(context: click.Context, runtime: Path, folder: Path) -> None:
    from tracegen.generate.output import Output, write_outputs

    outputs = [
        Output(folder / path.relative_to(runtime), path.read_bytes())
        for language in ("c", "rust")
        for path in sorted((runtime / language).rglob("*"))
        if path.is_file() and not _is_litter(path.relative_to(runtime))
    ]
    try:
        write_outputs(outputs)
    except OSError as error:
        click.echo(f"error: cannot write `{error.filename}`: {error.strerror or error}", err=True)
        context.exit(1)


def _is_litter(path: Path) -> bool:
    """Whether a file belongs to a build or to our own tests."""
    return bool({"target", "tests", "benches"} & set(path.parts))
