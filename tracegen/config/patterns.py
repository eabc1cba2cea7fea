# SPDX-License-Identifier: MIT
"""Patterns for files: `hw/*/trace-events`, `**/trace-events`."""

from __future__ import annotations

import errno
import os
import re
import stat
from fnmatch import translate
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPECIAL: Final = re.compile(r"[*?\[]")

_NOT_THERE: Final = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG)
"""What the system says where there is no such file, and none that could be there."""

_TAG: Final = b"Signature: 8a477f597d28d172789f06886806bc55"
"""What a CACHEDIR.TAG begins with."""


def matching_files(
    folder: Path,
    pattern: str,
    without: Path | None = None,
    tell: Callable[[Path, OSError], None] | None = None,
) -> list[Path]:
    """The files under `folder` that match, sorted.

    `*`, `?` and `[...]` match within a name, `**` any number of folders; none of them the folder
    `without`. What begins with a dot matches only where the pattern has the dot, and `**` follows
    no link and leaves out what a CACHEDIR.TAG marks. `tell` is called for each folder in which
    there may be more, but which cannot be looked at, and for each link to nothing that would match,
    and with why.
    """
    search = _Search(folder, without)
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    found = set(search.matching(folder, parts))
    if tell is not None:
        for closed, error in search.closed.items():
            tell(closed, error)
    return sorted(found, key=lambda path: path.parts)


class _Search:
    """Looks for files under `root`, but by their names not in the folder `without`; `closed` are
    those that cannot be looked at."""

    def __init__(self, root: Path, without: Path | None) -> None:
        self._root = root
        self.closed: dict[Path, OSError] = {}
        self._avoided = None if without is None else os.path.abspath(without)  # noqa: PTH100

    def matching(self, folder: Path, parts: list[str]) -> Iterator[Path]:
        """The files that match the parts of a pattern, some of them more than once."""
        first, *rest = parts
        if first == "**":
            yield from self.matching(folder, rest or ["*"])
            for each in self._entries(folder):
                if each.is_dir(follow_symlinks=False) and not each.name.startswith("."):
                    path = Path(folder, each.name)
                    if not self._is_avoided(path) and not _is_cache(path):
                        yield from self.matching(path, parts)
            return
        if _SPECIAL.search(first) is None:
            names = [first]
        else:
            matches = re.compile(translate(first)).match
            names = [
                each.name
                for each in self._entries(folder)
                if matches(each.name)
                and (first.startswith(".") or not each.name.startswith("."))
                and not self._is_avoided(Path(folder, each.name))
            ]
        for name in names:
            path = Path(folder, name)
            if rest:
                yield from self.matching(path, rest)
            elif self._is_file(folder, path):
                yield path

    def _is_avoided(self, path: Path) -> bool:
        return os.path.abspath(path) == self._avoided  # noqa: PTH100 - links stay as given

    def _is_file(self, folder: Path, path: Path) -> bool:
        try:
            return stat.S_ISREG(path.stat().st_mode)
        except OSError as error:
            if os.path.lexists(path):
                # A link to what is not there, or cannot be looked at.
                self.closed.setdefault(path, error)
            else:
                self._close(folder, error)
            return False

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        """What is in a folder; nothing where it is none."""
        try:
            with os.scandir(folder) as entries:
                return list(entries)
        except OSError as error:
            self._close(folder, error)
            return []

    def _close(self, folder: Path, error: OSError) -> None:
        if error.errno in _NOT_THERE:
            return
        while folder not in (self._root, folder.parent) and not os.access(folder.parent, os.X_OK):
            # That one is closed, and so all in it.
            folder = folder.parent
        self.closed.setdefault(folder, error)


def _is_cache(folder: Path) -> bool:
    """Whether a folder says of itself, by https://bford.info/cachedir/, that all in it is made of
    something else: cargo's `target`, where there may be copies of a package."""
    try:
        with Path(folder, "CACHEDIR.TAG").open("rb") as tag:
            return tag.read(len(_TAG)) == _TAG
    except OSError:
        return False
