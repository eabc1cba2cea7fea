# SPDX-License-Identifier: MIT
"""`tracegen stats`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from tracegen.cli.command import Command
from tracegen.cli.report import Report
from tracegen.cli.stdout import print_line
from tracegen.cli.traces import GivenTraces, trace_options
from tracegen.diagnostics.shown import as_json_text, shown
from tracegen.traces.clock import SECOND
from tracegen.traces.statistics import count, sorted_events

if TYPE_CHECKING:
    from tracegen.traces.statistics import EventCount, Statistics


@click.command(name="stats", cls=Command)
@trace_options
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(as_json: bool, **options: Any) -> None:
    """Counts the records of traces: how many of each event, how often, and how many are lost."""
    with Report("full", (), error_on_warnings=False) as report:
        given = GivenTraces(report, **options)
        given.reading.index()
        statistics = count(given.reading, given.selection)
        given.check_patterns()
        given.reading.close()
        if as_json:
            print_line(json.dumps(_object(statistics), indent=1))
        else:
            print_line(_table(statistics))


def _rate(count: int, span: int) -> float:
    """Records a second."""
    return count * SECOND / span if span else 0.0


def _seconds(statistics: Statistics, time: int) -> str:
    passed = time - (statistics.start or 0)
    sign = "-" if passed < 0 else ""
    return f"{sign}{abs(passed) // SECOND}.{abs(passed) % SECOND:09d}"


def _table(statistics: Statistics) -> str:
    count, span = statistics.count, statistics.span
    rows: list[tuple[str, ...]] = [
        ("event", "records", "share", "a second", "bytes", "first", "last"),
        *(_row(statistics, each, count, span) for each in sorted_events(statistics)),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            [f"{row[0]:<{widths[0]}}", *(f"{cell:>{w}}" for cell, w in zip(row[1:], widths[1:]))]
        )
        for row in rows
    ]
    lines.append("")
    lines.append(
        f"{count} records, {statistics.bytes} bytes, in {span // SECOND}.{span % SECOND:09d} s; "
        f"{statistics.dropped} events dropped"
    )
    return "\n".join(lines)


def _row(statistics: Statistics, event: EventCount, count: int, span: int) -> tuple[str, ...]:
    """A row, of `count` records in all and `span` nanoseconds."""
    return (
        shown(event.name),
        str(event.count),
        f"{100 * event.count / count:.1f} %",
        f"{_rate(event.count, span):.1f}",
        str(event.bytes),
        _seconds(statistics, event.first),
        _seconds(statistics, event.last),
    )


def _object(statistics: Statistics) -> dict[str, Any]:
    count, span = statistics.count, statistics.span
    return {
        "records": count,
        "bytes": statistics.bytes,
        "dropped": statistics.dropped,
        "start_ns": statistics.start,
        "first_ns": statistics.first,
        "last_ns": statistics.last,
        "rate": _rate(count, span),
        "events": [
            {
                "event": as_json_text(each.name),
                "records": each.count,
                "share": each.count / count,
                "rate": _rate(each.count, span),
                "bytes": each.bytes,
                "first_ns": each.first,
                "last_ns": each.last,
            }
            for each in sorted_events(statistics)
        ],
    }
