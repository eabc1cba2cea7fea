# SPDX-License-Identifier: MIT
"""What was made of a group before, kept by the content of all that it was made of."""

from __future__ import annotations

import marshal
import os
import stat

from tracegen.digest import digest_of
from tracegen.store import Entry, Store

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MOST = 256 << 20


class Result:
    """What was made of a group: the texts that were to be said of it, and its files."""

    def __init__(self, entry: Entry) -> None:
        self.texts: list[str]
        self._parts: list[tuple[int, int, bytes]]
        self.texts, self._parts = marshal.loads(entry.head)
        self._entry = entry

    def is_on_disk(self, index: int, path: str) -> bool:
        """Whether `path` holds the file with this number already."""
        offset, size, digest = self._parts[index]
        data = read_regular(path, size)
        if data is None:
            return False
        # To read what is kept takes a third as long as a digest does, and the same damage is not
        # done to both. Where they differ, the digest tells whose it is.
        return data == self._entry.unchecked(offset, size) or digest_of(data) == digest

    def data(self, index: int) -> bytes | None:
        """The file with this number; None where the cache has lost it."""
        return self._entry.part(*self._parts[index])


class Results:
    """The results that are kept."""

    def __init__(self) -> None:
        self._store = Store("made", _MOST)

    def get(self, key: bytes) -> Result | None:
        """What is kept under `key`, or None."""
        entry = self._store.get(key)
        return None if entry is None else Result(entry)

    def put(self, key: bytes, texts: Sequence[str], files: Sequence[bytes]) -> None:
        """Keeps what was made."""
        parts, offset = [], 0
        for data in files:
            parts.append((offset, len(data), digest_of(data)))
            offset += len(data)
        self._store.put(key, marshal.dumps((list(texts), parts)), files)

    def trim(self, keys: Iterable[bytes]) -> None:
        """Removes what is too much, when all that these keys are for is put."""
        self._store.trim(keys)


def read_regular(path: str, size: int) -> bytes | None:
    """The bytes of a file that has this size, None where there is no such regular file."""
    try:
        found = os.stat(path)
        if found.st_size != size or not stat.S_ISREG(found.st_mode):
            return None
        with open(path, "rb", buffering=0) as file:
            return file.read()
    except OSError:
        return None
