# SPDX-License-Identifier: MIT
"""What is installed, as one key: all that decides what is made of an input and options."""

from __future__ import annotations

import errno
import os
import sys
from functools import cache

from tracegen.digest import digest_of
from tracegen.version import VERSION

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NEEDS = ("lark", "jinja2", "markupsafe")
_BYTECODE = "__pycache__"
_NOT_OURS = (_BYTECODE, "prepared", "runtime")
_MOST_FILES = 2000
_MOST_BYTES = 1 << 24


@cache
def installation_key() -> bytes:
    """The key of tracegen with its modules, grammars, templates and tables, and of the Python, Lark
    and Jinja that it runs on. A file counts by its place, size and times, so that none is read.

    A process has one key, that of its start: its modules are of then."""
    package = os.path.dirname(os.path.abspath(__file__))
    folders = [package]
    for name in ("grammars", "backends"):
        inside = os.path.join(package, name)
        found = inside if os.path.isdir(inside) else os.path.join(os.path.dirname(package), name)
        folders.append(found)
    folders.append(os.path.join(folders[-1], "runtime", "rust", "src"))
    lines = [VERSION, sys.version, *(line for folder in folders for line in _listed(folder))]
    for name in _NEEDS:
        lines.extend(_found(name))
    return digest_of("\n".join(lines).encode("utf-8", "surrogateescape"))


def contents_key(folders: Iterable[str]) -> bytes:
    """The key of all files in folders, by what they hold.

    Raises OSError where that cannot be read, or where it is far more than templates.
    """
    digests = [b""]
    size = 0
    for folder in folders:
        for path, found in _files(folder, (_BYTECODE,)):
            size += found.st_size
            if size > _MOST_BYTES or len(digests) > _MOST_FILES:
                raise OSError(errno.EFBIG, "is more than templates", folder)
            with open(path, "rb") as file:
                digests.append(digest_of(os.fsencode(path)) + digest_of(file.read()))
    return digest_of(b"".join(digests))


def _files(folder: str, but: Sequence[str]) -> Iterator[tuple[str, os.stat_result]]:
    """The files in a folder and the folders inside of it, in order, without those called `but`."""
    with os.scandir(folder) as listed:
        entries = sorted(listed, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name in but:
            continue
        if entry.is_dir():
            yield from _files(entry.path, but)
        else:
            # A link may lead nowhere, as those do by which editors lock files.
            yield entry.path, entry.stat(follow_symlinks=entry.is_file())


def _listed(folder: str) -> list[str]:
    if not os.path.isdir(folder):
        return []
    return [_line(path, found) for path, found in _files(folder, _NOT_OURS)]


def _found(name: str) -> list[str]:
    """The place that a package is imported from."""
    for folder in sys.path:
        path = os.path.join(folder, name, "__init__.py")
        try:
            return [_line(path, os.stat(path))]
        except OSError:
            continue
    return []


def _line(path: str, found: os.stat_result) -> str:
    times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
    return f"{path} {found.st_size} {times} {found.st_ino}"
