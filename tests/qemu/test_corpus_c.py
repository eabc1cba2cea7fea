# SPDX-License-Identifier: MIT
"""The corpus as C for QEMU's tree: it compiles without a warning, whatever the backends, and every
event goes everywhere with the same text and values."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from dtrace.gdb_stops import stops
from exactness.batch import Batch, Call
from exactness.held import ALL_BITS, argument_types, held, probed
from exactness.libc import as_written, printed
from exactness.programs import Sources
from exactness.short_lines import COUNT, choose
from exactness.values import Values, roles
from generated import tracegen as run_tracegen
from qemu.rust import BACKENDS, COMBINATIONS
from qemu.tree import FLAGS, check_made, make_c, semaphores, stand_ins
from simple.plain_reader import read_plainly
from system_log.daemon import Daemon
from tracegen.generate.group import Group

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains
    from exactness.values import Value
    from qemu.rust import Choice
    from toolchain import CCompiler
    from tracegen.events import CType

FTRACE_BUFFER: Final = 512
LONGEST_STRING: Final = 512

WITHOUT_A_DAEMON: Final = ("log", "simple", "ftrace", "dtrace", "syslog")
"""The backends of the program: those whose text and values are there without LTTng's daemon."""


@pytest.fixture(scope="module")
def inputs(corpus: Path) -> list[Path]:
    return sorted(corpus.rglob("trace-events"))


def test_part_compiles_in_turns(
    inputs: list[Path], corpus: Path, toolchains: Toolchains, tmp_path: Path
) -> None:
    some = corpus_part(inputs, "some")
    choices = [BACKENDS, *COMBINATIONS]
    for n, compiler in enumerate(("gcc", "clang")):
        made = {backends: [path] for backends, path in zip(choices, some[n::2])}
        check_made(toolchains.c(compiler), tmp_path / compiler, made, corpus)


@pytest.mark.slow
@pytest.mark.parametrize("backends", COMBINATIONS, ids="-".join)
def test_all_compiles(
    backends: Choice, inputs: list[Path], corpus: Path, c_compiler: CCompiler, tmp_path: Path
) -> None:
    check_made(c_compiler, tmp_path, {backends: inputs}, corpus)


@dataclass(frozen=True)
class Program:
    """A program that calls each event once, in order, and its calls."""

    path: Path
    every: Batch

    @property
    def enabled(self) -> list[Call]:
        """The calls of events that are not disabled."""
        return [call for call in self.every.calls if not call.event.is_disabled]

    def given(self, call: Call) -> list[Value]:
        """The values of a call."""
        return self.every.given(call, 0)

    def line(self, call: Call) -> bytes:
        """The text of a call, as the C library prints its format."""
        event = call.event
        text = printed(as_written(event), event, roles(event), self.given(call))
        return event.name.encode() + b" " + text


