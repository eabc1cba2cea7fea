# SPDX-License-Identifier: MIT
"""Every event of a part of the corpus, and of all of it with the slow tests, called with the same
values from C and from Rust: everything that it goes to gets the same of both."""

from __future__ import annotations

import json
import re
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from dtrace.gdb_stops import stops
from dtrace.readelf import all_notes
from exactness.batch import Batch, Call
from exactness.choices import Edges
from exactness.held import argument_types, probed
from exactness.programs import PRINTF, Sources, at_once, output
from exactness.short_lines import shortened
from exactness.values import Values
from generated import generate
from generated import tracegen as run_tracegen
from runtime_objects import runtime_objects
from system_log.daemon import Daemon
from toolchain import run
from tracegen.events.printer import event_source
from tracegen.generate.group import Group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from conftest import Toolchains
    from exactness.values import Role, Value
    from tracegen.events import CType, Event

BACKENDS = "log,simple,ftrace,dtrace,syslog"

TURNS = 8
"""How many sets of values each event is called with where lines may be of any length."""

COUNT = 96
"""How many values of each type there are; behind them in their tables are as many that print on a
short line."""

SHORT = str(COUNT)
"""What programs are told to make the calls with these."""

WATCHED = {"some": 60, "all": 600}
"""About how many probes gdb watches; with more it is slow."""

LANGUAGES = ("C", "Rust")


class Called(NamedTuple):
    """The programs by their language, the one of printf's too, and what they call."""

    part: str
    folder: Path
    batches: list[Batch]
    programs: Mapping[str, Path]

    def calls(self, turns: int) -> Batch:
        """The calls of all groups."""
        calls = [call for batch in self.batches for call in batch.calls]
        return Batch("corpus", calls, self.batches[0].values, turns)

    @property
    def enabled(self) -> list[tuple[str, Batch, Call]]:
        """The calls of events that fire, each with its group's name."""
        return [
            (batch.group, batch, call)
            for batch in self.batches
            for call in batch.calls
            if not call.event.is_disabled
        ]


class Written(NamedTuple):
    """What a program wrote of all calls: the log, what went to ftrace, the messages to syslog with
    their priority, what `tracegen read` prints of the trace, and the values that are in it."""

    log: bytes
    ftrace: bytes
    syslog: list[tuple[int, bytes]]
    read: bytes
    values: list[tuple[str, dict[str, object]]]


def _values(role: Role, type: CType) -> Sequence[Value]:
    edges = Edges("corpus", COUNT)(role, type)
    return [*edges, *(shortened(role, each) for each in edges)]


