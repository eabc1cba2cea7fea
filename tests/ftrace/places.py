# SPDX-License-Identifier: MIT
"""Where ftrace's lines go: the kernel's own ring buffer, or a FIFO in its place."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERY_KERNEL_TAKES = 1024

_LINE = re.compile(rb".{16,}-\d+ +\[\d+\] .*? \d+\.\d+: \S+: ")


class Place(Protocol):
    """A folder with a `trace_marker`, and what was written there."""

    folder: Path
    limit: int
    """How many bytes one write takes, newline included."""

    def take(self) -> list[bytes]:
        """The lines that came since the last time."""
        ...


class Fifo:
    """A FIFO in place of trace_marker."""

    limit = EVERY_KERNEL_TAKES

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        marker = folder / "trace_marker"
        os.mkfifo(marker)
        self._reader = os.open(marker, os.O_RDONLY | os.O_NONBLOCK)
        # Held open, so that the reader meets no end until it shall.
        self._writer = os.open(marker, os.O_WRONLY)
        os.set_blocking(self._reader, True)
        self._collected = bytearray()
        self._thread = Thread(target=self._collect)
        self._thread.start()

    def take(self) -> list[bytes]:
        os.close(self._writer)
        self._thread.join()
        os.close(self._reader)
        return bytes(self._collected).splitlines()

    def _collect(self) -> None:
        while part := os.read(self._reader, 1 << 16):
            self._collected += part


class Instance:
    """A ring buffer of its own in a tracefs, so that tests beside each other do not meet."""

    def __init__(self, tracefs: Path, name: str) -> None:
        self.folder = tracefs / "instances" / name
        self.folder.mkdir()
        (self.folder / "buffer_size_kb").write_text("4096")
        self.limit = self._measured()

    def take(self) -> list[bytes]:
        lines = (self.folder / "trace").read_bytes().splitlines()
        (self.folder / "trace").write_bytes(b"")
        return [_LINE.sub(b"", line, count=1) for line in lines if not line.startswith(b"#")]

    def switch(self, on: bool) -> None:
        (self.folder / "tracing_on").write_text("1" if on else "0")

    def close(self) -> None:
        self.folder.rmdir()

    def _measured(self) -> int:
        marker = os.open(self.folder / "trace_marker", os.O_WRONLY)
        taken = os.write(marker, b"x" * 100_000)
        os.close(marker)
        self.take()
        return taken


@contextmanager
def mounted_tracefs(place: Path) -> Iterator[Path | None]:
    """A tracefs that this process may use: one that is there, or one mounted at `place`, or None.

    Who may mount it may also do so without it being seen elsewhere, but a test's own process is not
    to change its name space.
    """
    for line in Path("/proc/mounts").read_text().splitlines():
        _source, where, kind = line.split(" ")[:3]
        if kind == "tracefs" and "\\" not in where and os.access(f"{where}/instances", os.W_OK):
            yield Path(where)
            return
    place.mkdir()
    command = ["mount", "-t", "tracefs", "nodev", str(place)]
    if subprocess.run(command, capture_output=True, check=False).returncode != 0:
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def in_a_name_space(script: str, *words: str) -> subprocess.CompletedProcess[str] | None:
    """Runs a shell's script, whose mounts nobody else sees; None where that may not be."""
    unshare = ["unshare", "--mount", "--propagation", "private"]
    if subprocess.run([*unshare, "true"], capture_output=True, check=False).returncode != 0:
        return None
    command = [*unshare, "sh", "-euc", script, "sh", *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
