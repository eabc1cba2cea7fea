# SPDX-License-Identifier: MIT
"""Where files are, whatever links lead there."""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def conflict(outputs: Iterable[str], inputs: Iterable[str]) -> tuple[str, str] | None:
    """The first output that would be written over an input, or twice, and what is wrong with it."""
    folders: dict[str, str] = {}
    taken = {_real(path, folders): "it is an input" for path in inputs}
    for path in outputs:
        place = _real(path, folders)
        if place in taken:
            return path, taken[place]
        taken[place] = "another file is written there"
    return None


def _real(path: str, folders: dict[str, str]) -> str:
    """The path without links; of each folder that is asked for once."""
    if os.path.islink(path):
        return os.path.realpath(path)
    folder, name = os.path.split(path)
    if name in ("", os.curdir, os.pardir):
        return os.path.realpath(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    return os.path.join(folders[folder], name)
