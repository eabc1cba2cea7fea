# SPDX-License-Identifier: MIT
"""An open file, read by offset."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from os import PathLike, fspath
from typing import BinaryIO

STDIN = "-"


class TraceFile:
    """A file that may grow while it is read. What cannot be read twice, a pipe say, is copied to a
    temporary file first.

    Raises OSError where it cannot be opened.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = fspath(path)
        self.name = "<stdin>" if self.path == STDIN else self.path
        self.done = 0
        """How many bytes have been read of it."""
        self._copy: BinaryIO | None = None
        self._fd = os.dup(0) if self.path == STDIN else os.open(self.path, os.O_RDONLY)
        try:
            mode = os.fstat(self._fd).st_mode
            if stat.S_ISDIR(mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), self.path)
            if not stat.S_ISREG(mode):
                self._spool()
        except BaseException:
            self.close()
            raise

    def _spool(self) -> None:
        import tempfile

        # What the copy is in is closed with the file.
        self._copy = tempfile.TemporaryFile()  # noqa: SIM115
        with os.fdopen(self._fd, "rb") as source:
            self._fd = -1
            shutil.copyfileobj(source, self._copy)
        self._copy.flush()
        self._fd = os.dup(self._copy.fileno())

    @property
    def size(self) -> int:
        """Its size in bytes, now."""
        return os.fstat(self._fd).st_size

    @property
    def identity(self) -> tuple[int, int]:
        """What tells it from other files, whatever its name."""
        status = os.fstat(self._fd)
        return status.st_dev, status.st_ino

    def read(self, offset: int, size: int) -> bytes:
        """The bytes at `offset`: fewer than `size` at the end of the file, none behind it."""
        if offset > _FURTHEST:
            return b""
        data = os.pread(self._fd, size, offset)
        self.done += len(data)
        if len(data) == size or not data:
            return data
        parts = [data]
        while data:
            offset += len(data)
            size -= len(data)
            data = os.pread(self._fd, size, offset)
            parts.append(data)
        return b"".join(parts)

    def close(self) -> None:
        """Closes it. May be called again."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1
        if self._copy is not None:
            self._copy.close()


_FURTHEST = (1 << 63) - (1 << 32)
