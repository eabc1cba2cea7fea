# SPDX-License-Identifier: MIT
"""A trace that is open, and the rings beside it."""

from __future__ import annotations

import os
from os import PathLike, fspath
from pathlib import Path
from typing import TYPE_CHECKING

from tracegen.diagnostics import Diagnostic
from tracegen.traces.declarations import Declarations
from tracegen.traces.header import NotATrace, read_header
from tracegen.traces.index import Index
from tracegen.traces.layout import EVENT, EVENT_HEAD, HEADER_SIZE, Layout
from tracegen.traces.problems import Problems
from tracegen.traces.rings import SUFFIX, Rings, RingsError
from tracegen.traces.trace_file import STDIN, TraceFile

if TYPE_CHECKING:
    from tracegen.traces.given import GivenEvents
    from tracegen.traces.info import Info
    from tracegen.traces.problems import Tell


class Trace:
    """A trace's file, its header read and the names that it begins with taken in.

    `rings` are those beside it, of the same session; None where there are none. Raises OSError
    where the file cannot be read, and NotATrace for what it holds.
    """

    def __init__(
        self, path: str | PathLike[str], given: GivenEvents, tell: Tell, is_raw: bool
    ) -> None:
        self.file = TraceFile(path)
        self.rings: Rings | None = None
        try:
            order = read_header(self.file.read(0, HEADER_SIZE))
        except (NotATrace, OSError):
            self.file.close()
            raise
        self.layout = Layout(order)
        self.problems = Problems(self.file.name, tell)
        self.declarations = Declarations(given, self.problems, order, is_raw)
        self.index = Index(self.file, self.layout, self.declarations, self.problems)
        self.index.read_names(HEADER_SIZE)
        self.start = self.index.offset
        """Where the first record is that is no name."""

    @property
    def info(self) -> Info | None:
        """What the trace says about its program; None of a trace that is not tracegen's."""
        return self.declarations.info

    @property
    def first_time(self) -> int | None:
        """The time when the trace was begun, or of its first record; None where there is none."""
        if self.info is not None and self.info.monotonic is not None:
            return self.info.monotonic
        head = self.file.read(self.start, EVENT_HEAD)
        if len(head) < EVENT_HEAD:
            return None
        kind, _, time, _, _ = self.layout.event.unpack(head)
        return int(time) if kind == EVENT else None

    @property
    def is_replaced(self) -> bool:
        """Whether another file has the name now that this one was opened by."""
        try:
            status = Path(self.file.path).stat()
        except OSError:
            return False
        return self.file.path != STDIN and (status.st_dev, status.st_ino) != self.file.identity

    def find_rings(self) -> None:
        """Takes in the rings beside the trace, where there are any."""
        if self.info is None or self.file.path == STDIN or self.rings is not None:
            return
        path = self.file.path + SUFFIX
        if not os.path.lexists(path):
            # A link may lead to the trace.
            path = os.path.realpath(self.file.path) + SUFFIX
        try:
            rings = Rings(path)
        except FileNotFoundError:
            return
        except OSError as error:
            self.problems.left_out(path, f"cannot read `{path}`: {error.strerror or error}")
            return
        except RingsError as error:
            self.problems.left_out(path, f"`{path}` is left out: {error}")
            return
        if rings.session != self.info.session or rings.order != self.layout.order:
            self.problems.left_out(path, f"`{path}` is left out: it is of another session")
            rings.close()
            return
        rings.snapshot()
        self.rings = rings

    def close(self) -> None:
        """Closes the files, and tells what is left to be told."""
        self.problems.close()
        if self.rings is not None:
            self.rings.close()
        self.file.close()


def open_trace(
    path: str | PathLike[str], given: GivenEvents, tell: Tell, is_raw: bool
) -> Trace | None:
    """Opens a trace. Tells where it cannot be read, and returns None."""
    try:
        return Trace(path, given, tell, is_raw)
    except OSError as error:
        tell(Diagnostic("TG072", f"cannot read `{fspath(path)}`: {error.strerror or error}"))
    except NotATrace as error:
        tell(
            Diagnostic(
                "TG080",
                f"`{fspath(path)}` is no trace: {error}",
                help="traces are files of the backend simple, in the format simpletrace, version 4",
            )
        )
    return None
