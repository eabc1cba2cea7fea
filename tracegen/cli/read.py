# SPDX-License-Identifier: MIT
"""`tracegen read`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

import click

from tracegen.cli.command import Command
from tracegen.cli.progress import Progress
from tracegen.cli.report import Report
from tracegen.cli.stdout import write_stdout
from tracegen.cli.traces import GivenTraces, trace_options
from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from tracegen.diagnostics import Diagnostic
    from tracegen.traces.printer import Printer
    from tracegen.traces.reading import Reading
    from tracegen.traces.selection import Selection

_FORMATS: Final = ("text", "simpletrace", "json", "csv")


@click.command(name="read", cls=Command)
@trace_options
@click.option("--follow", is_flag=True, help="Go on while the programs trace.")
@click.option(
    "-j", "--jobs", type=click.IntRange(1, 64), default=1, help="How many processes read."
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS),
    default="text",
    show_default=True,
    help="How records are printed.",
)
def command(follow: bool, jobs: int, form: str, **options: Any) -> None:
    """Prints the records of traces, in order of time.

    TRACE is a file of the backend simple, with its rings, or of another program that writes the
    format simpletrace; `-` is standard input.
    """
    if follow and jobs > 1:
        raise click.UsageError("--follow reads in one process: leave -j out.")
    printer = _printer(form)
    with Report("full", (), error_on_warnings=False) as report:
        given = GivenTraces(report, is_raw=printer.is_raw, **options)
        if printer.head:
            write_stdout(printer.head)
        if follow:
            _follow(given.reading, printer, given.selection)
        else:
            _read(given.reading, printer, given.selection, jobs, report)
        given.check_patterns()
        given.reading.close()


def _printer(form: str) -> Printer:
    """Imported as they are asked for."""
    for_terminal = sys.stdout is not None and sys.stdout.isatty()
    if form == "text":
        from tracegen.traces.text import TextPrinter

        return TextPrinter(for_terminal)
    if form == "json":
        from tracegen.traces.json_lines import JsonPrinter

        return JsonPrinter()
    if form == "csv":
        from tracegen.traces.csv_rows import CsvPrinter

        return CsvPrinter(for_terminal)
    from tracegen.traces.simpletrace import SimpletracePrinter

    return SimpletracePrinter()


def _read(
    reading: Reading, printer: Printer, selection: Selection, jobs: int, report: Report
) -> None:
    reading.index()
    chunks = reading.chunks if jobs > 1 and not printer.has_deltas else None
    if chunks is not None:
        from tracegen.traces.spans import spans

        tasks = spans(chunks, selection, jobs)
        if len(tasks) > 1:
            _read_by_spans(reading, printer, tasks, min(jobs, len(tasks)), report)
            return
    size = reading.size
    progress = Progress(lambda: reading.done / max(size, 1))
    for text in reading.texts(printer, selection):
        if text:
            write_stdout(text)
        progress.step()
    progress.clear()


class _Printed(NamedTuple):
    """How far processes that take turns have come."""

    tasks: int = 0
    told: tuple[Diagnostic, ...] = ()


def _read_by_spans(
    reading: Reading, printer: Printer, tasks: list[Selection], jobs: int, report: Report
) -> None:
    """Prints the records, of which each process reads every so many spans of time."""
    from tracegen.traces.parallel import WorkerError, in_turns

    printed = _Printed()
    progress = Progress(lambda: printed.tasks / len(tasks))

    def work(selection: Selection) -> tuple[bytes, list[Diagnostic]]:
        found: list[Diagnostic] = []
        reading.tell_to(found.append)
        return b"".join(reading.texts(printer, selection)), found

    def finish(result: tuple[bytes, list[Diagnostic]], before: _Printed) -> _Printed:
        nonlocal printed
        text, found = result
        write_stdout(text)
        told = dict.fromkeys((*before.told, *found))
        printed = _Printed(before.tasks + 1, tuple(told))
        progress.step()
        return printed

    try:
        last: _Printed = in_turns(jobs, tasks, work, finish, printed)
    except WorkerError:
        raise click.ClickException("a process that read a part of it has ended early") from None
    finally:
        progress.clear()
    reading.tell_to(lambda found: report.show([found]))
    report.show(last.told)


def _follow(reading: Reading, printer: Printer, selection: Selection) -> None:
    from tracegen.traces.follow import follow
    from tracegen.traces.shape import LineShape

    try:
        for batch in follow(reading, LineShape(printer), selection):
            write_stdout(printer.joined(batch.items))
    except KeyboardInterrupt:
        # How one that follows without end is ended.
        pass
