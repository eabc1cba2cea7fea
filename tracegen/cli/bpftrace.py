# SPDX-License-Identifier: MIT
"""`tracegen bpftrace`."""

from __future__ import annotations

import difflib
import os
import re
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

import click

from tracegen.cli.command import Command
from tracegen.cli.named_path import NamedPath
from tracegen.cli.program import Program, events_option
from tracegen.cli.stdout import write_stdout
from tracegen.probes.bpftrace import can_name, script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.probes.probe import Probe

_NAME: Final = re.compile(r"[\w$-]+", re.ASCII)
"""What a script takes as it is: its reader runs it as root."""


@click.command(name="bpftrace", cls=Command)
@click.argument("events", nargs=-1, metavar="[EVENT]...")
@click.option(
    "--binary",
    required=True,
    type=NamedPath(readable=False),
    metavar="PROG",
    help="The program or library that has the probes.",
)
@events_option
def command(events: tuple[str, ...], binary: str, files: tuple[str, ...]) -> None:
    """Writes a bpftrace script that prints events, each in its format.

    EVENT is a name or a pattern, `uart_*`; without one, all events are printed.
    """
    path = os.path.abspath(binary)  # noqa: PTH100 - links stay as given
    if not can_name(path):
        raise click.UsageError(f"bpftrace cannot be told of a path with such characters: {path!r}.")
    program = Program(binary, files)
    named = [each for each in program.probes if _can_write(each)]
    for pattern in events:
        if not any(fnmatchcase(probe.name, pattern) for probe in named):
            program.report.error(
                "TG093", f"no probe of `{binary}` is called `{pattern}`", _instead(pattern, named)
            )
    if not named and not events:
        program.report.error(
            "TG093", f"`{binary}` has no probes", "build it with the backend `dtrace`"
        )
    program.report.stop_on_errors()
    chosen = [(places, program.event(places[0])) for places in _by_name(named, events)]
    text = script(path, chosen, program.elf.is_64)
    write_stdout(text.encode("utf-8", "surrogateescape"))


def _instead(name: str, probes: Sequence[Probe]) -> str:
    """What to do about a probe that there is not."""
    if not probes:
        return "build the program with the backend `dtrace`: it has no probes"
    close = difflib.get_close_matches(name, [probe.name for probe in probes], 1)
    if close:
        return f"did you mean `{close[0]}`?"
    return "`tracegen probes` lists the probes that there are"


def _can_write(probe: Probe) -> bool:
    return all(_NAME.fullmatch(name) for name in (probe.provider, probe.name))


def _by_name(probes: Sequence[Probe], patterns: Sequence[str]) -> list[list[Probe]]:
    """The probes that match, those of one name together."""
    found: dict[tuple[str, str], list[Probe]] = {}
    for probe in probes:
        if not patterns or any(fnmatchcase(probe.name, each) for each in patterns):
            found.setdefault((probe.provider, probe.name), []).append(probe)
    return list(found.values())
