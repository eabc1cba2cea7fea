# SPDX-License-Identifier: MIT
"""Finds the project's file that counts for an input."""

from __future__ import annotations

import os

FILE = "tracegen.toml"
"""What a project's file is called."""

_STDIN = "-"


def nearest(path: str) -> str | None:
    """The file beside the input or in the nearest folder above, as a path from the current folder;
    None where there is none. Standard input is in the current folder.

    Above a link to a folder is what its name says.
    """
    at = os.path.abspath(os.curdir if path == _STDIN else os.path.dirname(path))
    while True:
        file = os.path.join(at, FILE)
        # A link to nothing, or a folder, is told when it is read.
        if os.path.lexists(file):
            return os.path.relpath(file)
        above = os.path.dirname(at)
        if above == at:
            return None
        at = above
