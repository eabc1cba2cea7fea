# SPDX-License-Identifier: MIT
"""The command line."""

from __future__ import annotations

import gc
import os
import sys

from tracegen.cli.replay import replay

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it: 128 and SIGINT's number."""

_ALLOCATIONS = 200_000
"""A run that makes few files allocates less than that, and uses what it has to its end: to look
for garbage meanwhile, as Python does at every 700, takes a tenth of its time and finds none."""


def main() -> None:
    """Runs the command line and exits: 0, 1 for errors in the input, 2 for wrong usage."""
    gc.set_threshold(_ALLOCATIONS)
    if sys.stderr is None:
        # Closed. What is told must not end up in some other file.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    words = sys.argv[1:]
    try:
        status = 0 if replay(words) else _run(words)
    except KeyboardInterrupt:
        # Click hears of those alone that come while it runs.
        status = INTERRUPTED
    sys.exit(status)


def _run(words: list[str]) -> int:
    from tracegen.cli.ending import ended

    if words[:1] == ["tracetool"]:
        # Once for each file of QEMU's build, so it does without click.
        from tracegen.cli.tracetool_run import run_tracetool

        return ended(lambda: run_tracetool(words[1:]))
    from tracegen.cli.commands import run

    return ended(lambda: run(words))
