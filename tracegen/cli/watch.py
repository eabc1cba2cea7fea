# SPDX-License-Identifier: MIT
"""Runs a command again whenever one of its inputs changes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Callable, Final

import click

from tracegen.cli.command import tell
from tracegen.cli.stderr import write_stderr

if TYPE_CHECKING:
    from collections.abc import Collection

    from tracegen.cli.watched import Watched

_POLL: Final = 500
"""After so many milliseconds the watch is known to have begun, and a Ctrl-C is seen."""

_SHOWN: Final = 8
"""So many names of files that have changed are told at most."""


def watch(run: Callable[[], None], watched: Callable[[], Watched]) -> None:
    """Calls `run`, and again after each change, until it is interrupted. Never returns.

    What fails a run does not end the watch. `watched` is asked anew each time, since a run may have
    read that other files count. On standard error a line begins each further run, and one ends it,
    for editors. Raises BrokenPipeError when nobody reads that, and OSError for a folder that is not
    there.
    """
    try:
        from watchfiles import watch as changes_in
    except ImportError as error:
        raise click.ClickException(
            "watching needs watchfiles: pip install 'tracegen-events[watch]'"
        ) from error
    _survive(run)
    is_told = False
    while True:
        folders = watched().folders
        for folder in folders:
            folder.stat()
        has_begun = False
        for changes in changes_in(
            *folders,
            watch_filter=lambda change, path: watched().counts(change, path),
            rust_timeout=_POLL,
            yield_on_timeout=True,
        ):
            if changes:
                _say(f"changed: {_listed({path for _, path in changes})}")
            if changes or (not has_begun and watched().has_changed):
                _survive(run)
                is_told = False
            has_begun = True
            if watched().folders != folders:
                break
            if not is_told:
                _say("watching")
                is_told = True


def _listed(paths: Collection[str]) -> str:
    names = sorted(map(os.path.relpath, paths))
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more


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
