# SPDX-License-Identifier: MIT
"""The command line."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from tracegen.cli.replay import replay

if TYPE_CHECKING:
    from typing import NoReturn

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and SIGINT's number."""

_ALLOCATIONS = 200_000
"""A run that makes few files allocates less than that, and uses what it has to its end: to look
for garbage meanwhile, as Python does at every 700, takes a tenth of its time and finds none."""


def main() -> NoReturn:
    """Runs the command line and ends the process at once, without what was registered to run then:
    0, 1 for errors in the input, 2 for wrong usage."""
    status = run(sys.argv[1:])
    for file in (sys.stdout, sys.stderr):
        # Where nobody reads it any more, or it was closed, what was told has been told.
        with suppress(OSError, ValueError):
            if file is not None:
                file.flush()
    # Python would give back all that the run made, piece by piece, for a tenth of the run's time.
    os._exit(status)


def run(words: list[str]) -> int:
    """Runs the command line that these words are. Returns the exit status."""
    gc.set_threshold(_ALLOCATIONS)
    if sys.stderr is None:
        # Closed. What is told must not end up in some other file.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    try:
        return 0 if replay(words) else _made(words)
    except KeyboardInterrupt:
        # Click hears of those alone that come while it runs.
        return INTERRUPTED
    except SystemExit as end:
        # After errors in the input, which have been told, and where click completes a word.
        return end.code if isinstance(end.code, int) else 1


def _made(words: list[str]) -> int:
    from tracegen.cli.ending import ended

    if words[:1] == ["tracetool"]:
        # Once for each file of QEMU's build, so it does without click.
        from tracegen.cli.tracetool_run import run_tracetool

        return ended(lambda: run_tracetool(words[1:]))
    from tracegen.cli.commands import run as run_command

    return ended(lambda: run_command(words))
