# SPDX-License-Identifier: MIT
"""Results kept from run to run, where the platform keeps such files."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Optional

_DIGEST_SIZE = 32


def cache_folder() -> Optional[Path]:
    """The cache folder: `TRACEGEN_CACHE_DIR`, or the platform's; None where there is no home."""
    chosen = os.environ.get("TRACEGEN_CACHE_DIR")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    if base:
        return Path(base) / "tracegen"
    home = os.path.expanduser("~")
    if home == "~":
        return None
    under = "Library/Caches" if sys.platform == "darwin" else ".cache"
    return Path(home) / under / "tracegen"


class Cache:
    """The newest value of one kind, under the key of all that it was made of.

    Each value carries its own digest: what is damaged counts as absent. Where nothing can be read
    or written the cache is empty, silently. Processes may share it: a file appears whole.
    """

    def __init__(self, kind: str) -> None:
        folder = cache_folder()
        self._path = None if folder is None else folder / kind

    def get(self, key: str) -> Optional[bytes]:
        """The value under `key` (hex digits), or None."""
        if self._path is None:
            return None
        try:
            data = self._path.read_bytes()
        except OSError:
            return None
        head = bytes.fromhex(key)
        digest, value = data[len(head) : len(head) + _DIGEST_SIZE], data[len(head) + _DIGEST_SIZE :]
        if data[: len(head)] != head or sha256(value).digest() != digest:
            return None
        return value

    def put(self, key: str, value: bytes) -> None:
        """Keeps `value` under `key`, in place of what was there."""
        if self._path is None:
            return
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, temporary = tempfile.mkstemp(dir=self._path.parent, prefix=".new-")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(bytes.fromhex(key) + sha256(value).digest() + value)
                os.replace(temporary, self._path)
            except OSError:
                os.unlink(temporary)
                raise

    def drop(self, key: str) -> None:
        """Forgets the value, if it is still the one under `key`."""
        if self._path is not None and self.get(key) is not None:
            with contextlib.suppress(OSError):
                self._path.unlink()
