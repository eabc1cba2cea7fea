# SPDX-License-Identifier: MIT
"""What the commands that read traces share."""

from __future__ import annotations

from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Final, TypeVar

import click

from tracegen.cli.named_path import NamedPath
from tracegen.cli.named_types import named_types
from tracegen.cli.options import type_option
from tracegen.syntax.file import read_file
from tracegen.traces.given import GivenEvents
from tracegen.traces.moment import read_moment
from tracegen.traces.reading import Reading
from tracegen.traces.selection import ALWAYS, Selection

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tracegen.cli.report import Report
    from tracegen.traces.moment import Moment

_CLOSEST: Final = 1000
"""Of more events no name is sought that is like the one asked for: it takes long."""

F = TypeVar("F", bound=Callable[..., Any])


class _MomentType(click.ParamType):  # type: ignore[type-arg,unused-ignore]
    """Seconds, or a date and time."""

    name = "T"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The moment. Fails for what is none."""
        moment = read_moment(str(value))
        if moment is None:
            self.fail(
                f"{value!r} is neither seconds, such as 1.5, nor a date and time, such as "
                "2026-01-31T23:59:59.5Z.",
                param,
                ctx,
            )
        return moment


_OPTIONS = (
    click.argument("traces", nargs=-1, required=True, metavar="TRACE..."),
    click.option(
        "--events",
        "files",
        multiple=True,
        metavar="FILE",
        type=NamedPath(path_type=Path, readable=False),
        help="A trace-events file, for traces that do not declare their events; and to compare.",
    ),
    type_option,
    click.option(
        "--event",
        "wanted",
        multiple=True,
        metavar="GLOB",
        help="Only events whose names match.",
    ),
    click.option(
        "--exclude", "excluded", multiple=True, metavar="GLOB", help="No events that match."
    ),
    click.option(
        "--since",
        type=_MomentType(),
        help="Nothing before: seconds from the start, or a date and time by RFC 3339.",
    ),
    click.option("--until", type=_MomentType(), help="Only what is before."),
    click.option("--pid", type=click.IntRange(0, 0xFFFFFFFF), help="Only records of a process."),
)


def trace_options(function: F) -> F:
    """The options that say what is read."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


class GivenTraces:
    """The traces that options name. What is wrong with them is shown."""

    def __init__(
        self,
        report: Report,
        traces: Sequence[str],
        files: Sequence[Path],
        types: Sequence[str],
        wanted: tuple[str, ...],
        excluded: tuple[str, ...],
        since: Moment | None,
        until: Moment | None,
        pid: int | None,
        is_raw: bool = False,
    ) -> None:
        self._report = report
        texts = [text for path in files if (text := self._read(path)) is not None]
        given = GivenEvents(texts, named_types(types))
        if texts and not given:
            named = ", ".join(f"`{path}`" for path in files)
            what = f"no event is declared in {named}"
            report.error(
                "TG095", what, "give the trace-events files that the program was built from"
            )
        self.reading = Reading(traces, given, lambda found: report.show([found]), is_raw)
        self.selection = Selection(
            wanted,
            excluded,
            self._time(since, "--since", 0),
            self._time(until, "--until", ALWAYS),
            pid,
        )

    def check_patterns(self) -> None:
        """Tells of patterns that no event matches. To be called when all is read: a library that
        was loaded late has its names behind records."""
        declarations = [each.declarations for each in self.reading.traces]
        names = {name for each in declarations for name in each.names.values()} | {"dropped"}
        if not declarations:
            return
        for pattern in self.selection.events:
            if not any(fnmatchcase(name, pattern) for name in names):
                what = f"no event of the trace is called `{pattern}`"
                self._report.error("TG094", what, _instead(pattern, names))

    def _read(self, path: Path) -> str | None:
        """A trace-events file; None where it cannot be read."""
        try:
            return read_file(path)
        except OSError as error:
            self._report.error("TG072", f"cannot read `{path}`: {error.strerror or error}")
            return None

    def _time(self, moment: Moment | None, option: str, otherwise: int) -> int:
        """The time on the records' clock."""
        if moment is None:
            return otherwise
        if not moment.is_absolute:
            return (self.reading.start or 0) + moment.nanoseconds
        info = self.reading.info
        if info is None or info.realtime is None or info.monotonic is None:
            self._report.error(
                "TG089",
                f"no trace tells the time of day, which `{option}` is compared with",
                "give seconds from the start of the trace: --since 1.5",
            )
            self._report.fail()
        return max(0, moment.nanoseconds - info.realtime + info.monotonic)


def _instead(pattern: str, names: Collection[str]) -> str:
    """What to do where no event matches."""
    close = get_close_matches(pattern, names, 1) if len(names) <= _CLOSEST else []
    if close:
        return f"did you mean `{close[0]}`?"
    return "`tracegen stats` lists the events that a trace has records of"
