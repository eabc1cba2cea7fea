# SPDX-License-Identifier: MIT
"""What a watch looks at."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from watchfiles import Change

_EVENTS: Final = "trace-events"


class Watched:
    """The files whose changes count, under a project's folder, as they are now.

    These are the project's `file`, its inputs, all that is called like one, or ends like one, or is
    called like trace-events, so that new ones count as well; and what is in the folders of
    `backends`. What is one of `own`, what tracegen writes, or in such a folder, does not count
    unless it is an input, nor does anything whose name, or a folder's, begins with a dot. An own
    folder that holds all of the project, or all of a folder of backends, is none.
    """

    def __init__(
        self,
        file: Path,
        inputs: Collection[str] = (),
        backends: Collection[Path] = (),
        own: Collection[Path] = (),
    ) -> None:
        self._file = _absolute(file)
        self._inputs = {_absolute(Path(each)) for each in inputs}
        self._names = {each.name for each in self._inputs}
        self._suffixes = {each.suffix for each in self._inputs} - {""}
        self._backends = [_absolute(each) for each in backends]
        self._own = [_absolute(each) for each in own]
        self._state = self._look()

    @property
    def folders(self) -> list[Path]:
        """The folders to watch, with all that is in them."""
        return list(dict.fromkeys([self._file.parent, *self._backends]))

    @property
    def has_changed(self) -> bool:
        """Whether any file that counts is another one than it was."""
        return self._look() != self._state

    def counts(self, change: Change, path: str) -> bool:
        """Whether a change at an absolute path does."""
        at = Path(path)
        if self._is_counted(at):
            return True
        if change.name == "deleted":
            # With a folder goes all that was in it.
            return any(at in each.parents for each in (*self._inputs, *self._backends))
        # Of what is in a folder that was moved here nothing is told.
        return change.name == "added" and any(self._files(at))

    def _is_counted(self, at: Path) -> bool:
        if at == self._file or at in self._inputs or at in self._backends:
            return True
        for folder in self._backends:
            if folder in at.parents and self._is_visible(at, folder):
                return True
        folder = self._file.parent
        if folder not in at.parents or not self._is_visible(at, folder):
            return False
        return at.name in self._names or at.suffix in self._suffixes or _EVENTS in at.name

    def _is_visible(self, at: Path, folder: Path) -> bool:
        """Whether a path in a folder has no name with a dot, and is not tracegen's own."""
        if any(each.startswith(".") for each in at.relative_to(folder).parts):
            return False
        own = (each for each in self._own if folder in each.parents)
        return not any(each == at or each in at.parents for each in own)

    def _files(self, folder: Path) -> Iterator[Path]:
        """The files under a folder that count."""
        for at, folders, files in os.walk(folder):
            folders[:] = [each for each in folders if not each.startswith(".")]
            yield from (Path(at, each) for each in files if self._is_counted(Path(at, each)))

    def _look(self) -> dict[Path, tuple[int, int, int]]:
        """When each file that counts was changed, its size, and its number."""
        found = {self._file, *self._inputs}
        for folder in self.folders:
            found.update(self._files(folder))
        state = {}
        for path in found:
            with contextlib.suppress(OSError):
                status = path.stat()
                state[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
        return state


def _absolute(path: Path) -> Path:
    """The path as the watch tells of it, which knows no links."""
    return Path(os.path.realpath(path))
