# SPDX-License-Identifier: MIT
"""Files that were made, and how they get to disk."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING

from tracegen.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Output(NamedTuple):
    """A file's path and its bytes; None where the file is known to hold them."""

    path: Path
    data: bytes | None

    @property
    def is_current(self) -> bool:
        """Whether the file is there and holds these bytes already."""
        return self.data is None or self.on_disk == self.data

    @property
    def on_disk(self) -> bytes | None:
        """The bytes that the file has now, None where there is no such regular file."""
        try:
            return self.path.read_bytes() if self.path.is_file() else None
        except OSError:
            return None


def write_outputs(outputs: Iterable[Output]) -> None:
    """Writes those files that are not current, making folders as needed.

    All are written beside their places first and then moved there, so that each appears whole, and
    none does when one cannot be written. Raises OSError, its filename set.
    """
    staged: list[tuple[Path, Path]] = []
    folders: dict[Path, Path] = {}
    try:
        for output in outputs:
            if output.data is None or output.is_current:
                continue
            if _is_special(output.path):
                _pour(output.path, output.data)
                continue
            final = _final(output.path, folders)
            staged.append((_stage(final, output.data), final))
        for temporary, final in staged:
            temporary.replace(final)
    except (OSError, KeyboardInterrupt):
        for temporary, _ in staged:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise


def _final(path: Path, folders: dict[Path, Path]) -> Path:
    """The path without links, in a folder that is there; `folders` has those that were looked at.

    A link stays a link: what it points to is written.
    """
    if path.name in ("", os.pardir) or path.is_symlink():
        final = Path(os.path.realpath(path))
        final.parent.mkdir(parents=True, exist_ok=True)
        return final
    folder = path.parent
    if folder not in folders:
        real = Path(os.path.realpath(folder))
        real.mkdir(parents=True, exist_ok=True)
        folders[folder] = real
    return folders[folder] / path.name


def _is_special(path: Path) -> bool:
    """Whether something is there that is no file, a terminal or a pipe, say."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _pour(path: Path, data: bytes) -> None:
    """Writes to what is no file, and so cannot be replaced."""
    try:
        with path.open("wb", buffering=0) as file:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) or 0 :]
    except OSError as error:
        error.filename = str(path)
        raise


def _stage(final: Path, data: bytes) -> Path:
    """A new file beside `final`, with the mode that it has or would get."""
    mode = None
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):
        mode = final.stat().st_mode
    if mode is not None and stat.S_ISDIR(mode):
        raise IsADirectoryError(21, "is a folder", str(final))
    temporary = final.with_name(f".{final.name[:100]}.{os.getpid()}.{time.monotonic_ns()}.tmp")
    try:
        with temporary.open("xb", buffering=0) as file:
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) or 0 :]
        if mode is not None:
            temporary.chmod(stat.S_IMODE(mode))
    except (OSError, KeyboardInterrupt) as error:
        with contextlib.suppress(OSError):
            temporary.unlink()
        if isinstance(error, OSError):
            error.filename = str(final)
        raise
    return temporary
