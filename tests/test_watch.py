# SPDX-License-Identifier: MIT
"""`tracegen build --watch`: what changes is made again, and no mistake ends it."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from watchfiles import Change

from generated import tracegen
from tracegen.cli.watched import Watched

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PROJECT = 'groups = ["hw/*/trace-events"]\nformats = ["h"]\noutput-dir = "build"\n'
PATIENCE = 60
"""How many seconds a change may take to be noticed before the test fails."""


class Watch:
    """A process that watches a project."""

    def __init__(self, folder: Path, *words: str, env: dict[str, str] | None = None) -> None:
        # Who starts the tests in the background has them ignore interrupts.
        hearing = ["env", "--default-signal=INT"]
        self._process = subprocess.Popen(
            [*hearing, sys.executable, "-m", "tracegen", "build", "--watch", *words],
            cwd=folder,
            env={**os.environ, **(env or {})},
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as lines:
            for line in lines:
                self._lines.put(line)

    def told(self) -> str:
        """What it tells until it has made everything."""
        text = ""
        while not text.endswith("tracegen: watching\n"):
            text += self._lines.get(timeout=PATIENCE)
        return text.removesuffix("tracegen: watching\n")

    def interrupt(self) -> int:
        """Interrupts it; returns its exit status."""
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        """Ends it, if it runs."""
        self._process.kill()
        self._process.wait()
        self._reader.join()


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """A watch of a project in tmp_path/project."""
    folder = tmp_path / "project"
    for name in ("uart", "net"):
        (folder / "hw" / name).mkdir(parents=True)
        (folder / "hw" / name / "trace-events").write_text(f'{name}_event(int a) "%d"\n')
    (folder / "tracegen.toml").write_text(PROJECT)
    watch = Watch(folder)
    try:
        yield watch
    finally:
        watch.close()


def write(path: Path, text: str) -> None:
    """Writes a file that appears whole, so that no half of it is ever read."""
    beside = path.with_name("new")
    beside.write_text(text)
    beside.replace(path)


def test_watch(watch: Watch, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    made = folder / "build/trace-hw_uart.h"
    events = folder / "hw/uart/trace-events"
    assert watch.told() == ""
    assert "trace_uart_event(int a)" in made.read_text()

    write(events, 'uart_other(int a) "%d"\n')
    assert watch.told() == "tracegen: changed: hw/uart/trace-events\n"
    assert "trace_uart_other(int a)" in made.read_text()

    before = made.read_bytes()
    write(events, 'uart_other(int a) "%s"\n')
    assert "error[TG032]" in watch.told()
    assert made.read_bytes() == before

    write(events, 'uart_third(int a) "%d"\n')
    watch.told()
    assert "trace_uart_third(int a)" in made.read_text()

    write(folder / "tracegen.toml", f"{PROJECT}colour = 1\n")
    assert "error[TG101]" in watch.told()
    write(folder / "tracegen.toml", PROJECT.replace('"h"', '"h", "rs"'))
    watch.told()
    assert (folder / "build/trace-hw_net.rs").is_file()

    write(folder / "tracegen.toml", PROJECT.replace('"h"', '"d"'))
    assert "error[TG102]: format `d` needs backend `dtrace`" in watch.told()
    assert watch.interrupt() == -signal.SIGINT


def test_folders_that_come_and_go(watch: Watch, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    watch.told()
    (tmp_path / "aside").mkdir()
    (tmp_path / "aside/trace-events").write_text('new_event(int a) "%d"\n')
    (tmp_path / "aside").rename(folder / "hw/new")
    assert watch.told() == "tracegen: changed: hw/new\n"
    assert (folder / "build/trace-hw_new.h").is_file()
    (folder / "hw/uart").rename(folder / "hw/other")
    told = watch.told()
    while not (folder / "build/trace-hw_other.h").is_file():
        told += watch.told()
    assert "hw/other" in told
    (folder / "hw").rename(tmp_path / "gone")
    assert "error[TG103]" in watch.told()


def test_what_a_run_has_read_counts(watch: Watch, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    watch.told()
    write(folder / "hw/first.ev", 'first(int a) "%d"\n')
    toml = folder / "tracegen.toml"
    write(toml, "groups = [\n")
    assert "error[TG10" in watch.told()
    write(toml, PROJECT.replace("*/trace-events", "*.ev"))
    watch.told()
    write(folder / "hw/first.ev", 'other(int a) "%d"\n')
    assert watch.told() == "tracegen: changed: hw/first.ev\n"
    assert "trace_other(int a)" in (folder / "build/trace-first_ev.h").read_text()


def test_what_it_writes_makes_no_further_run(tmp_path: Path) -> None:
    """Wherever that is; and what is wrong is told once."""
    events = tmp_path / "hw/a/trace-events"
    events.parent.mkdir(parents=True)
    events.write_text('a(int b) "%s"\n')
    (tmp_path / "plugins").mkdir()
    text = PROJECT.replace("build", "plugins/made")
    (tmp_path / "tracegen.toml").write_text(f'{text}backend-path = ["plugins"]\n')
    watch = Watch(
        tmp_path,
        *("--stamp", "plugins/stamp", "--depfile", "plugins/depfile"),
        env={"TRACEGEN_CACHE_DIR": str(tmp_path / "plugins/cache")},
    )
    try:
        assert watch.told().count("error[TG032]") == 1
        for name in ("b", "c", "d"):
            write(events, f'{name}(int b) "%d"\n')
            assert watch.told() == "tracegen: changed: hw/a/trace-events\n"
            assert f"trace_{name}(" in (tmp_path / "plugins/made/trace-hw_a.h").read_text()
        made = sorted(path.name for path in (tmp_path / "plugins").iterdir())
        assert made == ["cache", "depfile", "made", "stamp"]
    finally:
        watch.close()


def test_it_ends_when_nobody_reads_what_it_tells(tmp_path: Path) -> None:
    (tmp_path / "hw/a").mkdir(parents=True)
    events = tmp_path / "hw/a/trace-events"
    events.write_text('a(int b) "%d"\n')
    (tmp_path / "tracegen.toml").write_text(PROJECT)
    process = subprocess.Popen(
        [sys.executable, "-m", "tracegen", "build", "--watch"], cwd=tmp_path, stderr=subprocess.PIPE
    )
    with process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"tracegen: watching\n"
        process.stderr.close()
        write(events, 'c(int b) "%d"\n')
        assert process.wait(PATIENCE) == 0


def test_files_are_made_beside_the_inputs(watch: Watch, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    watch.told()
    for made in (".", "hw/uart"):
        text = PROJECT.replace('"build"', f'"{made}"').replace("*", "uart")
        assert text.count(f'"{made}"') == 1
        write(folder / "tracegen.toml", text)
        watch.told()
        assert (folder / made / "trace-hw_uart.h").is_file()
        write(folder / "hw/uart/trace-events", f'uart_in_{len(made)}(int a) "%d"\n')
        assert watch.told() == "tracegen: changed: hw/uart/trace-events\n"


def test_a_mistake_at_the_start_ends_nothing(tmp_path: Path) -> None:
    write(tmp_path / "tracegen.toml", PROJECT.replace('"h"', '"x"'))
    watch = Watch(tmp_path)
    try:
        assert "error[TG102]" in watch.told()
        (tmp_path / "hw/new").mkdir(parents=True)
        write(tmp_path / "hw/new/trace-events", 'new_event(int a) "%d"\n')
        write(tmp_path / "tracegen.toml", PROJECT)
        while not (tmp_path / "build/trace-hw_new.h").is_file():
            watch.told()
        assert watch.interrupt() == -signal.SIGINT
    finally:
        watch.close()


def test_no_project_is_an_error(tmp_path: Path) -> None:
    done = tracegen("build", "--watch", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert b"TG104" in done.stderr


def test_what_is_watched(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    watched = Watched(
        root / "tracegen.toml",
        [str(root / "hw/x.events")],
        [root.parent / "mine", root / "plugins"],
        [root / "build/trace", root / "plugins/made", root / "stamp.events", root.parent],
    )
    counts = {
        "tracegen.toml": True,
        "hw/x.events": True,
        "hw/other/x.events": True,
        "hw/new/trace-events": True,
        "hw/y.trace-events": True,
        "hw/y.events": True,
        "hw/.y.events": False,
        "stamp.events": False,
        "plugins/log/c.j2": True,
        "plugins/made/trace-x.h": False,
        "plugins/.log/c.j2": False,
        "hw/y.c": False,
        "build/trace/trace-events": False,
        ".git/trace-events": False,
        "../trace-events": False,
        "../mine/log/c.j2": True,
    }
    paths = {name: str(root.joinpath(name).resolve()) for name in counts}
    changed = {name: watched.counts(Change.modified, path) for name, path in paths.items()}
    assert changed == counts
    for name in ("new/deep", "empty/deep", ".git/new", "build/trace/new"):
        (root / name).mkdir(parents=True)
        if name != "empty/deep":
            (root / name / "trace-events").write_text("")
    folders = {
        (Change.added, "new"): True,
        (Change.modified, "new"): False,
        (Change.added, "empty"): False,
        (Change.added, ".git/new"): False,
        # What a run makes itself.
        (Change.added, "build"): False,
        (Change.added, "build/trace"): False,
        (Change.added, "build/trace/new"): False,
        (Change.deleted, "hw"): True,
        (Change.deleted, "old"): False,
        (Change.deleted, "plugins"): True,
        (Change.deleted, "../mine"): True,
    }
    for (change, name), is_counted in folders.items():
        assert watched.counts(change, str(root.joinpath(name).resolve())) == is_counted


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    watch = Watch(tmp_path, "--config", "other.toml")
    try:
        assert "error[TG072]: cannot read `other.toml`" in watch.told()
        (tmp_path / "hw/new").mkdir(parents=True)
        write(tmp_path / "hw/new/trace-events", 'new_event(int a) "%d"\n')
        write(tmp_path / "other.toml", PROJECT)
        while not (tmp_path / "build/trace-hw_new.h").is_file():
            watch.told()
    finally:
        watch.close()
    done = tracegen("build", "--watch", "--config", "nowhere/other.toml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.endswith(b"/nowhere: No such file or directory\n")
