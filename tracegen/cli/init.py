# SPDX-License-Identifier: MIT
"""`tracegen init`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tracegen.cli.nearest import FILE
from tracegen.cli.report import Report
from tracegen.cli.stdout import print_line
from tracegen.config.new_project import NewProject, look_at
from tracegen.generate.output import Output, write_outputs

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command(name="init")
@click.argument("folder", type=click.Path(path_type=Path, readable=False), default=Path())
def command(folder: Path) -> None:
    """Writes a tracegen.toml, and a first trace-events file where there is none.

    What it says depends on the build system that is in FOLDER: Meson, CMake, Cargo or Make. No file
    is changed that is there.
    """
    report = Report("full", (), error_on_warnings=False)
    file = folder / FILE
    if file.exists():
        report.error(
            "TG107",
            f"`{file}` is there already",
            "edit it; docs/config.md has all of its keys",
        )
        report.fail()
    project = look_at(folder.absolute())
    outputs = [Output(file, project.text.encode())]
    if project.first_file is not None:
        outputs.append(Output(folder / project.first_file, project.first_events.encode()))
    try:
        write_outputs(outputs)
    except OSError as error:
        report.error("TG073", f"cannot write `{error.filename}`: {error.strerror or error}")
        report.fail()
    _tell(project, outputs)


def _tell(project: NewProject, outputs: Sequence[Output]) -> None:
    print_line(f"builds here: {', '.join(project.systems) or 'no build system that is known'}")
    for output in outputs:
        print_line(f"written: {output.path}")
    print_line(f"next: `tracegen build` makes files in {project.output_dir}")
