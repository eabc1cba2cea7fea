# SPDX-License-Identifier: MIT
"""The command line."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from tracegen.cli.replay import replay

if TYPE_CHECKING:
    from typing import NoReturn

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells tell it: 128 and SIGINT's number."""

_ALLOCATIONS = 200_000
"""A run that makes few files allocates less than that, and uses what it has to its end: to look
for garbage meanwhile, as Python does at every 700, takes a tenth of its time and finds none."""


def main() -> NoReturn:
    """Runs the command line and ends the process at once, without what was registered to run then:
    0, 1 for errors in the input, 2 for wrong usage; after Ctrl-C, by its signal."""
    # Python would give back all that the run made, piece by piece, for a tenth of the run's time.
    # It would also write what is left of an output that failed; all else has been flushed.
    status = run(sys.argv[1:])
    if status == INTERRUPTED:
        from tracegen.cli.ending import end_by_interrupt

        end_by_interrupt()
    os._exit(status)


def run(words: list[str]) -> int:
    """Runs the command line that these words are. Returns the exit status."""
    gc.set_threshold(_ALLOCATIONS)
    if sys.stderr is None:
        # Closed. What is told must not end up in some other file.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    try:
        return 0 if replay(words) else _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(words: list[str]) -> int:
    from tracegen.cli.ending import ended

    if words[:1] == ["tracetool"]:
        # Once for each file of QEMU's build, so it does without click.
        from tracegen.cli.tracetool_run import run_tracetool

        return ended(lambda: run_tracetool(words[1:]))
    from tracegen.cli.commands import run as run_command

    return ended(lambda: run_command(words))
