# SPDX-License-Identifier: MIT
"""`tracegen probes`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from tracegen.cli.command import Command
from tracegen.cli.named_path import NamedPath
from tracegen.cli.program import Program, events_option
from tracegen.cli.stdout import print_line, write_stdout
from tracegen.diagnostics.shown import as_json_text, shown

if TYPE_CHECKING:
    from tracegen.events import Event
    from tracegen.probes.probe import Probe, ProbeArgument


@click.command(name="probes", cls=Command)
@click.argument("binary", type=NamedPath(readable=False))
@events_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array of objects.")
def command(binary: str, files: tuple[str, ...], as_json: bool) -> None:
    """Lists the probes (USDT) in a program or library, with their arguments."""
    program = Program(binary, files)
    listed = [(probe, program.event(probe)) for probe in program.probes]
    with program.report:
        if as_json:
            print_line(json.dumps([_object(probe, event) for probe, event in listed], indent=1))
        else:
            write_stdout("".join(_text(probe, event) for probe, event in listed).encode())


def _named(probe: Probe, event: Event | None) -> list[tuple[str | None, str, ProbeArgument]]:
    """The name, the type and the place of each argument."""
    if event is None:
        return [(None, each.type, each) for each in probe.arguments]
    return [
        (declared.name, str(declared.type), each)
        for declared, each in zip(event.arguments, probe.arguments)
    ]


def _text(probe: Probe, event: Event | None) -> str:
    places = []
    if probe.address is not None:
        places.append(f" at {probe.address:#x}")
    if probe.semaphore is not None:
        places.append(f", semaphore at {probe.semaphore:#x}")
    lines = [f"{probe.provider}:{probe.name}{''.join(places)}"]
    rows = [(name or "", type, each.source) for name, type, each in _named(probe, event)]
    widths = [max((len(row[column]) for row in rows), default=0) for column in (0, 1)]
    for number, (name, type, place) in enumerate(rows, 1):
        cells = [f"{type:<{widths[1]}}", place]
        if widths[0]:
            cells.insert(0, f"{name:<{widths[0]}}")
        lines.append(f"    {number:>2}  {'  '.join(cells)}")
    return "".join(f"{shown(line)}\n" for line in lines)


def _object(probe: Probe, event: Event | None) -> dict[str, Any]:
    return {
        "provider": as_json_text(probe.provider),
        "name": as_json_text(probe.name),
        "address": probe.address,
        "semaphore": probe.semaphore,
        "arguments": [
            {
                "name": name,
                "type": type,
                "size": each.size,
                "signed": each.is_signed,
                "location": as_json_text(each.location),
            }
            for name, type, each in _named(probe, event)
        ],
    }