@pytest.fixture(scope="module", params=PARTS)
def program(
    inputs: list[Path],
    corpus: Path,
    toolchains: Toolchains,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Program:
    folder = tmp_path_factory.mktemp("program")
    # A part is small: test_calls.py has another, called from Rust as well.
    listed_inputs = corpus_part(inputs, request.param)
    inputs = without_doubles(listed_inputs[:: 2 if request.param == "some" else 1])
    made = make_c(folder / "made", WITHOUT_A_DAEMON, "--root", corpus, *inputs)
    listed = json.loads(run_tracegen("list", "--json", "--root", corpus, *inputs).stdout)
    names = {entry["file"]: entry["group"] for entry in listed}
    values = Values(choose)
    batches = [
        Batch(names[path.relative_to(corpus).as_posix()], calls_of(path), values, 1)
        for path in inputs
    ]
    sources = Sources.of_generated(folder, batches, made)
    objects = [*stand_ins(), *semaphores(made)]
    built = sources.build_c(toolchains.c("gcc"), objects, made, FLAGS)
    every = Batch("corpus", [call for batch in batches for call in batch.calls], values, 1)
    return Program(built, every)


def without_doubles(inputs: list[Path]) -> list[Path]:
    """Two kinds of user emulation have events of the same names, and are never in one program."""
    is_there = any(path.parent.name == "linux-user" for path in inputs)
    return [path for path in inputs if not is_there or path.parent.name != "bsd-user"]


def calls_of(path: Path) -> list[Call]:
    group = Group("group", (tracegen.parse_file(path).file,))
    return [
        Call(event, tuple((n + at) % COUNT for at in range(len(event.arguments))))
        for n, event in enumerate(group.events)
    ]


def run(program: Program, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    where = {"QEMU_FTRACE": str(folder / "ftrace"), "QEMU_SIMPLE": str(folder / "trace")}
    return subprocess.run(
        [program.path],
        env={**os.environ, **where, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )


@pytest.mark.parametrize("timestamp", [b"", b"2001-02-03T04:05:06.789012Z "])
def test_log_is_what_printf_prints(program: Program, timestamp: bytes, tmp_path: Path) -> None:
    wanted = {"QEMU_TIMESTAMP": "1"} if timestamp else {}
    done = run(program, tmp_path, **wanted)
    lines = [timestamp + program.line(call) for call in program.enabled]
    assert done.stdout == b""
    assert done.stderr.split(b"\n") == [*lines, b""]


def test_ftrace_gets_the_same_as_far_as_its_buffer_goes(program: Program, tmp_path: Path) -> None:
    run(program, tmp_path)
    lines = [(program.line(call) + b"\n")[: FTRACE_BUFFER - 1] for call in program.enabled]
    assert (tmp_path / "ftrace").read_bytes() == b"".join(lines)


def test_syslog_gets_the_same_up_to_a_nul(program: Program, tmp_path: Path) -> None:
    where = {"QEMU_FTRACE": str(tmp_path / "ftrace"), "QEMU_SIMPLE": str(tmp_path / "trace")}
    _, messages = Daemon(tmp_path).run(program.path, env=where)
    lines = [program.line(call).partition(b"\0")[0] for call in program.enabled]
    assert [message.text.partition(b"\0")[0] for message in messages] == lines
    assert {message.priority & 7 for message in messages} == {6}


def test_records_have_the_values(program: Program, tmp_path: Path) -> None:
    run(program, tmp_path)
    events = [call.event for call in program.enabled]
    kinds = {
        event.name: "".join("is"[each.type.is_string] for each in event.arguments)
        for event in events
    }
    found = [(name, *rest) for name, _, _, *rest in read_plainly(tmp_path / "trace", kinds)]
    expected = [
        (call.event.name, *map(recorded, argument_types(call.event), program.given(call)))
        for call in program.enabled
    ]
    assert found == expected


def recorded(type: CType, value: Value) -> object:
    """A value as a record has it: NULL is an empty string, and integers have 64 bits."""
    if type.is_string and not isinstance(value, int):
        assert value is None or isinstance(value, bytes)
        return (value or b"").partition(b"\0")[0][:LONGEST_STRING]
    return held(type, value) & ALL_BITS


def test_an_event_that_is_off_goes_nowhere(program: Program, tmp_path: Path) -> None:
    done = run(program, tmp_path, QEMU_TRACE="no such event")
    assert (done.stdout, done.stderr) == (b"", b"")
    assert list(tmp_path.iterdir()) == []


def test_probes_have_the_values(program: Program) -> None:
    """A debugger raises the semaphores that dtrace(1) made, with all else off."""
    calls = program.enabled[:: max(1, len(program.enabled) // 60)]
    kinds = [
        (call.event.name, [type.is_string for type in argument_types(call.event)]) for call in calls
    ]
    found = stops(program.path, "qemu", kinds, env={"QEMU_TRACE": "no such event"})
    expected = []
    for call in calls:
        values = list(map(probed, argument_types(call.event), program.given(call)))
        expected.append([call.event.name, len(values), values])
    assert found == expected