@pytest.fixture(scope="module", params=PARTS)
def called(
    corpus: Path,
    toolchains: Toolchains,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Called:
    folder = tmp_path_factory.mktemp("calls")
    inputs = corpus_part(list(corpus.rglob("trace-events")), request.param)
    made, by_printf = folder / "made", folder / PRINTF
    generate("-b", BACKENDS, "-f", "h,c,rs", "--root", corpus, "-o", made, *inputs)
    generate("--printf", "-f", "h,c", "--root", corpus, "-o", by_printf, *inputs)
    listed = json.loads(run_tracegen("list", "--json", "--root", corpus, *inputs).stdout)
    names = {entry["file"]: entry["group"] for entry in listed}
    random, values = Random("corpus"), Values(_values)
    batches = [
        Batch(group.name, [_call(event, random) for event in group.events], values, TURNS)
        for group in (
            Group(names[path.relative_to(corpus).as_posix()], (tracegen.parse_file(path).file,))
            for path in inputs
        )
    ]
    sources = Sources.of_generated(folder, batches, made)
    gcc = toolchains.c("gcc")
    runtime = runtime_objects(gcc)
    programs = at_once(
        lambda: sources.build_c(gcc, runtime, by_printf),
        lambda: sources.build_c(gcc, runtime, made),
        lambda: sources.build_rust(toolchains.rust("rust-newest")),
    )
    return Called(request.param, folder, batches, dict(zip(("printf", *LANGUAGES), programs)))


def _call(event: Event, random: Random) -> Call:
    starts = tuple(random.randrange(COUNT - TURNS + 1) for _ in event.arguments)
    return Call(event, starts, event_source(event))


@pytest.fixture(scope="module")
def written(called: Called) -> Mapping[str, Written]:
    """What each language's program writes of all sets of values."""
    return {
        language: _write(called.programs[language], called.folder / language)
        for language in LANGUAGES
    }


@pytest.fixture(scope="module")
def short(called: Called) -> Mapping[str, Written]:
    """What each writes of values that make short lines."""
    return {
        language: _write(called.programs[language], called.folder / f"{language}-short", SHORT)
        for language in LANGUAGES
    }


def _write(program: Path, folder: Path, *words: str) -> Written:
    marker = folder / "tracefs" / "trace_marker"
    marker.parent.mkdir(parents=True)
    marker.touch()
    trace, log = folder / "trace.bin", folder / "log.txt"
    environment = {
        "TRACEGEN_TRACE": f"*,file={trace},ring=16M",
        "TRACEGEN_LOG_FILE": str(log),
        "TRACEGEN_TRACEFS": str(marker.parent),
    }
    done, messages = Daemon(folder).run(program, *words, env=environment)
    assert (done.stdout, done.stderr) == ("", "")
    read = run_tracegen("read", trace)
    assert (read.returncode, read.stderr) == (0, b"")
    return Written(
        log.read_bytes(),
        marker.read_bytes(),
        [(message.priority, message.text) for message in messages],
        re.sub(rb"(?m)^\d+\.\d{9} \d+ ", b"", read.stdout),
        [(each.name, dict(each.arguments)) for each in tracegen.read_trace(trace)],
    )


def _lines(text: bytes) -> list[bytes]:
    assert text.endswith(b"\n")
    return text[:-1].split(b"\n")


def test_every_event_prints_the_same(called: Called, written: Mapping[str, Written]) -> None:
    every = called.calls(TURNS)
    printed = {"printf": output(called.programs["printf"])}
    printed.update({language: written[language].log for language in LANGUAGES})
    assert len(every.lines(printed["printf"])) == TURNS * len(called.enabled)
    every.compare(printed, "corpus", ask_libc=False)


@pytest.mark.parametrize("name", Written._fields)
def test_c_and_rust_write_the_same(
    called: Called, written: Mapping[str, Written], short: Mapping[str, Written], name: str
) -> None:
    c, rust = (getattr(written[language], name) for language in LANGUAGES)
    assert c == rust
    c, rust = (getattr(short[language], name) for language in LANGUAGES)
    assert c == rust
    if isinstance(c, list):
        assert len(c) == len(called.enabled)


def test_nothing_is_printed_while_events_are_off(called: Called) -> None:
    for language in LANGUAGES:
        assert run([called.programs[language]]).stderr == ""


def test_log_has_every_event(called: Called, short: Mapping[str, Written]) -> None:
    names = [line.partition(b" ")[0].decode() for line in _lines(short["C"].log)]
    assert names == [call.event.name for _, _, call in called.enabled]


def test_ftrace_and_syslog_get_what_the_log_gets_up_to_a_nul(short: Mapping[str, Written]) -> None:
    """Neither can carry one on: the kernel prints a string, and syslog(3) takes one."""
    lines = [line.partition(b"\0")[0] for line in _lines(short["C"].log)]
    assert _lines(short["C"].ftrace) == lines
    assert [text for _, text in short["C"].syslog] == lines


def test_reading_the_trace_gives_what_the_log_gets(short: Mapping[str, Written]) -> None:
    assert short["C"].read == short["C"].log


def test_probes_are_the_same(called: Called) -> None:
    """The arguments have the same sizes and signs."""
    found = {}
    for language in LANGUAGES:
        notes = all_notes(called.programs[language])
        assert [each for each in notes if each.semaphore == 0] == []
        found[language] = sorted((each.provider, each.name, each.sizes) for each in notes)
    fired = sorted((group, call.event.name) for group, _, call in called.enabled)
    assert [(provider, name) for provider, name, _ in found["C"]] == fired
    assert found["Rust"] == found["C"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_probes_have_the_values(called: Called, language: str) -> None:
    """Of some of the events; a debugger watches them, and all else is off."""
    calls = called.enabled[:: max(1, len(called.enabled) // WATCHED[called.part])]
    kinds, expected = [], []
    for group, batch, call in calls:
        types = argument_types(call.event)
        values = batch.given(call, COUNT)
        name = f"{group}:{call.event.name}"
        kinds.append((name, [_is_text(*each) for each in zip(types, values)]))
        expected.append([name, len(values), list(map(probed, types, values))])
    assert stops(called.programs[language], "", kinds, word=SHORT) == expected


def _is_text(type: CType, value: Value) -> bool:
    """Whether a value is a string, which one that is printed by `%p` is not."""
    return type.is_string and not isinstance(value, int)
