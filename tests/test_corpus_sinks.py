# SPDX-License-Identifier: MIT
"""Every event of a part of the corpus, and of all of it with the slow tests, once, to everything
that takes a text: all of them get the same."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

import tracegen
from corpus_part import PARTS, corpus_part
from exactness.batch import Batch, Call
from exactness.programs import Sources
from exactness.short_lines import COUNT, choose
from exactness.values import Values
from generated import generate
from generated import tracegen as run_tracegen
from runtime_objects import runtime_objects
from system_log.daemon import Daemon
from tracegen.events.printer import event_source
from tracegen.generate.group import Group

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Toolchains

BACKENDS = "log,simple,ftrace,dtrace,syslog"


class Written(NamedTuple):
    """What a program wrote of all events, of which these are the names: the log, what went to
    ftrace, the messages to syslog, and what `tracegen read` prints of the trace."""

    names: list[bytes]
    log: list[bytes]
    ftrace: list[bytes]
    syslog: list[bytes]
    read: list[bytes]


@pytest.fixture(scope="module", params=PARTS)
def written(
    corpus: Path,
    toolchains: Toolchains,
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
) -> Written:
    folder = tmp_path_factory.mktemp("sinks")
    inputs = corpus_part(list(corpus.rglob("trace-events")), request.param)
    made = folder / "made"
    generate("-b", BACKENDS, "--root", corpus, "-o", made, *inputs)
    listed = json.loads(run_tracegen("list", "--json", "--root", corpus, *inputs).stdout)
    names = {entry["file"]: entry["group"] for entry in listed}
    values = Values(choose)
    batches = [
        Batch(group.name, [_call(n, event) for n, event in enumerate(group.events)], values, 1)
        for group in (
            Group(names[path.relative_to(corpus).as_posix()], (tracegen.parse_file(path).file,))
            for path in inputs
        )
    ]
    gcc = toolchains.c("gcc")
    sources = Sources.of_generated(folder, batches, None)
    program = sources.build_c(gcc, runtime_objects(gcc), made)
    events = [call.event for batch in batches for call in batch.calls]
    return _run(program, folder, [each.name.encode() for each in events if not each.is_disabled])


def _call(n: int, event: tracegen.Event) -> Call:
    return Call(
        event, tuple((n + at) % COUNT for at in range(len(event.arguments))), event_source(event)
    )


def _run(program: Path, folder: Path, names: list[bytes]) -> Written:
    marker = folder / "tracefs" / "trace_marker"
    marker.parent.mkdir()
    marker.touch()
    trace, log = folder / "trace.bin", folder / "log.txt"
    environment = {
        "TRACEGEN_TRACE": f"*,file={trace}",
        "TRACEGEN_LOG_FILE": str(log),
        "TRACEGEN_TRACEFS": str(marker.parent),
    }
    done, messages = Daemon(folder).run(program, env=environment)
    assert (done.stdout, done.stderr) == ("", "")
    read = run_tracegen("read", trace)
    assert (read.returncode, read.stderr) == (0, b"")
    return Written(
        names,
        _lines(log.read_bytes()),
        _lines(marker.read_bytes()),
        [message.text for message in messages],
        [re.sub(rb"\A\d+\.\d{9} \d+ ", b"", line) for line in _lines(read.stdout)],
    )


def _lines(text: bytes) -> list[bytes]:
    assert text.endswith(b"\n")
    return text[:-1].split(b"\n")


def test_log_has_every_event(written: Written) -> None:
    assert [line.partition(b" ")[0] for line in written.log] == written.names


def test_ftrace_and_syslog_get_what_the_log_gets_up_to_a_nul(written: Written) -> None:
    """Neither can carry one on: the kernel prints a string, and syslog(3) takes one."""
    lines = [line.partition(b"\0")[0] for line in written.log]
    assert written.ftrace == lines
    assert written.syslog == lines


def test_reading_the_trace_gives_what_the_log_gets(written: Written) -> None:
    assert written.read == written.log
