# SPDX-License-Identifier: MIT
"""Many values kept from run to run, by key, and no more of them than a number of bytes.

It is looked at before anything else of a run is imported, and imports next to nothing itself.
"""

from __future__ import annotations

import os
import time

from tracegen.cache_folder import cache_folder
from tracegen.digest import SIZE, digest_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SHARES = 16
"""A folder for each first digit of a key; only one that was written to is looked at for what is too
much."""
_LENGTH = 8
_FIRST = 1 << 14
_FRESH = 24 * 60 * 60.0
_TEMPORARY = ".tmp"
"""What ends the names of files that are written, and then get their names."""
_OLD = 60 * 60.0
"""After so many seconds nobody writes such a file any more."""


class Entry:
    """What is kept under a key: a head, and parts, which are read when they are asked for."""

    def __init__(self, path: str, head: bytes, start: int) -> None:
        self.head = head
        self._path = path
        self._start = start

    def part(self, offset: int, size: int, digest: bytes) -> bytes | None:
        """The part that begins `offset` bytes behind the head and has this digest, None where it is
        gone or damaged."""
        data = self.unchecked(offset, size)
        return data if len(data) == size and digest_of(data) == digest else None

    def unchecked(self, offset: int, size: int) -> bytes:
        """What there is of that part, damaged or not."""
        try:
            with open(self._path, "rb", buffering=0) as file:
                file.seek(self._start + offset)
                return file.read(size)
        except OSError:
            return b""


class Store:
    """Values of one kind in the cache folder.

    An entry is a file that appears whole and is never changed, so any number of processes may share
    the folder. Its head is kept with a digest of itself and of the key, and who keeps parts keeps
    their digests in the head: what is damaged counts as absent. What was not used for longest goes
    first when there is too much. Where nothing can be read or written the store is empty, silently.
    """

    def __init__(self, kind: str, most: int) -> None:
        """At most about `most` bytes are kept."""
        folder = cache_folder()
        self._folder = None if folder is None else os.path.join(folder, kind)
        self._most = most // _SHARES

    def get(self, key: bytes) -> Entry | None:
        """What is kept under `key`, or None."""
        if self._folder is None:
            return None
        path = self._path(key)
        try:
            with open(path, "rb", buffering=0) as file:
                data = file.read(_FIRST)
                start = SIZE + _LENGTH + int.from_bytes(data[SIZE : SIZE + _LENGTH], "little")
                if len(data) == _FIRST and start > _FIRST:
                    rest = min(start, os.fstat(file.fileno()).st_size) - _FIRST
                    data += file.read(max(rest, 0))
                if time.time() - os.fstat(file.fileno()).st_mtime > _FRESH:
                    os.utime(path)
        except OSError:
            return None
        head = data[SIZE + _LENGTH : start]
        if data[:SIZE] != digest_of(key + head) or len(data) < start:
            return None
        return Entry(path, head, start)

    def put(self, key: bytes, head: bytes, parts: Sequence[bytes] = ()) -> None:
        """Keeps a value under `key`."""
        size = SIZE + _LENGTH + len(head) + sum(map(len, parts))
        if self._folder is None or size > self._most:
            return
        path = self._path(key)
        temporary = f"{path}.{os.getpid()}{_TEMPORARY}"
        try:
            try:
                file = open(temporary, "xb")
            except FileNotFoundError:
                os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
                file = open(temporary, "xb")
            try:
                with file:
                    file.write(digest_of(key + head) + len(head).to_bytes(_LENGTH, "little") + head)
                    file.writelines(parts)
                os.replace(temporary, path)
            except (OSError, KeyboardInterrupt):
                _unlink(temporary)
                raise
        except OSError:
            # It is made again next time.
            return

    def trim(self, keys: Iterable[bytes]) -> None:
        """Removes what is too much, where these keys are. To be called when all of them are put."""
        if self._folder is None:
            return
        for folder in {os.path.dirname(self._path(key)) for key in keys}:
            _trim(folder, self._most)

    def _path(self, key: bytes) -> str:
        assert self._folder is not None
        name = key.hex()
        return os.path.join(self._folder, name[0], name[1:])


def _trim(folder: str, most: int) -> None:
    """Removes the oldest files of a folder, until there is room for some more, and what was never
    written to its end."""
    try:
        with os.scandir(folder) as listed:
            found = [(entry.stat(follow_symlinks=False), entry.path) for entry in listed]
        for each, path in found:
            # Who was killed while it wrote one has left it.
            if path.endswith(_TEMPORARY) and time.time() - each.st_mtime > _OLD:
                _unlink(path)
        left = sum(each.st_size for each, _ in found)
        if left <= most:
            return
        for each, path in sorted(found, key=lambda pair: pair[0].st_mtime_ns):
            if left <= most * 3 // 4:
                break
            _unlink(path)
            left -= each.st_size
    except OSError:
        # Nothing can be read.
        return


def _unlink(path: str) -> None:
    try:
        os.unlink(path)
    except OSError:
        # Another process was quicker, or nothing can be written.
        return
