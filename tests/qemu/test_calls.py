# SPDX-License-Identifier: MIT
"""Every event, called with the same values from C and from Rust, writes the same everywhere."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from dtrace.gdb_stops import stops
from dtrace.readelf import all_notes
from qemu.both import TURNS, Both
from qemu.rust import Crates
from qemu.test_rust import EVERY
from system_log.daemon import Daemon
from ust.lttng import Lttng
from ust.test_ust import LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain

WATCHED = 300
"""About how many probes gdb watches; with more it is slow."""

TIMESTAMP = b"2001-02-03T04:05:06.789012Z "


class Program:
    """The program, and what it writes for each of the two."""

    def __init__(self, both: Both, path: Path) -> None:
        self.both = both
        self.path = path
        self.c, self.rust = (both.run(path, who, {}) for who in ("c", "rust"))

    @property
    def events(self) -> list[str]:
        """The names of the events that fire."""
        calls = self.both.batch.calls
        return [call.event.name for call in calls if not call.event.is_disabled]

    def check(self) -> None:
        """Sees to it that what both write is the same, and that it is there."""
        logs = {"C": self.c.log, "Rust": self.rust.log}
        self.both.batch.compare(logs, "target qemu", ask_libc=False)
        assert self.rust == self.c
        assert len(self.c.simple) == TURNS * len(self.events)


@pytest.fixture(scope="module")
def program(
    rust_toolchain: RustToolchain,
    toolchains: Toolchains,
    tmp_path_factory: pytest.TempPathFactory,
) -> Program:
    folder = tmp_path_factory.mktemp("both")
    both = Both(folder, {"every": EVERY}, "every")
    crates = Crates(rust_toolchain, folder / "crates")
    return Program(both, both.build(toolchains.c("gcc"), crates))


def test_log_ftrace_and_trace_are_the_same(program: Program) -> None:
    program.check()


def test_a_timestamp_is_in_front_of_each_line(program: Program) -> None:
    stamped = [
        program.both.run(program.path, who, {"QEMU_TIMESTAMP": "1"}).log for who in ("c", "rust")
    ]
    assert stamped[0] == stamped[1]
    assert stamped[1].count(TIMESTAMP) == TURNS * len(program.events)
    assert stamped[1].replace(TIMESTAMP, b"") == program.rust.log


def test_an_event_that_is_off_writes_nothing(program: Program) -> None:
    one = program.both.run(program.path, "rust", {"QEMU_TRACE": "every_ten"})
    lines = one.log.splitlines()
    assert [line.partition(b" ")[0] for line in lines] == [b"every_ten"] * TURNS


def test_messages_are_the_same(program: Program, tmp_path: Path) -> None:
    daemon = Daemon(tmp_path)
    sinks = {name: str(tmp_path / name) for name in ("QEMU_FTRACE", "QEMU_SIMPLE")}
    c, rust = (daemon.run(program.path, who, env=sinks)[1] for who in ("c", "rust"))
    assert [(each.priority, each.text) for each in rust] == [
        (each.priority, each.text) for each in c
    ]
    assert len(rust) == TURNS * len(program.events)


def check_notes(program: Program) -> None:
    """Sees to it that each event has a probe in C and one in Rust, with the same semaphore, and
    arguments of the same sizes and signs."""
    found = defaultdict(list)
    for note in all_notes(program.path):
        assert note.provider == "qemu"
        assert note.semaphore != 0
        found[note.name].append((note.semaphore, note.sizes))
    assert sorted(found) == sorted(program.events)
    assert {name: notes for name, notes in found.items() if len(notes) != 2} == {}
    assert {name: notes for name, notes in found.items() if notes[0] != notes[1]} == {}


def arguments(program: Program, who: str) -> list[object]:
    """What gdb sees of the probes that fire, of many some: numbers, of strings the address."""
    calls = [call for call in program.both.batch.calls if not call.event.is_disabled]
    calls = calls[:: max(1, len(calls) // WATCHED)]
    events = [(call.event.name, [False] * len(call.event.arguments)) for call in calls]
    sinks = dict.fromkeys(("QEMU_FTRACE", "QEMU_SIMPLE"), "/dev/null")
    return stops(program.path, "qemu", events, env=sinks, word=who)


def test_probes_have_the_same_arguments(program: Program) -> None:
    check_notes(program)
    c, rust = arguments(program, "c"), arguments(program, "rust")
    assert rust == c
    assert len(rust) == TURNS * len(program.events)


def test_lttng_records_the_same(toolchains: Toolchains, tmp_path: Path) -> None:
    both = Both(tmp_path, {"every": EVERY}, "ust", ("log", "ust"))
    crates = Crates(toolchains.rust("rust-newest"), tmp_path / "crates")
    program = both.build(toolchains.c("gcc"), crates, *LIBRARIES)
    daemon = Lttng()
    try:
        c, rust, other = (
            daemon.trace(program, who, events=[events], env={"QEMU_TRACE": "every_ten"})
            for who, events in (("c", "qemu:*"), ("rust", "qemu:*"), ("rust", "qemu:every_small"))
        )
    finally:
        daemon.close()
    fired = [call.event.name for call in both.batch.calls if not call.event.is_disabled]
    assert [record.name for record in rust.records] == [f"qemu:{name}" for name in fired] * TURNS
    assert rust == c
    assert [record.name for record in other.records] == ["qemu:every_small"] * TURNS
    assert other.err == rust.err
    assert rust.err.count("\n") == TURNS


def programs(inputs: Sequence[Path]) -> list[list[Path]]:
    """The inputs by programs: no two of a program have an event of the same name, as in QEMU's."""
    found: list[tuple[list[Path], set[str]]] = []
    for path in inputs:
        names = {event.name for event in tracegen.parse_file(path).file.events}
        free = [each for each in found if not each[1] & names]
        if not free:
            free = [([], set())]
            found += free
        free[0][0].append(path)
        free[0][1].update(names)
    return [paths for paths, _ in found]


@pytest.mark.corpus
@pytest.mark.parametrize("part", PARTS)
def test_corpus(part: str, toolchains: Toolchains, corpus: Path, tmp_path: Path) -> None:
    inputs = corpus_part(sorted(corpus.rglob("trace-events")), part)
    crates = Crates(toolchains.rust("rust-newest"), tmp_path / "crates")
    for at, paths in enumerate(programs(inputs if part == "all" else inputs[:3])):
        folder = tmp_path / f"program{at}"
        folder.mkdir()
        both = Both(folder, {f"group{n}": path for n, path in enumerate(paths)}, part)
        program = Program(both, both.build(toolchains.c("gcc"), crates))
        program.check()
        check_notes(program)
        if part == "all":
            assert arguments(program, "rust") == arguments(program, "c")
