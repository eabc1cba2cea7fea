# SPDX-License-Identifier: MIT
"""Patterns for files: `hw/*/trace-events`, `**/trace-events`."""

from __future__ import annotations

import os
import re
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPECIAL: Final = re.compile(r"[*?\[]")

_TAG: Final = b"Signature: 8a477f597d28d172789f06886806bc55"
"""What a CACHEDIR.TAG begins with."""


def matching_files(folder: Path, pattern: str, without: Path | None = None) -> list[Path]:
    """The files under `folder` that match, sorted; none of the folder `without`.

    `*`, `?` and `[...]` match within a name, `**` any number of folders. What begins with a dot
    matches only where the pattern has the dot, and `**` follows no link and leaves out what a
    CACHEDIR.TAG marks.
    """
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    avoided = None if without is None else os.path.abspath(without)  # noqa: PTH100
    found = {
        path
        for path in _matching(folder, parts)
        if avoided is None or not os.path.abspath(path).startswith(avoided + os.sep)  # noqa: PTH100
    }
    return sorted(found, key=lambda path: path.parts)


def _matching(folder: Path, parts: list[str]) -> Iterator[Path]:
    first, *rest = parts
    if first == "**":
        yield from _matching(folder, rest or ["*"])
        for each in _entries(folder):
            if each.is_dir(follow_symlinks=False) and not each.name.startswith("."):
                path = Path(folder, each.name)
                if not _is_cache(path):
                    yield from _matching(path, parts)
        return
    if _SPECIAL.search(first) is None:
        names = [first]
    else:
        matches = re.compile(translate(first)).match
        names = [
            each.name
            for each in _entries(folder)
            if matches(each.name) and (first.startswith(".") or not each.name.startswith("."))
        ]
    for name in names:
        path = Path(folder, name)
        if rest:
            yield from _matching(path, rest)
        elif os.path.isfile(path):  # noqa: PTH113 - which raises for folders that cannot be searched
            yield path


def _is_cache(folder: Path) -> bool:
    """Whether a folder says of itself, by https://bford.info/cachedir/, that all in it is made of
    something else: cargo's `target`, where there may be copies of a package."""
    try:
        with Path(folder, "CACHEDIR.TAG").open("rb") as tag:
            return tag.read(len(_TAG)) == _TAG
    except OSError:
        return False


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """What is in a folder; nothing where it cannot be read, or is none."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []
