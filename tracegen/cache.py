# SPDX-License-Identifier: MIT
"""Results kept from run to run, where the platform keeps such files."""

from __future__ import annotations

import contextlib
import os
import sys
from hashlib import sha256
from pathlib import Path

_DIGEST_SIZE = 32


def key_of(*made_of: bytes) -> bytes:
    """The key of a value that is made of these things: different things, different keys."""
    return sha256(b"".join(sha256(each).digest() for each in made_of)).digest()


def cache_folder() -> Path | None:
    """The cache folder: `TRACEGEN_CACHE_DIR`, or the platform's; None where there is no home."""
    chosen = os.environ.get("TRACEGEN_CACHE_DIR")
    if chosen:
        return Path(chosen)
    base = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    if base:
        return Path(base) / "tracegen"
    try:
        home = Path.home()
    except RuntimeError:
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "tracegen"


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
        self._path = None if folder is None else folder / kind

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
                temporary.write_bytes(key + sha256(value).digest() + value)
                temporary.replace(self._path)
            except OSError:
                temporary.unlink()
                raise


def _read(path: Path, key: bytes) -> bytes | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    start = len(key) + _DIGEST_SIZE
    if data[: len(key)] != key or sha256(data[start:]).digest() != data[len(key) : start]:
        return None
    return data[start:]
