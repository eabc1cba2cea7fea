# SPDX-License-Identifier: MIT
"""The command line."""

from __future__ import annotations

import os
import sys

from tracegen.cli.replay import replay

_SIGINT = 2
"""The module `signal` is not imported for it."""


def main() -> None:
    """Runs the command line and exits: 0, 1 for errors in the input, 2 for wrong usage."""
    if sys.stderr is None:
        # Closed. What is told must not end up in some other file.
        sys.stderr = open(os.devnull, "w", encoding="utf-8")
    words = sys.argv[1:]
    try:
        if replay(words):
            sys.exit(0)
        from tracegen.cli.commands import run

        status = run(words)
    except KeyboardInterrupt:
        # Before click, which hears of the others.
        status = 128 + _SIGINT
    sys.exit(status)
