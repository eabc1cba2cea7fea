# SPDX-License-Identifier: MIT
"""The sample `lamps`, built again and again by a build system: what is made anew after each change.

All that a build makes is in one folder. What it made is told by the times of the files there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Protocol

import pytest

from conftest import ROOT
from documents import blocks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAIN = '#include "trace-uart.h"\nint main(void) { trace_works(3); return 0; }\n'
EVENTS = 'works(int a) "a %d"\n'
"""A program of one event, in group `uart`."""

SAMPLE = ROOT / "samples" / "lamps"
LINES = """\
timer_tick minute 1
lamp_switch in the hall: 1
lamp_dim in the hall to 100%
timer_tick minute 2
lamp_dim in the hall to 50%
timer_tick minute 3
lamp_switch in the hall: 0
"""


class FailedError(Exception):
    """A command has failed. Its text is what that printed."""


class Build(Protocol):
    """A build system in a folder."""

    def __call__(self) -> str:
        """Builds; returns what was said. Raises FailedError where that fails."""


@dataclass(frozen=True)
class Lamps:
    """A copy of the sample, and the tracegen that it is built with."""

    folder: Path
    installation: Path = ROOT
    """Where the package is, with its grammars and templates."""

    @property
    def source(self) -> Path:
        """The sample's sources."""
        return self.folder / "lamps and timers"

    @property
    def out(self) -> Path:
        """Where it is built, which the build system makes."""
        return self.folder / "out"

    @property
    def tracegen(self) -> Path:
        """The command."""
        return self.folder / "bin" / "tracegen"

    def runtime(self, option: str) -> Path:
        """The folder that `tracegen runtime OPTION` prints."""
        return _runtime(self.tracegen, option)


def copied(folder: Path, with_tracegen: bool = False) -> Lamps:
    """Copies the sample to an empty folder, and tracegen, where that is to be changed."""
    lamps = Lamps(folder, folder / "installed") if with_tracegen else Lamps(folder)
    shutil.copytree(SAMPLE, lamps.source)
    litter = shutil.ignore_patterns("target", "tests", "benches", "rust-build")
    for name in ("tracegen", "grammars", "backends") if with_tracegen else ():
        shutil.copytree(ROOT / name, lamps.installation / name, ignore=litter)
    lamps.tracegen.parent.mkdir()
    lamps.tracegen.write_text(
        f"#!{sys.executable}\nimport sys\nsys.path.insert(0, {str(lamps.installation)!r})\n"
        "from tracegen.cli import main\nmain()\n"
    )
    lamps.tracegen.chmod(0o755)
    return lamps


def run(
    command: Sequence[str | Path],
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> str:
    """What a command prints. Raises FailedError where it fails."""
    done = subprocess.run(
        command,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="surrogateescape",
        check=False,
    )
    if done.returncode != 0:
        raise FailedError(done.stdout)
    return done.stdout


def shown(name: str, folder: Path) -> Path:
    """Writes what docs/build-systems.md shows as the file `name` of a project, and the program of
    one event; returns the folder."""
    for block in blocks(ROOT / "docs" / "build-systems.md"):
        if block.kind == "file" and block.value == f"{folder.name}/{name}":
            folder.mkdir()
            (folder / name).write_text(block.text)
    (folder / "main.c").write_text(MAIN)
    (folder / "trace-events").write_text(EVENTS)
    return folder


@cache
def _runtime(tracegen: Path, option: str) -> Path:
    return Path(run([tracegen, "runtime", option]).rstrip("\n"))


def traced(program: Path) -> str:
    """What the program traces. A trace file is left beside it."""
    return run([program], cwd=program.parent, env={"TRACEGEN_TRACE": "*"})


def check_rebuilds(lamps: Lamps, build: Build, nothing: Callable[[str], bool]) -> None:
    """Changes one thing after the other, and sees that what depends on it is built, and no more.

    `nothing` tells of what the build system said whether there was nothing to do.
    """
    program = lamps.out / "lamps"
    events = lamps.source / "lamp" / "trace-events"
    text = events.read_text()
    build()
    assert traced(program) == LINES

    def changed() -> set[str]:
        """What a build makes; after it there is nothing left to do."""
        before = _times(lamps.out)
        build()
        after = _times(lamps.out)
        said = build()
        assert nothing(said), said
        assert _times(lamps.out) == after
        return {_what(path) for path, time in after.items() if before.get(path) != time}

    assert changed() == set()

    # A file that somebody removes is made again.
    next(lamps.out.rglob("trace-lamp.h")).unlink()
    assert changed() == {"trace-lamp.h", "trace-lamp.c.o", "lamp.c.o", "lamps"}

    # What an event prints concerns the source alone.
    events.write_text(text.replace("to %u%%", "at %u%%"))
    assert changed() == {"trace-lamp.c", "trace-lamp.c.o", "lamps"}
    assert traced(program) == LINES.replace(" to ", " at ")

    # An event more concerns those, too, who include the header; they are none of the other group's.
    events.write_text(text + "lamp_is_new(void)\n")
    made = {"trace-lamp.h", "trace-lamp.c", "trace-lamp.c.o", "lamp.c.o", "lamps"}
    assert changed() == made

    # A comment behind all events concerns nobody.
    events.write_text(text + "lamp_is_new(void)\n# the last\n")
    assert changed() == set()

    # What is wrong is told, and is made when it is mended.
    events.write_text(text.replace("%u%%", "%s%%"))
    before = _times(lamps.out)
    with pytest.raises(FailedError, match=r"error\[TG032\](.|\n)* lamp/trace-events:3:"):
        build()
    assert _times(lamps.out) == before
    events.write_text(text)
    assert changed() == made

    # A template, of which all groups' sources are made, and none of the headers.
    template = lamps.installation / "backends" / "c.j2"
    template.write_text(template.read_text() + "/* the end */\n")
    both = {f"trace-{name}.{end}" for name in ("lamp", "timer") for end in ("c", "c.o")}
    assert changed() == {*both, "lamps"}
    assert "/* the end */" in next(lamps.out.rglob("trace-timer.c")).read_text()
    assert traced(program) == LINES


def _times(out: Path) -> dict[Path, int]:
    """The times of what is built: objects, programs, and what tracegen makes."""
    return {
        path: path.stat().st_mtime_ns
        for path in out.rglob("*")
        if path.suffix in (".o", ".a", ".c", ".h") or path == out / "lamps"
    }


def _what(path: Path) -> str:
    """A file's name as its source has it; all of the runtime is called so."""
    if any("tracegen" in name for name in path.parts[-3:]):
        return "runtime"
    return path.name.rpartition("_")[2]
