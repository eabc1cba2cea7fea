# SPDX-License-Identifier: MIT
"""Programs whose probes the command line looks at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tracegen.cli.named_path import NamedPath
from tracegen.cli.report import Report
from tracegen.diagnostics import Diagnostic
from tracegen.parsing import parse_file
from tracegen.probes.declarations import Declarations
from tracegen.probes.elf import ElfError, read_elf
from tracegen.probes.probe import Probe, probes_of, unique

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracegen.events import Event
    from tracegen.probes.elf import Elf

events_option = click.option(
    "--events",
    "files",
    multiple=True,
    type=NamedPath(readable=False),
    metavar="FILE",
    help="A trace-events file, for names and types that the program does not tell.",
)
"""The option for declarations."""


class Program:
    """A program's probes and their declarations. Exits with status 1 where it cannot be read."""

    def __init__(self, path: str, files: Sequence[str]) -> None:
        self.report = Report("full", (), error_on_warnings=False)
        self.elf = self._read(path)
        found, damage = probes_of(self.elf)
        self.probes: list[Probe] = unique(found)
        for each in damage:
            self.report.error(
                "TG091",
                f"cannot read all probes of `{path}`: {each}",
                "link the program anew; a tool that changed the file may have damaged it",
            )
        self._declarations = Declarations(self.elf, self._events(files))
        self._tell_misfits()

    def event(self, probe: Probe) -> Event | None:
        """The declaration of a probe's event, None where it is not known."""
        return self._declarations.of(probe)

    def _read(self, path: str) -> Elf:
        elf = None
        try:
            elf = read_elf(Path(path))
        except ImportError as error:
            raise click.ClickException(
                "reading programs needs pyelftools: pip install 'tracegen-events[probes]'"
            ) from error
        except ElfError as error:
            self.report.error(
                "TG090",
                f"`{path}` is no ELF file that can be read: {error}",
                "name the program or library itself, as the linker wrote it",
            )
        except OSError as error:
            self.report.error("TG072", f"cannot read `{path}`: {error.strerror or error}")
        return elf or self.report.fail()

    def _events(self, files: Sequence[str]) -> list[Event]:
        events: list[Event] = []
        for path in files:
            try:
                parsed = parse_file(path)
            except OSError as error:
                self.report.error("TG072", f"cannot read `{path}`: {error.strerror or error}")
                continue
            self.report.sources.add(path, parsed.file.text)
            self.report.show(each for each in parsed.diagnostics if each.is_error)
            events.extend(parsed.file.events)
        return events

    def _tell_misfits(self) -> None:
        told: dict[str, Any] = {}
        for probe in self.probes:
            event = self._declarations.misfit(probe)
            if event is not None and probe.name not in told:
                told[probe.name] = event
                self.report.show(
                    [
                        Diagnostic(
                            "TG092",
                            f"probe `{probe.provider}:{probe.name}` has "
                            f"{len(probe.arguments)} arguments, and the event "
                            f"{len(event.arguments)}",
                            event.span,
                            "this event",
                            help="give the file that the program was built with",
                        )
                    ]
                )
