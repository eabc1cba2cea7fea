# SPDX-License-Identifier: MIT
"""Files that are written beside their places, and then moved there together."""

from __future__ import annotations

import contextlib
import os
import stat
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType
    from typing import Any

    from typing_extensions import Self

_SUFFIX: Final = ".tracegen"
"""What ends the names of the files that are not yet in their places."""

_OLD: Final = 60 * 60.0
"""After so many seconds nobody writes such a file any more: who wrote it was killed."""

_SIGNALS: Final = ("SIGTERM", "SIGHUP")
"""What ends a process that does not ask for it, where the system has that. Ctrl-C is an exception
in Python."""


class Staged:
    """New files, which are moved to their places by `move`, and removed where that is not done by
    the end of the `with` block, or when a signal ends the process in it; and so are the folders
    that were made for them."""

    def __init__(self) -> None:
        self._files: list[tuple[Path, Path]] = []
        self._made: list[Path] = []
        self._swept: set[Path] = set()
        self._handlers: dict[int, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._remove()
        if self._handlers:
            import signal

            for number, handler in self._handlers.items():
                signal.signal(number, handler)

    def make_folder(self, folder: Path) -> None:
        """Makes a folder, given without links, and those above it, where they are not there. Raises
        OSError, its filename set."""
        missing = []
        at = folder
        while not os.path.lexists(at):
            missing.append(at)
            at = at.parent
        if missing:
            self._handle_signals()
            self._made.extend(reversed(missing))
        folder.mkdir(parents=True, exist_ok=True)

    def add(self, final: Path, data: bytes) -> None:
        """Writes these bytes to a new file beside `final`, in a folder that is there, with the mode
        that `final` has or would get. Raises OSError, its filename set."""
        mode = None
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            mode = final.stat().st_mode
        if mode is not None and stat.S_ISDIR(mode):
            raise IsADirectoryError(21, "is a folder", str(final))
        if not self._files:
            self._handle_signals()
        if final.parent not in self._swept:
            self._swept.add(final.parent)
            _sweep(final.parent)
        temporary = _beside(final)
        self._files.append((temporary, final))
        try:
            with temporary.open("xb", buffering=0) as file:
                rest = memoryview(data)
                while rest:
                    rest = rest[file.write(rest) or 0 :]
            if mode is not None:
                temporary.chmod(stat.S_IMODE(mode))
        except OSError as error:
            error.filename = str(final)
            raise

    def move(self) -> None:
        """Moves all files to their places, or none: signals wait, and what was moved before an
        error goes back. Raises OSError, its filename set."""
        with _signals_waiting():
            undone: list[tuple[Path, Path | None]] = []
            try:
                for temporary, final in self._files:
                    kept, is_new = _keep(final)
                    if kept is not None or is_new:
                        undone.append((final, kept))
                    try:
                        temporary.replace(final)
                    except OSError as error:
                        error.filename = str(final)
                        raise
            except OSError:
                for final, kept in reversed(undone):
                    with contextlib.suppress(OSError):
                        final.unlink() if kept is None else kept.replace(final)
                raise
            finally:
                for _, kept in undone:
                    if kept is not None:
                        with contextlib.suppress(OSError):
                            kept.unlink()
            self._files.clear()
            self._made.clear()

    def _remove(self) -> None:
        for temporary, _ in self._files:
            with contextlib.suppress(OSError):
                temporary.unlink()
        for folder in reversed(self._made):
            # One that another process writes to is not empty.
            with contextlib.suppress(OSError):
                folder.rmdir()

    def _handle_signals(self) -> None:
        """Lets signals that end the process do so when the files are removed. Who handles one, or
        ignores it, goes on doing that."""
        import signal

        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is None or signal.getsignal(number) != signal.SIG_DFL:
                continue
            # Where this is not the main thread, signals are not ours to handle.
            with contextlib.suppress(ValueError):
                self._handlers[number] = signal.signal(number, self._end)

    def _end(self, number: int, _frame: FrameType | None) -> None:
        import signal

        self._remove()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def _beside(final: Path) -> Path:
    """A name for a file that is there for a moment, beside `final`."""
    number = f"{os.getpid()}.{time.monotonic_ns()}"
    return final.with_name(f".{final.name[:100]}.{number}{_SUFFIX}")


def _keep(final: Path) -> tuple[Path | None, bool]:
    """A second name for the file that is there, None where there is none or it can have no second
    one; and whether there is none."""
    kept = _beside(final)
    try:
        os.link(final, kept)
    except FileNotFoundError:
        return None, True
    except OSError:
        return None, False
    return kept, False


@contextlib.contextmanager
def _signals_waiting() -> Iterator[None]:
    """Lets signals that would end the process wait until the end of the block."""
    import signal

    came: list[int] = []
    before: dict[int, Any] = {}
    for name in ("SIGINT", *_SIGNALS):
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) in (signal.SIG_IGN, None):
            continue
        # Where this is not the main thread, signals do not come here.
        with contextlib.suppress(ValueError):
            before[number] = signal.signal(number, lambda which, _: came.append(which))
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came:
            signal.raise_signal(number)


def _sweep(folder: Path) -> None:
    """Removes the files of runs that were killed while they wrote to a folder."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for each in entries:
            if not _is_staged(each.name):
                continue
            # Another run may sweep the same folder.
            with contextlib.suppress(OSError):
                if time.time() - each.stat(follow_symlinks=False).st_mtime > _OLD:
                    os.unlink(each.path)  # noqa: PTH108 - one that is in the folder alone


def _is_staged(name: str) -> bool:
    """Whether a file is called as those that `add` writes."""
    if not (name.startswith(".") and name.endswith(_SUFFIX)):
        return False
    words = name[: -len(_SUFFIX)].rsplit(".", 2)
    return len(words) == 3 and words[1].isdigit() and words[2].isdigit()
