# SPDX-License-Identifier: MIT
"""`tracegen generate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracegen.cli.configured import Configured
from tracegen.cli.given_names import given_names
from tracegen.cli.inputs import Inputs
from tracegen.cli.named_path import NamedPath
from tracegen.cli.options import (
    format_options,
    input_options,
    rust_version_option,
)
from tracegen.cli.plan import Plan
from tracegen.cli.production import Production
from tracegen.cli.stdout import print_line, write_stdout

if TYPE_CHECKING:
    from tracegen.generate.rust_version import RustVersion

_STDOUT = "-"


@click.command(name="generate", cls=Configured)
@input_options
@format_options
@click.option(
    "-o",
    "--output-dir",
    type=NamedPath(path_type=Path, readable=False),
    metavar="DIR",
    help="Folder for the files that are made.",
)
@click.option(
    "--output",
    type=NamedPath(readable=False),
    metavar="FILE",
    help="The one file to make; `-` is standard output.",
)
@click.option(
    "--depfile",
    type=NamedPath(path_type=Path, readable=False),
    metavar="FILE",
    help="Write there, for make and ninja, what the files depend on.",
)
@click.option(
    "--stamp",
    type=NamedPath(path_type=Path, readable=False),
    metavar="FILE",
    help="Give FILE a new time when all is made, changed or not; the depfile is then its own.",
)
@click.option(
    "--printf", is_flag=True, help="Let printf make the text of events in C: slow, to compare with."
)
@rust_version_option
@click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    metavar="N",
    help="How many processes make the files. [default: 1]",
)
@click.option("--check", is_flag=True, help="Write nothing; fail when a file is not up to date.")
@click.option("--diff", is_flag=True, help="As --check, and show the differences.")
@click.option(
    "--list-outputs", is_flag=True, help="Write nothing; print the paths of what would be made."
)
def command(
    backends: tuple[tuple[str, ...], ...],
    formats: tuple[tuple[str, ...], ...],
    target: str,
    backend_paths: tuple[Path, ...],
    provider: str | None,
    binary: str | None,
    probe_prefix: str | None,
    output_dir: Path | None,
    output: str | None,
    depfile: Path | None,
    stamp: Path | None,
    printf: bool,
    rust_version: RustVersion,
    check: bool,
    diff: bool,
    list_outputs: bool,
    jobs: int,
    **inputs: Any,
) -> None:
    """Makes files of trace-events: C headers, C sources, Rust modules.

    Each input makes a group, named after its folder under --root; `-` is standard input. A file
    that would not change is not touched.
    """
    if (output_dir is None) == (output is None):
        raise click.UsageError("say where to: -o DIR, or --output FILE.")
    if output == _STDOUT:
        _refuse_files(depfile, stamp, list_outputs, check or diff)
    given = given_names(provider, binary, probe_prefix)._replace(printf=printf, rust=rust_version)
    plan = Plan(backends, formats, target, backend_paths, given)
    source = Inputs(**inputs, here=plan.target.here)
    if plan.needs_groups:
        source.require_any()
    if output is not None and plan.count(source.group_count) != 1:
        raise click.UsageError("--output is one file: it needs one format and one group.")
    if output == _STDOUT:
        made = Production(plan, source, Path, jobs).make(fresh=True)
        write_stdout(made[0].data or b"")
        return

    def place(name: str) -> Path:
        if output_dir is not None:
            return output_dir / name
        assert output is not None
        return Path(output)

    production = Production(plan, source, place, jobs)
    if list_outputs:
        for path in production.paths():
            print_line(str(path))
        return
    if check or diff:
        from tracegen.cli.compare import compare

        compare(production.make(), diff, source.report)
        source.report.stop_on_errors()
        return
    production.write(depfile, stamp, click.get_current_context().obj or ())


def _refuse_files(
    depfile: Path | None, stamp: Path | None, list_outputs: bool, compare: bool
) -> None:
    """Refuses what is for files alone, where standard output is what is made."""
    if depfile is not None:
        raise click.UsageError("--depfile says what files depend on; standard output is none.")
    if stamp is not None:
        raise click.UsageError("--stamp is for files; standard output is none.")
    if list_outputs:
        raise click.UsageError("--list-outputs lists files; standard output is none.")
    if compare:
        raise click.UsageError("standard output is no file that --check and --diff compare with.")
