# SPDX-License-Identifier: MIT
"""Programs that die: what was fired before is read, from the file and from the rings."""

from __future__ import annotations

import os
import random
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from runtime_c.c_runtime import clean_environment
from simple.built import text_of
from simple.trace_file import Trace, read_trace

if TYPE_CHECKING:
    from pathlib import Path

    from simple.built import Built

SEED = int(os.environ.get("TRACEGEN_SEED", "4711"))
SPECS = ["", ",ring=64K", ",clock=processor", ",ring=64K,full=drop"]


def start(built: Built, folder: Path, *words: str, spec: str = "") -> subprocess.Popen[bytes]:
    env = clean_environment({"TRACEGEN_TRACE": f"*;file=trace{spec}"})
    return subprocess.Popen(
        [built["killed"].path, *words], cwd=folder, env=env, stdout=subprocess.PIPE
    )


def check(trace: Trace, acknowledged: bytes) -> None:
    """Each thread's events are there: all that it acknowledged, and at most the one behind."""
    for thread in (1, 2):
        numbers = [number for id, number, _ in trace.values("tick") if id == thread]
        said = acknowledged.count(b"%d" % thread)
        assert all(
            text == text_of(thread, number)  # type: ignore[arg-type]
            for id, number, text in trace.values("tick")
            if id == thread
        )
        if trace.dropped == 0:
            assert numbers == list(range(len(numbers)))
            assert said <= len(numbers) <= said + 1
        else:
            assert numbers == sorted(set(numbers))  # type: ignore[type-var]
            assert all(isinstance(number, int) and number <= said for number in numbers)
    handled = [number for (number,) in trace.values("handled")]
    assert len(set(handled)) == len(handled)
    assert {record.name for record in trace.records} <= {"tick", "handled", "dropped"}


def run_killed(built: Built, folder: Path, number: int) -> Trace:
    """A run that is killed, at a moment that the seed decides: when so much was acknowledged."""
    chance = random.Random(f"{SEED} {number}")
    storm = chance.choice(["storm", "calm"])
    spec = chance.choice(SPECS)
    program = start(built, folder, storm, "0", "kill", spec=spec)
    assert program.stdout is not None
    acknowledged = b""
    wanted = chance.choice([1, 50, 3000, 20000])
    wanted = chance.randrange(wanted, 4 * wanted)
    while len(acknowledged) < wanted:
        acknowledged += os.read(program.stdout.fileno(), chance.randrange(1, 4096))
    program.kill()
    acknowledged += program.stdout.read()
    assert program.wait() == -signal.SIGKILL
    program.stdout.close()
    trace = read_trace(folder / "trace")
    check(trace, acknowledged)
    return trace


def test_killed(built: Built, tmp_path: Path) -> None:
    traces = []
    for number in range(15):
        folder = tmp_path / str(number)
        folder.mkdir()
        traces.append(run_killed(built, folder, number))
    assert sum(trace.from_rings for trace in traces) > 100


@pytest.mark.slow
def test_killed_often(built: Built, tmp_path: Path) -> None:
    for number in range(15, 215):
        folder = tmp_path / str(number)
        folder.mkdir()
        run_killed(built, folder, number)


@pytest.mark.parametrize("way", ["exit", "_exit", "abort", "kill"])
def test_the_program_ends_itself(built: Built, tmp_path: Path, way: str) -> None:
    """One thread ends the program in the middle of the other's tracing."""
    program = start(built, tmp_path, "calm", "20000", way)
    acknowledged, _ = program.communicate()
    status = {"exit": 3, "_exit": 3, "abort": -signal.SIGABRT, "kill": -signal.SIGKILL}[way]
    assert program.returncode == status
    trace = read_trace(tmp_path / "trace")
    check(trace, acknowledged)
    ticks = [number for id, number, _ in trace.values("tick") if id == 1]
    assert len(ticks) == 20000


def test_killed_before_anything_is_written_out(built: Built, tmp_path: Path) -> None:
    """The writer has nothing to do yet: the rings have it all."""
    program = start(built, tmp_path, "calm", "5", "kill")
    acknowledged, _ = program.communicate()
    trace = read_trace(tmp_path / "trace")
    check(trace, acknowledged)
    assert trace.from_rings > 0


def test_killed_while_files_rotate(built: Built, tmp_path: Path) -> None:
    """All of the files together have each event once, also those that lie in the rings."""
    spec = ",ring=64K,rotate=64K,keep=9999"
    program = start(built, tmp_path, "storm", "20000", "kill", spec=spec)
    acknowledged, _ = program.communicate()
    # The kill may have left a file that was not complete yet, `trace.PID.new`, too.
    numbered = [path for path in tmp_path.glob("trace.*") if path.suffix[1:].isdigit()]
    files = sorted(numbered, key=lambda path: -int(path.suffix[1:]))
    assert files
    whole = Trace()
    for number, path in enumerate([*files, tmp_path / "trace"]):
        trace = read_trace(path)
        assert trace.info["file"] == str(number)
        whole.records += trace.records
        whole.untold += trace.untold
    check(whole, acknowledged)
