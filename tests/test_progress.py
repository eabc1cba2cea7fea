# SPDX-License-Identifier: MIT
"""How far a run has come is shown on a terminal, and nowhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from generated import tracegen
from tracegen.cli.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

CLEAR = b"\r\x1b[K"


def on_a_terminal(*words: str | Path) -> bytes:
    """What `tracegen WORDS` shows, which must succeed, where standard output and standard error are
    a terminal."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "tracegen", *words]
    process = subprocess.Popen(command, stdout=slave, stderr=slave)
    os.close(slave)
    shown = b""
    try:
        while data := os.read(master, 4096):
            shown += data
    except OSError:
        pass  # what Linux says where nobody is at the other end any more
    os.close(master)
    assert process.wait() == 0
    return shown


def many(folder: Path, count: int) -> list[Path]:
    """So many inputs, with events that cost some work."""
    paths = []
    for number in range(count):
        path = folder / f"hw{number}" / "trace-events"
        path.parent.mkdir(exist_ok=True)
        lines = [
            f'event_{number}_{each}(int a{each}) "number {number} %{each}d"\n' for each in range(9)
        ]
        path.write_text("".join(lines))
        paths.append(path)
    return paths


@pytest.mark.parametrize("is_terminal", [True, False])
def test_steps(monkeypatch: pytest.MonkeyPatch, is_terminal: bool) -> None:
    master, slave = pty.openpty() if is_terminal else os.pipe()
    with os.fdopen(slave, "w") as error:
        monkeypatch.setattr(sys, "stderr", error)
        shares = iter([0.257, 1.0])
        progress = Progress(lambda: next(shares), with_results=False, patience=0)
        progress.step()
        progress.step()  # not so soon again
        progress.clear()
        progress.clear()
        error.write("end")
        error.flush()
        shown = b""
        while not shown.endswith(b"end"):
            shown += os.read(master, 100)
    os.close(master)
    assert shown == (CLEAR + b"25 %" + CLEAR + b"end" if is_terminal else b"end")


def test_a_short_run_shows_nothing(tmp_path: Path) -> None:
    assert on_a_terminal("runtime", "--rust-dir").endswith(b"rust\r\n")
    (tmp_path / "trace-events").write_text('a(int b) "%d"\n')
    words = ("generate", "-g", "x", "-o", tmp_path, tmp_path / "trace-events")
    tracegen(*words)
    assert on_a_terminal(*words) == b""


@pytest.mark.slow
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_long_run(tmp_path: Path, jobs: str) -> None:
    words = ("generate", "-j", jobs, "--root", tmp_path, "-o", tmp_path / jobs)
    # How many inputs make a run that is long depends on the machine.
    count, paths, shown = 0, [], b""
    while not shown and count < 20_000:
        count = 4 * count or 800
        paths = many(tmp_path, count)
        shown = on_a_terminal(*words, "--no-cache", *paths)
    assert b" %" in shown
    assert shown.startswith(CLEAR)
    assert shown.endswith(CLEAR)
    done = tracegen(*words, "--no-cache", "-o", tmp_path / "other", *paths)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
