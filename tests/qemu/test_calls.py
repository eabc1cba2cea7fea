# SPDX-License-Identifier: MIT
"""Every event, called with the same values from C and from Rust, writes the same everywhere."""

from __future__ import annotations

from collections import defaultdict
from syslog import LOG_INFO, LOG_USER
from typing import TYPE_CHECKING

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from dtrace.gdb_stops import stops
from dtrace.readelf import all_notes
from qemu.both import SINKS, TURNS, Both
from qemu.rust import Crates
from qemu.test_rust import EVERY
from qemu.writes import written
from system_log.daemon import Daemon
from ust.lttng import Lttng
from ust.test_ust import LIBRARIES

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from conftest import Toolchains
    from toolchain import RustToolchain

WATCHED = 300
"""How many probes gdb watches at a time; with more it is slow."""

FTRACE_BUFFER = 512

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

    @property
    def lines(self) -> list[bytes]:
        """The lines of the log."""
        return self.both.batch.lines(self.c.log)

    def check(self, ask_libc: bool) -> None:
        """Sees to it that what both write is the same, and that it is there: in ftrace the same
        texts as in the log and, with `ask_libc`, those that printf prints."""
        logs = {"C": self.c.log, "Rust": self.rust.log}
        self.both.batch.compare(logs, "target qemu", ask_libc)
        assert self.rust == self.c
        assert self.c.printed == b""
        assert self.c.ftrace == b"".join(line[: FTRACE_BUFFER - 1] for line in self.lines)
        assert len(self.c.simple) == TURNS * len(self.events)

    def check_timestamps(self) -> None:
        """Sees to it that where there are timestamps, one is in front of each line."""
        for who in ("c", "rust"):
            stamped = self.both.run(self.path, who, {"QEMU_TIMESTAMP": "1"})
            assert stamped.log == b"".join(TIMESTAMP + line for line in self.lines)

    def check_messages(self, folder: Path) -> None:
        """Sees to it that the system's log gets the same texts."""
        daemon = Daemon(folder)
        sinks = {name: str(folder / name) for name in SINKS}
        expected = [(LOG_USER | LOG_INFO, line[:-1]) for line in self.lines]
        for who in ("c", "rust"):
            messages = daemon.run(self.path, who, env=sinks)[1]
            assert [(each.priority, each.text) for each in messages] == expected


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
    # Addresses of texts are printed, too, which printf cannot be asked for.
    program.check(ask_libc=False)


def test_a_timestamp_is_in_front_of_each_line(program: Program) -> None:
    program.check_timestamps()


@pytest.mark.parametrize("timestamp", [b"", TIMESTAMP])
def test_each_line_is_one_write_of_rust(program: Program, timestamp: bytes, tmp_path: Path) -> None:
    """The timestamp is C's, and written by it."""
    env = {name: str(tmp_path / name) for name in SINKS}
    env.update({"QEMU_TIMESTAMP": "1"} if timestamp else {})
    expected = [text for line in program.lines for text in (timestamp, line) if text]
    assert written([program.path, "rust"], env) == expected


def test_an_event_that_is_off_writes_nothing(program: Program) -> None:
    one = program.both.run(program.path, "rust", {"QEMU_TRACE": "every_ten"})
    lines = one.log.splitlines()
    assert [line.partition(b" ")[0] for line in lines] == [b"every_ten"] * TURNS


@pytest.mark.parametrize(("events", "allocates"), [("every_[lpw]*", False), ("*", True)])
def test_a_short_line_is_on_the_stack(program: Program, events: str, allocates: bool) -> None:
    """Where all are on there are strings, some of them long."""
    counted = program.both.run(program.path, "count", {"QEMU_TRACE": events})
    assert counted.log.startswith(b"every_")
    assert (int(counted.printed) > 0) == allocates


def test_messages_are_the_same(program: Program, tmp_path: Path) -> None:
    program.check_messages(tmp_path)


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


def check_arguments(program: Program) -> None:
    """Sees to it that gdb, which alone wants the events, sees the same values at the probes of C
    and of Rust, whichever fires: numbers, of strings the address."""
    calls = [call for call in program.both.batch.calls if not call.event.is_disabled]
    env = {"QEMU_TRACE": "no such event", **dict.fromkeys(SINKS, "/dev/null")}
    for at in range(0, len(calls), WATCHED):
        some = calls[at : at + WATCHED]
        events = [(call.event.name, [False] * len(call.event.arguments)) for call in some]
        c, rust = (stops(program.path, "qemu", events, env=env, word=who) for who in ("c", "rust"))
        assert rust == c
        assert len(rust) == TURNS * len(some)


def test_probes_have_the_same_arguments(program: Program) -> None:
    check_notes(program)
    check_arguments(program)


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
    assert rust.err.count("every_ten ") == TURNS


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
        program.check(ask_libc=True)
        program.check_timestamps()
        program.check_messages(folder)
        check_notes(program)
        if part == "all":
            check_arguments(program)
