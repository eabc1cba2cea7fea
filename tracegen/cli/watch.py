# SPDX-License-Identifier: MIT
"""Runs a command again whenever one of its inputs changes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Final

import click

from tracegen.cli.command import tell
from tracegen.cli.stderr import write_stderr

if TYPE_CHECKING:
    from collections.abc import Collection

    from watchfiles import Change

_EVENTS: Final = "trace-events"
_POLL: Final = 500
"""After so many milliseconds the watch is known to have begun, and a Ctrl-C is seen."""


class Watched:
    """The files whose changes count, under a project's folder.

    These are the project's `file`, its inputs, all that is called like one or like trace-events, so
    that new ones count as well, a folder that comes or goes with such files in it, and what is in
    the folders of `backends`. What is in the folder `made` does not count unless it is an input,
    nor what is in one whose name begins with a dot.
    """

    def __init__(
        self, file: Path, inputs: Collection[str], backends: Collection[Path], made: Path | None
    ) -> None:
        self._file = _absolute(file)
        self._inputs = {_absolute(Path(each)) for each in inputs}
        self._names = {each.name for each in self._inputs}
        self._backends = [_absolute(each) for each in backends]
        self._made = None if made is None else _absolute(made)
        if self._made in (self._file.parent, *self._file.parents):
            # All of the project is in it.
            self._made = None
        self._parts_of_made = set() if self._made is None else {self._made, *self._made.parents}

    @property
    def folders(self) -> list[Path]:
        """The folders to watch, with all that is in them."""
        return [self._file.parent, *self._backends]

    def counts(self, change: Change, path: str) -> bool:
        """Whether a change at an absolute path does."""
        at = Path(path)
        if at == self._file or at in self._inputs:
            return True
        if change.name == "deleted" and any(at in each.parents for each in self._inputs):
            return True
        if any(each in at.parents for each in self._backends):
            return True
        if self._made is not None and (self._made in at.parents or at in self._parts_of_made):
            return False
        if self._file.parent not in at.parents:
            return False
        if any(each.startswith(".") for each in at.relative_to(self._file.parent).parts):
            return False
        if change.name == "added" and at.is_dir():
            # Of what is in one that was moved here nothing is told.
            return True
        return at.name in self._names or _EVENTS in at.name


def watch(run: Callable[[], None], watched: Callable[[], Watched]) -> None:
    """Calls `run`, and again after each change, until it is interrupted. Never returns.

    What fails a run does not end the watch. `watched` is asked again when a run has ended, since
    the run may have read that other files count. On standard error a line begins each further run,
    and one ends it, for editors.
    """
    try:
        from watchfiles import watch as changes_in
    except ImportError as error:
        raise click.ClickException(
            "watching needs watchfiles: pip install 'tracegen-events[watch]'"
        ) from error
    _survive(run)
    while True:
        files = watched()
        folders = list(dict.fromkeys(files.folders))
        for folder in folders:
            # One that is not there cannot be watched.
            folder.stat()
        has_begun = False
        for changes in changes_in(
            *folders,
            watch_filter=files.counts,
            rust_timeout=_POLL,
            yield_on_timeout=True,
        ):
            if changes:
                names = sorted({os.path.relpath(path) for _, path in changes})
                _say(f"changed: {', '.join(names)}")
            if changes or not has_begun:
                # What changed before the watch had begun is made now.
                has_begun = True
                _survive(run)
                _say("watching")
            if watched().folders != files.folders:
                break


def _survive(run: Callable[[], None]) -> None:
    try:
        run()
    except SystemExit:
        pass
    except click.ClickException as error:
        tell(error)
    except OSError as error:
        _say(error.strerror or str(error))


def _say(text: str) -> None:
    if not write_stderr(f"tracegen: {text}\n"):
        # Whoever was told is gone, an editor, say.
        raise BrokenPipeError


def _absolute(path: Path) -> Path:
    """The path as the watch tells of it, which knows no links."""
    return Path(os.path.realpath(path))
