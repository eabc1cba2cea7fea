# SPDX-License-Identifier: MIT
"""Results kept from run to run, where the platform keeps such files."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from tracegen.cache_folder import cache_folder
from tracegen.digest import SIZE, digest_of, key_of

__all__ = ["Cache", "key_of", "prepared_folder"]


def prepared_folder() -> Path:
    """The folder in the package with what its build has prepared; it need not be there."""
    return Path(__file__).parent / "prepared"


class Cache:
    """The newest value of one kind, under the key of all that it was made of.

    An installed package brings what its build has prepared; the rest is in the cache folder. A file
    holds the key, the value's digest and the value: what is damaged counts as absent. Where nothing
    can be read or written the cache is empty, silently. Processes may share it: a file appears
    whole.
    """

    def __init__(self, kind: str) -> None:
        folder = cache_folder()
        self._kind = kind
        self._path = None if folder is None else Path(folder, kind)

    def get(self, key: bytes) -> bytes | None:
        """The value under `key`, or None."""
        value = _read(prepared_folder() / self._kind, key)
        if value is None and self._path is not None:
            value = _read(self._path, key)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Keeps `value` under `key`, in place of what was there."""
        if self._path is None:
            return
        # Not the tempfile module: importing it costs more than the rest of a run's cache.
        temporary = self._path.with_name(f".{self._kind}.{os.getpid()}.{id(self)}")
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(key + digest_of(value) + value)
                temporary.replace(self._path)
            except OSError:
                temporary.unlink()
                raise


def _read(path: Path, key: bytes) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    start = len(key) + SIZE
    if data[: len(key)] != key or digest_of(data[start:]) != data[len(key) : start]:
        return None
    return data[start:]
