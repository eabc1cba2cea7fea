# SPDX-License-Identifier: MIT
"""`tracegen init`."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

import click

from tracegen.cli.command import Command
from tracegen.cli.named_path import NamedPath
from tracegen.cli.nearest import FILE
from tracegen.cli.report import Report
from tracegen.cli.stdout import print_line
from tracegen.config.build_lines import BuildLines, Source
from tracegen.config.new_project import NewProject, look_at
from tracegen.generate.names import group_name
from tracegen.generate.output import Output, stage_outputs
from tracegen.generate.staged import Staged

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command(name="init", cls=Command)
@click.argument("folder", type=NamedPath(path_type=Path, readable=False), default=Path())
def command(folder: Path) -> None:
    """Writes a tracegen.toml, and a first trace-events file where there is none.

    What it says depends on the build system that is in FOLDER: Meson, CMake, Cargo or Make. No file
    that is there is changed: the lines that its build files need are printed.
    """
    report = Report("full", (), error_on_warnings=False)
    file = folder / FILE
    if os.path.lexists(file):
        report.error(
            "TG107",
            f"`{file}` is there already",
            "edit it; docs/config.md has all of its keys",
        )
        report.fail()
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as given
    project = look_at(place)
    outputs = [Output(file, project.text.encode())]
    if project.first_file is not None:
        outputs.append(Output(folder / project.first_file, project.first_events.encode()))
    with Staged() as staged:
        try:
            stage_outputs(outputs, staged)
            # Where that fails no file is left: for a folder that has one nothing is told again.
            with contextlib.suppress(BrokenPipeError):
                _tell(place, project, outputs)
            staged.move()
        except OSError as error:
            report.error("TG073", f"cannot write `{error.filename}`: {error.strerror or error}")
            report.fail()


def _tell(place: Path, project: NewProject, outputs: Sequence[Output]) -> None:
    print_line(f"builds here: {', '.join(project.systems) or 'no build system that is known'}")
    for output in outputs:
        print_line(f"written: {output.path}")
    print_line(f"next: `tracegen build` makes files in {project.output_dir}")
    sources = [Source(path, group_name(PurePosixPath(path))) for path in project.files]
    lines = BuildLines(place, sources, project.formats, project.output_dir)
    for system in project.systems:
        print_line(f"\n{lines.of(system)}".rstrip("\n"))
