# SPDX-License-Identifier: MIT
"""Files that were made, and how they get to disk."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from tracegen.generate.staged import Staged
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
        try:
            return self.data is None or self.read() == self.data
        except OSError:
            return False

    def read(self) -> bytes | None:
        """The bytes that the file has now, None where there is no such regular file. Raises OSError
        where that cannot be told."""
        try:
            # Path.is_file() answers no in newer versions of Python where it may not look.
            mode = self.path.stat().st_mode
        except (FileNotFoundError, NotADirectoryError):
            return None
        return self.path.read_bytes() if stat.S_ISREG(mode) else None


def write_outputs(outputs: Iterable[Output], stamp: Path | None = None) -> None:
    """Writes those files that are not current, making folders as needed, and gives a stamp the
    present time.

    All are written beside their places first and then moved there, so that each appears whole, and
    none does when one cannot be written, or a signal ends the process before all are. Raises
    OSError, its filename set.
    """
    with Staged() as staged:
        stage_outputs(outputs, staged, stamp)
        staged.move()


def stage_outputs(outputs: Iterable[Output], staged: Staged, stamp: Path | None = None) -> None:
    """Writes those files that are not current, and a stamp, so that it is for `staged` to move them
    to their places. Raises OSError, its filename set."""
    folders: dict[Path, Path] = {}
    for output in outputs:
        if output.data is None or output.is_current:
            continue
        if _is_special(output.path):
            _pour(output.path, output.data)
            continue
        staged.add(_final(output.path, folders, staged), output.data)
    if stamp is None:
        return
    if _is_special(stamp):
        os.utime(stamp)
    else:
        # The last, it is newer than all others.
        staged.add(_final(stamp, folders, staged), Output(stamp, None).read() or b"")


def _final(path: Path, folders: dict[Path, Path], staged: Staged) -> Path:
    """The path without links, in a folder that is there; `folders` has those that were looked at.

    A link stays a link: what it points to is written.
    """
    if path.name in ("", os.pardir) or path.is_symlink():
        final = Path(os.path.realpath(path))
        staged.make_folder(final.parent)
        return final
    folder = path.parent
    if folder not in folders:
        real = Path(os.path.realpath(folder))
        staged.make_folder(real)
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
