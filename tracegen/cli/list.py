# SPDX-License-Identifier: MIT
"""`tracegen list`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from tracegen.cli.configured import Configured
from tracegen.cli.inputs import Inputs
from tracegen.cli.options import input_options
from tracegen.cli.stdout import print_line, write_stdout
from tracegen.diagnostics.shown import as_json_text, shown
from tracegen.events.printer import event_source

if TYPE_CHECKING:
    from tracegen.events import Event


@click.command(name="list", cls=Configured)
@input_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON array of objects.")
def command(as_json: bool, **inputs: Any) -> None:
    """Lists events: file, line, group and declaration."""
    source = Inputs(**inputs)
    source.require_any()
    groups = source.read(())
    listed = [(group.name, event) for group in groups for event in group.events]
    if as_json:
        print_line(json.dumps([_object(group, event) for group, event in listed], indent=1))
        return
    lines = []
    for group, event in listed:
        place = f"{shown(event.span.file)}:{event.span.line}"
        lines.append(f"{place}: {group}: {event_source(event)}\n")
    write_stdout("".join(lines).encode())


def _object(group: str, event: Event) -> dict[str, Any]:
    return {
        "file": as_json_text(event.span.file),
        "group": group,
        "line": event.span.line,
        "name": event.name,
        "properties": [each.name for each in event.properties],
        "args": [
            {"name": each.name, "type": each.type.typedef or str(each.type)}
            for each in event.arguments
        ],
        "format": None if event.format is None else event.format.source,
    }
